/**
 * The one way into ingest: what the worker asks of feeds. Scheduling, mail and deletion are the worker's own; which sources
 * there are, how one is read, and what follows from it in links, duplicates and the search index are decided here.
 */
import type { Logger } from 'pino'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { renewAfterUpgrade } from '@stapwijzer/shared/search/projection/analysis.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import type { Config } from './config.ts'
import { followWaiting } from './duplicates/follow.ts'
import { linkCourses } from './links/link-courses.ts'
import { followLinkReviews } from './links/store-reviews.ts'
import { refreshStatistics } from './pipeline/statistics.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { indexProblem, oneAtATime, searchIndex, indexSummary } from './search-index.ts'
import { reportSourceChanges, type AlertOptions } from './sources/alerts.ts'
import { configuredFeed } from './sources/feed.ts'
import { loadFirst, neverLoaded } from './sources/first-load.ts'
import { loadSources } from './sources/load.ts'
import { registerSources } from './sources/register.ts'
import { endedByAccident, runSource, type SourceResult } from './sources/run-source.ts'
import { isDemonstration, type SourceConfig } from './sources/source.ts'
import { takeTurns, type QueueRun } from './sources/take-turns.ts'

export { endedByAccident, type SourceResult } from './sources/run-source.ts'
export type { QueueRun } from './sources/take-turns.ts'
export { timeZone } from './sources/turns.ts'

export type Feeds = {
  /** Signed in as the worker; ends with `close`. */
  db: Database
  /** Address of that database, for the job queue's own connections. */
  databaseUrl: string
  close(): Promise<void>
  /**
   * Writes what the files say of the sources, and loads the demonstration catalogues that were never read. Resolves early
   * when the signal fires. Call it before the others.
   */
  prepare(say: (text: string) => void): Promise<void>
  /** How many sources have a file. */
  count: number
  /** Reads one source, and follows it up in alerts, links and the index. Null when no source has this id any more. */
  run(id: string): Promise<SourceResult | null>
  /** Reads once more the demonstration sources whose last run was cut off. */
  rereadCutOff(): Promise<void>
  /** Queues the sources whose turn has come. */
  takeTurns(queue: QueueRun): Promise<object>
  /** Tells operators of sources that changed for the worse or the better. */
  watch(options: Pick<AlertOptions, 'sparing'>): Promise<object>
  /** Follows what people said of pairs of courses. */
  followDecisions(): Promise<object>
  /** Makes the index in Meilisearch, if there is one, equal to the catalogue. Never rejects. */
  keepIndex(): Promise<object>
}

type Options = {
  /** Ends runs, between two items. */
  signal: AbortSignal
  log: Logger
  /** Makes the function that hears the error of a follow-up that failed; what is left over, a later turn looks at. */
  failed: (what: string) => (error: unknown) => void
}

/** Reads the files of the sources, opens the database and loads the shipped tables. Throws one-sentence errors. */
export async function openFeeds(config: Config, applicationName: string, options: Options): Promise<Feeds> {
  const sources = await loadSources(config)
  return feedsOf(await openRuntime(config, applicationName), sources, options)
}

function feedsOf(
  runtime: Runtime,
  sources: readonly SourceConfig[],
  { signal, log, failed }: Options,
): Feeds {
  const { config, db, databaseUrl } = runtime
  /** Demonstration sources whose last run was cut off. */
  const cutOff = new Set<SourceConfig>()
  const demo = sources.some(isDemonstration)
  const watch = async (options: Pick<AlertOptions, 'only' | 'sparing'>) => {
    const where = { to: config.OPERATOR_MAIL, publicUrl: config.PUBLIC_URL }
    const changes = await reportSourceChanges(db, { ...where, ...options }, new Date())
    for (const change of changes) log.warn(change, 'source changed')
    return { changes }
  }
  const read = async (source: SourceConfig) => {
    const makers = await runtime.makers({ demo })
    const say = (text: string) => log.info(text)
    const feed = () => configuredFeed(source, makers)
    const result = await runSource(source, feed, runtime.deps(signal, say), log)
    if (isDemonstration(source) && endedByAccident(result)) cutOff.add(source)
    else cutOff.delete(source)
    // Should this fail, the clock's turn of it tells what is left.
    await watch({ only: source.id }).catch(failed('alert'))
    return result
  }
  // Should this fail, the next run or start looks at what is left.
  const link = async () => {
    try {
      const counts = await linkCourses(db, runtime.linkMaker, { signal })
      if (counts.changed + counts.gone > 0) log.info(counts, 'links')
    } catch (error) {
      failed('links')(error)
    }
  }
  const keepIndex = indexKeeper(runtime, signal, log)
  const readAndFollow = async (source: SourceConfig) => {
    const result = await read(source)
    await link()
    await keepIndex()
    return result
  }
  return {
    db,
    databaseUrl,
    close: () => runtime.close(),
    count: sources.length,
    async prepare(say) {
      if (config.OPERATOR_MAIL.length === 0)
        log.warn('OPERATOR_MAIL is not set: nobody hears of a source in trouble')
      await registerSources(db, sources)
      await runtime.makers({ demo })
      const renewed = await db.tx('ingest', renewAfterUpgrade)
      if (renewed) log.info({ courses: renewed }, 'search rows renewed after an upgrade')
      const unread = await neverLoaded(db, sources)
      await loadFirst(unread, { run: read, say, signal })
      const linking = link()
      if (unread.length === 0) return
      await linking
      if (!signal.aborted) await refreshStatistics(db)
    },
    async run(id) {
      const source = sources.find((one) => one.id === id)
      return source ? readAndFollow(source) : null
    },
    async rereadCutOff() {
      if (cutOff.size > 0) await db.read('ingest', ({ sql }) => sql`select 1`)
      for (const source of [...cutOff]) if (!signal.aborted) await asRun(() => readAndFollow(source))
    },
    takeTurns: async (queue) => ({ queued: await takeTurns(db, sources, new Date(), queue) }),
    watch,
    async followDecisions() {
      const counts = await followWaiting(db, new Date(), projectCourses)
      const said = await followLinkReviews(db, new Date())
      if (counts.courses > 0) log.info(counts, 'duplicates')
      if (counts.courses + said.courses > 0) {
        await link()
        await keepIndex()
      }
      return counts
    },
    keepIndex,
  }
}

/** Keeps the index in Meilisearch, if there is one. A failure is told here: what is left over the next turn looks at. */
function indexKeeper(runtime: Runtime, signal: AbortSignal, log: Logger): () => Promise<object> {
  const index = searchIndex(runtime)
  if (!index) return () => Promise.resolve({})
  return oneAtATime(async () => {
    try {
      const kept = await index.keep({ signal })
      const told = indexSummary(kept)
      if (told) log.info(kept, told)
      return kept ?? { unchanged: true }
    } catch (error) {
      const problem = indexProblem(error) ?? (error as Error).name
      if (!signal.aborted) log.error({ problem }, 'search index')
      return { problem }
    }
  })
}

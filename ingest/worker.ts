/** The worker process: work that is not a request. Says `ready` to the process that started it, if any. */
import type { Logger } from 'pino'
import { chainHead } from '@stapwijzer/shared/db/audit-chain.ts'
import { awayCode, connectionProblem } from '@stapwijzer/shared/db/connection-problem.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { exitCodes, type ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { renewAfterUpgrade } from '@stapwijzer/shared/search/projection/analysis.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { readConfig } from './config.ts'
import { readDesks } from './desks/contacts.ts'
import { followWaiting } from './duplicates/follow.ts'
import { again } from './jobs/again.ts'
import { loadFirst, neverLoaded } from './jobs/first-load.ts'
import { outageLog } from './jobs/outage.ts'
import { outgoingJobs } from './jobs/outgoing-jobs.ts'
import { startQueue, type Queue } from './jobs/queue.ts'
import { deleteExpired, earlierClock } from './jobs/retention.ts'
import { endedByAccident, runSource } from './jobs/run-source.ts'
import { reportSourceChanges, type AlertOptions } from './jobs/source-alerts.ts'
import { takeTurns } from './jobs/turns.ts'
import { linkCourses } from './links/link-courses.ts'
import { refreshStatistics } from './pipeline/statistics.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { indexProblem, oneAtATime, searchIndex, toldOf } from './search-index.ts'
import { configuredFeed } from './sources/feed.ts'
import { loadSources } from './sources/load.ts'
import { registerSources } from './sources/register.ts'
import { isDemonstration, type SourceConfig } from './sources/source.ts'
import { workerLog } from './worker-log.ts'

/** A stop takes at most this long; what is not done by then is rolled back by the database. */
const patienceMs = 9_000

/** A person who asked something, or a desk, hears of it within seconds. */
const soonMs = 5_000

/** Between two tries of what fails, while the database is away. */
const longestPauseMs = 30_000

/** A demonstration has to be whole soon: its sources do not wait for their turn when a run of theirs was cut off. */
const rereadMs = 20_000

/** A worker that starts after a pause reads first what it missed, before anybody hears that it is old. */
const catchUpMs = 30 * 60_000

const tell = (message: ChildMessage) => process.send?.(message)

async function main(): Promise<void> {
  const stop = new AbortController()
  const stopped = new Promise<void>((done) => {
    stop.signal.addEventListener('abort', () => done())
  })
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
    process.on(event, () => {
      stop.abort()
      setTimeout(() => process.exit(1), patienceMs).unref()
    })
  }
  const config = readConfig()
  const log = workerLog(config.LOG_LEVEL)
  const sources = await loadSources(config)
  const runtime = await openRuntime(config, 'stapwijzer-worker')
  let working: Working | null = null
  try {
    working = await work(runtime, sources, stop.signal, log)
    await stopped
  } finally {
    await Promise.all([working?.queue.stop(patienceMs - 2_000), working?.besides])
    await runtime.close()
  }
}

type Working = {
  queue: Queue
  /** What the worker does apart from the queue; it never rejects. */
  besides: Promise<unknown>
}

async function work(
  runtime: Runtime,
  sources: readonly SourceConfig[],
  signal: AbortSignal,
  log: Logger,
): Promise<Working | null> {
  const { config, db } = runtime
  const outgoing = outgoingJobs(runtime, readDesks(config), signal, log)
  const startedAt = Date.now()
  const outage = outageLog(log)
  /** Says what failed, unless it is the database that is away. */
  const failed = (what: string) => (error: unknown) => {
    if (!signal.aborted && !outage.failed(error)) log.error({ name: (error as Error).name }, what)
  }
  /** Demonstration sources whose last run was cut off. */
  const cutOff = new Set<SourceConfig>()
  if (config.OPERATOR_MAIL.length === 0)
    log.warn('OPERATOR_MAIL is not set: nobody hears of a source in trouble')
  await registerSources(db, sources)
  const makers = await runtime.makers({ demo: sources.some(isDemonstration) })
  const tellOperators = async (options: Pick<AlertOptions, 'only' | 'sparing'>) => {
    const where = { to: config.OPERATOR_MAIL, publicUrl: config.PUBLIC_URL }
    const changes = await reportSourceChanges(db, { ...where, ...options }, new Date())
    for (const change of changes) log.warn(change, 'source changed')
    return { changes }
  }
  const run = async (source: SourceConfig) => {
    const say = (text: string) => log.info(text)
    const result = await runSource(
      source,
      () => configuredFeed(source, makers),
      runtime.deps(signal, say),
      log,
    )
    if (isDemonstration(source) && endedByAccident(result)) cutOff.add(source)
    else cutOff.delete(source)
    // Should this fail, the clock's turn of it tells what is left.
    await tellOperators({ only: source.id }).catch(failed('alert'))
    return result
  }
  const say = (text: string) => {
    log.info(text)
    tell({ type: 'progress', text })
  }
  // Should this fail, the next run or start looks at what is left.
  const link = async () => {
    try {
      const counts = await linkCourses(db, { signal })
      if (counts.changed + counts.gone > 0) log.info(counts, 'links')
    } catch (error) {
      failed('links')(error)
    }
  }
  const keep = indexKeeper(runtime, signal, log)
  const renewed = await db.tx('ingest', renewAfterUpgrade)
  if (renewed) log.info({ courses: renewed }, 'search rows renewed after an upgrade')
  const unread = await neverLoaded(db, sources)
  await loadFirst(unread, { run, say, signal })
  const linking = link()
  if (unread.length > 0) await linking
  if (signal.aborted) return null
  if (unread.length > 0) await refreshStatistics(db)
  const runAndLink = async (source: SourceConfig) => {
    const result = await run(source)
    await link()
    await keep()
    return result
  }
  const queue = await startQueue(
    runtime.databaseUrl,
    {
      sources,
      runSource: runAndLink,
      takeTurns: async (queueRun) => ({ queued: await takeTurns(db, sources, new Date(), queueRun) }),
      watchSources: () => tellOperators({ sparing: Date.now() - startedAt < catchUpMs }),
      followDecisions: async () => {
        const counts = await followWaiting(db, new Date(), projectCourses)
        if (counts.courses > 0) {
          log.info(counts, 'duplicates')
          await link()
          await keep()
        }
        return counts
      },
      ...outgoing,
      keepIndex: keep,
      deleteExpired: async () => {
        const counts = await deleteExpired(db, await earlierClock(db, new Date()))
        log.info(counts, 'retention')
        // A head that was logged elsewhere shows when the end of the audit log is cut off (npm run audit -- verify --head).
        const auditHead = await chainHead(db)
        if (auditHead) log.info(auditHead, 'audit head')
        return counts
      },
    },
    { log, outage },
  )
  tell({ type: 'ready' })
  log.info({ sources: sources.length }, 'ready')
  void keep()
  // Beside the queue: its clock has minutes only, and a job of a worker that was killed holds its place there for one.
  const sending = [outgoing.sendMails, outgoing.deliver].map((send) => {
    const turn = async () => {
      await asRun(send)
      outage.worked()
    }
    return again(turn, { pauseMs: soonMs, longestPauseMs, signal, failed: failed('outgoing') })
  })
  const rereading = again(
    async () => {
      if (cutOff.size > 0) await db.read('ingest', ({ sql }) => sql`select 1`)
      for (const source of [...cutOff]) if (!signal.aborted) await asRun(() => runAndLink(source))
    },
    { pauseMs: rereadMs, longestPauseMs, signal, failed: failed('cut off') },
  )
  return { queue, besides: Promise.all([...sending, rereading]) }
}

/** Keeps the index in Meilisearch, if there is one. A failure is told here: what is left over the next turn looks at. */
function indexKeeper(runtime: Runtime, signal: AbortSignal, log: Logger): () => Promise<object> {
  const index = searchIndex(runtime)
  if (!index) return () => Promise.resolve({})
  return oneAtATime(async () => {
    try {
      const kept = await index.keep({ signal })
      const told = toldOf(kept)
      if (told) log.info(kept, told)
      return kept ?? { unchanged: true }
    } catch (error) {
      const problem = indexProblem(error) ?? (error as Error).name
      if (!signal.aborted) log.error({ problem }, 'search index')
      return { problem }
    }
  })
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(connectionProblem(error) ?? (error as Error).message)
  process.exit(awayCode(error) ? exitCodes.passing : exitCodes.failed)
}

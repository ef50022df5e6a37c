/** What every process of ingest needs to run feeds: settings, database, sources and the demonstration server. */
import { setPriority } from 'node:os'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { auditKey } from '@stapwijzer/shared/db/stored-secret.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { readCredential, type Config } from './config.ts'
import { startDemoServer, type DemoServer } from './demo/server.ts'
import type { Limits } from './feeds/format.ts'
import { formats } from './feeds/registry.ts'
import { linkAhead } from './links/link-ahead.ts'
import { LinkMaker } from './links/link-maker.ts'
import type { RunDeps } from './pipeline/feed-run.ts'
import { loadCrebo } from './reference/crebo.ts'
import { readPlaces } from './reference/places.ts'
import { loadShippedGeography } from './reference/shipped.ts'
import { loadStarterTaxonomy } from './reference/starter.ts'
import type { FeedMakers } from './sources/feed.ts'

export type Runtime = {
  config: Config
  db: Database
  /** Address of the database, for the job queue's own connections. */
  databaseUrl: string
  today: () => string
  /** Of the taxonomy that is loaded. */
  linkMaker: LinkMaker
  /** Everything a run needs but its stop signal and its voice. */
  deps: (signal: AbortSignal, say: (text: string) => void) => RunDeps
  /** Starts the demonstration server at the first call that needs it. */
  makers: (options: { demo: boolean }) => Promise<FeedMakers>
  close(): Promise<void>
}

/** Two runs of feeds, each with its transaction and the one that goes ahead of it. */
const defaultPool = 4
/**
 * A run reads over the network between its transactions, not in them, but may calculate for minutes in one; a mail server
 * gets a minute. What rests longer was forgotten.
 */
const idleInTransactionMs = 15 * 60_000

/** Opens the database, signed in as the worker, and loads the shipped geography. Throws one-sentence errors. */
export async function openRuntime(config: Config, applicationName: string): Promise<Runtime> {
  const database = await openAs('worker', config)
  giveWay()
  let demo: DemoServer | null = null
  const crebo = loadCrebo()
  const today = () => config.TODAY ?? plainDateOf(new Date())
  try {
    const db = connect(database.url, {
      max: config.DATABASE_POOL ?? defaultPool,
      applicationName,
      auditKey: auditKey(config),
      idleInTransactionMs,
    })
    await loadShippedGeography(db)
    await loadStarterTaxonomy(db)
    const places = await readPlaces(db)
    const linkMaker = new LinkMaker(db)
    return {
      config,
      db,
      databaseUrl: database.url,
      today,
      linkMaker,
      deps: (signal, say) => ({
        db,
        limits: limitsOf(config),
        now: () => new Date(),
        today: today(),
        signal,
        project: projectCourses,
        ahead: (tx) => linkAhead(tx, projectAhead(tx, db), linkMaker),
        crebo,
        places,
        say,
      }),
      async makers(options) {
        if (options.demo) demo ??= await startDemoServer(today)
        return { formats, secret: readCredential, allowPrivate: config.FEED_ALLOW_PRIVATE_HOSTS, demo }
      },
      async close() {
        await demo?.close()
        await db.close()
        await database.release()
      },
    }
  } catch (error) {
    await database.release()
    throw error
  }
}

/** A third of the share of a process that serves visitors, when there is not enough for both. */
const niceness = 5

/** Visitors come first: this process works on what the processors have left. Only now, so that a database that was just started does not follow. */
function giveWay(): void {
  try {
    setPriority(niceness)
  } catch {
    // A system that does not allow it is none the worse.
  }
}

export function limitsOf(config: Config): Limits {
  return {
    maxBytes: config.FEED_MAX_BYTES,
    maxItemBytes: config.FEED_MAX_ITEM_BYTES,
    maxPages: config.FEED_MAX_PAGES,
    maxDepth: 100,
    maxOfferings: 500,
    maxTextBytes: 1_048_576,
    gzipRatio: 200,
    firstByteSeconds: config.FEED_TIMEOUT_FIRST_BYTE,
    idleSeconds: config.FEED_TIMEOUT_IDLE,
    totalSeconds: config.FEED_TIMEOUT_TOTAL,
  }
}

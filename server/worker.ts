/** The worker process: work that is not a request. Says `ready` to the process that started it, if any. */
import type { Logger } from 'pino'
import { openFeeds, type Feeds } from '@stapwijzer/ingest/main.ts'
import { chainHead } from '@stapwijzer/shared/db/audit-chain.ts'
import { awayCode, connectionProblem } from '@stapwijzer/shared/db/connection-problem.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { exitCodes, type ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { loadDesks } from './desks/load-desks.ts'
import { inventCounts } from './insight/demo/invent.ts'
import { publishDue } from './insight/publish.ts'
import { inventReport } from './report/demo.ts'
import { draftDue } from './report/draft.ts'
import { repeat } from './jobs/repeat.ts'
import { outageLog, type Outage } from './jobs/outage.ts'
import { outgoingJobs } from './jobs/outgoing-jobs.ts'
import { startQueue, type Queue } from './jobs/queue.ts'
import { deleteExpired, earlierClock } from './jobs/retention.ts'
import { readConfig, type Config } from './worker-config.ts'
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
  const outage = outageLog(log)
  /** Says what failed, unless it is the database that is away. */
  const failed = (what: string) => (error: unknown) => {
    if (!stop.signal.aborted && !outage.failed(error)) log.error({ name: (error as Error).name }, what)
  }
  const feeds = await openFeeds(config, 'stapwijzer-worker', { signal: stop.signal, log, failed })
  let working: Working | null = null
  try {
    working = await work({ config, feeds, signal: stop.signal, log, outage, failed })
    await stopped
  } finally {
    await Promise.all([working?.queue.stop(patienceMs - 2_000), working?.besides])
    await feeds.close()
  }
}

type Working = {
  queue: Queue
  /** What the worker does apart from the queue; it never rejects. */
  besides: Promise<unknown>
}

type Worker = {
  config: Config
  feeds: Feeds
  signal: AbortSignal
  log: Logger
  outage: Outage
  failed: (what: string) => (error: unknown) => void
}

async function work({ config, feeds, signal, log, outage, failed }: Worker): Promise<Working | null> {
  const { db } = feeds
  const startedAt = Date.now()
  const outgoing = outgoingJobs({ config, db, desks: loadDesks(config.DESKS_DIR), signal, log })
  await feeds.prepare((text) => {
    log.info(text)
    tell({ type: 'progress', text })
  })
  if (signal.aborted) return null
  if (!config.production) {
    const today = config.TODAY ?? plainDateOf(new Date())
    await inventCounts(db, today)
    await inventReport(db, { today, at: new Date() })
  }
  const queue = await startQueue(
    feeds.databaseUrl,
    {
      runSource: (id) => feeds.run(id),
      takeTurns: (queueRun) => feeds.takeTurns(queueRun),
      watchSources: () => feeds.watch({ sparing: Date.now() - startedAt < catchUpMs }),
      followDecisions: () => feeds.followDecisions(),
      keepIndex: () => feeds.keepIndex(),
      ...outgoing,
      deleteExpired: async () => {
        const counts = await deleteExpired(db, await earlierClock(db, new Date()))
        log.info(counts, 'retention')
        // A head that was logged elsewhere shows when the end of the audit log is cut off (npm run audit -- verify --head).
        const auditHead = await chainHead(db)
        if (auditHead) log.info(auditHead, 'audit head')
        return counts
      },
      publishFigures: async () => {
        const at = await earlierClock(db, new Date())
        const today = config.TODAY ?? plainDateOf(at)
        const periods = await publishDue(db, today)
        const reports = await draftDue(db, { today, at, invented: !config.production })
        if (periods.length + reports.length > 0) log.info({ periods, reports }, 'figures')
        return { periods, reports }
      },
    },
    { log, outage },
  )
  tell({ type: 'ready' })
  log.info({ sources: feeds.count }, 'ready')
  void feeds.keepIndex()
  // Beside the queue: its clock has minutes only, and a job of a worker that was killed holds its place there for one.
  const sending = [outgoing.sendMails, outgoing.deliver].map((send) => {
    const turn = async () => {
      await asRun(send)
      outage.worked()
    }
    return repeat(turn, { pauseMs: soonMs, longestPauseMs, signal, failed: failed('outgoing') })
  })
  const rereading = repeat(() => feeds.rereadCutOff(), {
    ...{ pauseMs: rereadMs, longestPauseMs, signal },
    failed: failed('cut off'),
  })
  return { queue, besides: Promise.all([...sending, rereading]) }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  console.error(connectionProblem(error) ?? (error as Error).message)
  process.exit(awayCode(error) ? exitCodes.passing : exitCodes.failed)
}

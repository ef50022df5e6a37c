/** The job queue of the worker: what runs when, one job at a time for each source. */
import type { Logger } from 'pino'
import { PgBoss } from 'pg-boss'
import { endedByAccident, timeZone, type QueueRun, type SourceResult } from '@stapwijzer/ingest/main.ts'
import { connectionOptions } from '@stapwijzer/shared/db/address.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import type { Outage } from './outage.ts'

export type Jobs = {
  /** Reads one source; null when there is none with this id any more. */
  runSource: (id: string) => Promise<SourceResult | null>
  /** Queues the sources whose turn has come. */
  takeTurns: (queue: QueueRun) => Promise<object>
  /** Tells operators of sources that changed for the worse or the better. */
  watchSources: () => Promise<object>
  /** Follows what people said of pairs of courses. */
  followDecisions: () => Promise<object>
  /** Makes the index in Meilisearch equal to the catalogue. */
  keepIndex: () => Promise<object>
  sendMails: () => Promise<object>
  /** Sends what waits for the systems of desks. */
  deliver: () => Promise<object>
  /** Reminds desks of what they promised, and lets referrals lapse that nobody confirmed. */
  keepPromises: () => Promise<object>
  /** Writes the digests of alerts that are due. */
  writeDigests: () => Promise<object>
  /** Reminds of the next date of cases, and notes courses that came for them. */
  keepCases: () => Promise<object>
  deleteExpired: () => Promise<object>
  /** Makes the figures of months and half-years that are over. */
  publishFigures: () => Promise<object>
}

export type Queue = {
  /** Waits for running jobs, at most that long. */
  stop(timeoutMs: number): Promise<void>
}

const hour = 3600
const day = 24 * hour
const everyMinute = '* * * * *'
const everyFewMinutes = '*/3 * * * *'
const everyTenMinutes = '*/10 * * * *'
/** A large feed does not hold up the others. */
const runsAtOnce = 2
/** In the hours that people of a desk read mail; again each hour, because a worker may have been away at one. */
const everyOfficeHour = '20 7-18 * * *'
/** Not in the first hours of a day: what was counted in its last minute may still be on its way. */
const everyHourOfTheDay = '40 4-23 * * *'
const everyNight = '30 3 * * *'

/** Starts the queue on its own two connections and puts the schedules in place. */
export async function startQueue(
  databaseUrl: string,
  jobs: Jobs,
  { log, outage }: { log: Logger; outage: Outage },
): Promise<Queue> {
  const boss = new PgBoss({
    ...bossConnection(databaseUrl),
    schema: 'pgboss',
    // Migrating makes the schema; the worker may make only what is in it.
    createSchema: false,
    max: 2,
    application_name: 'stapwijzer-jobs',
    // Its transactions are single rounds of statements.
    options: '-c idle_in_transaction_session_timeout=60s',
  })
  boss.on('error', (error: Error & { code?: string }) => {
    if (!outage.failed(error)) log.error({ name: error.name, code: error.code }, 'job queue')
  })
  await boss.start()
  await ingestJobs(boss, jobs)
  await plainJob(boss, 'alerts', everyTenMinutes, hour, jobs.watchSources)
  await plainJob(boss, 'duplicates', everyMinute, hour, jobs.followDecisions)
  await plainJob(boss, 'search-index', everyFewMinutes, hour, jobs.keepIndex)
  await plainJob(boss, 'mail', everyMinute, hour, jobs.sendMails)
  await plainJob(boss, 'deliveries', everyMinute, hour, jobs.deliver)
  await plainJob(boss, 'promises', everyOfficeHour, day, jobs.keepPromises)
  await plainJob(boss, 'digests', everyTenMinutes, day, jobs.writeDigests)
  await plainJob(boss, 'figures', everyHourOfTheDay, day, jobs.publishFigures)
  await plainJob(boss, 'cases', everyOfficeHour, day, jobs.keepCases)
  await plainJob(boss, 'retention', everyNight, 30 * day, jobs.deleteExpired)
  return { stop: (timeout) => boss.stop({ graceful: true, timeout }) }
}

async function ingestJobs(boss: PgBoss, { runSource, takeTurns }: Jobs): Promise<void> {
  // `exclusive` with the source as key: a source that is waiting or running is not queued again.
  await boss.createQueue('ingest', {
    policy: 'exclusive',
    retryLimit: 6,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 2 * hour,
    expireInSeconds: 6 * hour,
    heartbeatSeconds: 60,
    deleteAfterSeconds: 30 * day,
  })
  // The queue's own schedules would skip or double a turn on the nights that clocks change.
  for (const { key } of await boss.getSchedules('ingest')) await boss.unschedule('ingest', key)
  await boss.work<{ source: string }>(
    'ingest',
    { batchSize: 1, localConcurrency: runsAtOnce, pollingIntervalSeconds: 10 },
    async ([job]) => {
      const source = job?.data.source
      const result = source === undefined ? null : await asRun(() => runSource(source))
      if (!result) return { skipped: 'the source is gone' }
      // Only an error makes the queue try again, after a growing pause.
      if (endedByAccident(result)) throw new Error(`${source}: ${result.reason}`)
      return result
    },
  )
  await plainJob(boss, 'turns', everyMinute, hour, () =>
    takeTurns(async (source, id) => {
      await boss.send('ingest', { source }, { id, singletonKey: source })
    }),
  )
}

/** A job that runs on the clock, never twice at a time; its result is kept that long. */
async function plainJob(
  boss: PgBoss,
  name: string,
  cron: string,
  keepSeconds: number,
  work: () => Promise<object>,
): Promise<void> {
  await boss.createQueue(name, {
    policy: 'exclusive',
    retryLimit: 0,
    deleteAfterSeconds: keepSeconds,
    heartbeatSeconds: 60,
  })
  await boss.schedule(name, cron, null, { tz: timeZone })
  await boss.work(name, { batchSize: 1, pollingIntervalSeconds: 10 }, () => asRun(work))
}

/** The queue brings a driver of its own, which writes its TLS setting otherwise. */
function bossConnection(databaseUrl: string) {
  const { host, port, user, password, database, ssl } = connectionOptions(databaseUrl)
  return {
    host: String(host),
    port: Number(port),
    user,
    password: password as string,
    database,
    ssl: typeof ssl === 'string' ? { rejectUnauthorized: false } : ssl,
  }
}

/**
 * Deletes what may no longer be kept, and says how much that was: numbers and names of tables, no content. A second
 * run deletes nothing. The terms are in docs/privacy.md.
 */
import type { Database, Sql } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { forgetReferrals, type ReferralCounts } from './referral-retention.ts'

export type RetentionCounts = Record<
  | 'plans'
  | 'sessions'
  | 'logins'
  | 'mails'
  | 'rawItems'
  | 'keptItems'
  | 'findings'
  | 'runs'
  | 'searchedWords',
  number
> &
  ReferralCounts

const day = 86_400_000
/** Days that sent mails (without content) and mails that could not be sent are kept. */
const mailDays = retention.mail.days
/**
 * Days that raw items of withdrawn courses, items of a bad run, and the findings of runs are kept. The last run of a
 * source and the last applied one stay whole: they say why a course is what it is.
 */
const detailDays = 90
const runDays = 730

export async function deleteExpired(db: Database, now: Date): Promise<RetentionCounts> {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const personal = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    const { sql } = tx
    const plans = await sql`delete from private.plan where expires_at <= ${now}`
    const sessions = await sql`delete from private.session where expires_at <= ${now}`
    const logins = await sql`delete from private.login where expires_at <= ${now}`
    const mails = await sql`
      delete from private.outbox where coalesce(sent_at, created_at) <= ${before(mailDays)}`
    const referrals = await forgetReferrals(tx, now)
    return {
      plans: plans.count,
      sessions: sessions.count,
      logins: logins.count,
      mails: mails.count,
      ...referrals,
    }
  })
  const catalogue = await db.tx('ingest', async ({ sql }) => {
    const rawItems = await sql`
      delete from catalogue.raw_item r using catalogue.course c
      where c.source_id = r.source_id and c.item_id = r.item_id and c.withdrawn_at <= ${before(detailDays)}`
    const keptItems = await sql`
      delete from catalogue.kept_item k using catalogue.run r
      where k.slot = 'bad' and r.id = k.run_id and r.finished_at <= ${before(detailDays)}`
    const findings = await sql`
      delete from catalogue.run_finding f using catalogue.run r
      where r.id = f.run_id and r.finished_at <= ${before(detailDays)} and r.id not in (${lastRuns(sql)})`
    const runs = await sql`
      delete from catalogue.run r
      where r.finished_at <= ${before(runDays)} and r.id not in (${lastRuns(sql)})`
    const searched = await sql`
      delete from catalogue.searched_for where day < ${plainDateOf(before(retention['searched-words'].days))}`
    const details = { rawItems: rawItems.count, keptItems: keptItems.count, searchedWords: searched.count }
    return { ...details, findings: findings.count, runs: runs.count }
  })
  return { ...personal, ...catalogue }
}

/** The earlier of this process's clock and the database's: one that runs ahead deletes nothing too early. */
export async function earlierClock(db: Database, now: Date): Promise<Date> {
  const [row] = await db.read('app', ({ sql }) => sql<{ now: Date }[]>`select now()`)
  return row && row.now < now ? row.now : now
}

/** Of each source the last run, and the last one that was applied. */
function lastRuns(sql: Sql) {
  return sql`
    (select distinct on (l.source_id) l.id from catalogue.run l order by l.source_id, l.started_at desc)
    union
    (select distinct on (l.source_id) l.id from catalogue.run l where l.status in ('done', 'unchanged')
      order by l.source_id, l.started_at desc)`
}

/**
 * Deletes what may no longer be kept, and says how much that was: numbers and names of tables, no content. A second
 * run deletes nothing. The terms are in docs/privacy.md.
 */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { forgetReferrals, type ReferralCounts } from './referral-retention.ts'

export type RetentionCounts = Record<
  'plans' | 'sessions' | 'logins' | 'mails' | 'rawItems' | 'findings' | 'runs',
  number
> &
  ReferralCounts

const day = 86_400_000
/** Days that sent mails (without content) and mails that could not be sent are kept. */
const mailDays = retention.mail.days
/** Days that raw items of withdrawn courses and the findings of runs are kept; the last run of a source stays. */
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
    const findings = await sql`
      delete from catalogue.run_finding f using catalogue.run r
      where r.id = f.run_id and r.finished_at <= ${before(detailDays)}
        and r.id <> (select l.id from catalogue.run l where l.source_id = r.source_id order by l.started_at desc limit 1)`
    const runs = await sql`
      delete from catalogue.run r
      where r.finished_at <= ${before(runDays)}
        and r.id <> (select l.id from catalogue.run l where l.source_id = r.source_id order by l.started_at desc limit 1)`
    return { rawItems: rawItems.count, findings: findings.count, runs: runs.count }
  })
  return { ...personal, ...catalogue }
}

/**
 * What of ended referrals may no longer be kept: first everything personal, later the nameless log, last the proof of
 * consent. Counts months in the calendar, never early. Each referral that is touched gets its line in the audit log.
 */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { forgetReferralContent, forgetRequest } from '../referrals/forget-content.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { endStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'

export type ReferralCounts = Record<'referralContents' | 'referrals' | 'consents', number>

const content = retention['referral-content'].months
const log = retention['referral-log'].months
const proof = retention['consent-proof'].months

/** What is due by `now`. Leaves the transaction in the system’s scope. Gives how many of each went. */
export async function forgetReferrals(tx: Tx, now: Date): Promise<ReferralCounts> {
  await setReferralScope(tx, { system: true })
  const { sql } = tx
  const purged = await sql<{ id: string; state: string; version: number }[]>`
    with due as (
      select id, state from private.referral
      where state = any(${[...endStates]}) and closed_at <= ${now}::timestamptz - make_interval(months => ${content}::int)
      for update
    )
    update private.referral r set state = 'purged', version = version + 1, updated_at = ${now}
    from due where r.id = due.id returning r.id, due.state, r.version`
  const ids = purged.map(({ id }) => id)
  await forgetReferralContent(tx, ids)
  await forgetRequest(tx, ids)
  for (const { id, state, version } of purged) {
    await sql`insert into private.referral_event (referral_id, number, from_state, to_state, at, actor)
      values (${id}, ${version}, ${state}, 'purged', ${now}, 'system')`
    await audited(tx, 'referral.purge', id)
  }
  await sql`
    update private.consent c set expires_at = r.closed_at + make_interval(months => ${proof}::int)
    from private.referral r
    where r.id = c.referral_id and r.closed_at <= ${now}::timestamptz - make_interval(months => ${log}::int)`
  const referrals = await sql<{ id: string }[]>`
    delete from private.referral where closed_at <= ${now}::timestamptz - make_interval(months => ${log}::int)
    returning id`
  for (const { id } of referrals) await audited(tx, 'referral.remove', id)
  const consents = await sql`delete from private.consent where expires_at <= ${now}`
  return { referralContents: purged.length, referrals: referrals.length, consents: consents.count }
}

/** At the time by the database's clock, whatever day the terms are counted to. */
async function audited(tx: Tx, action: string, id: string): Promise<void> {
  const [clock] = await tx.sql<{ now: Date }[]>`select now()`
  const line = { action, object: `referral/${id}`, result: 'ok', origin: 'retention', actor: 'system' }
  await writeAuditLine(tx, { ...line, at: clock!.now })
}

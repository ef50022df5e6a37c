/**
 * What of ended referrals may no longer be kept: first everything personal, later the nameless log, last the proof of
 * consent. Counts months in the calendar, never early.
 */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import { endStates } from '@stapwijzer/shared/domain/referral/moves.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'

export type ReferralCounts = Record<'referralContents' | 'referrals' | 'consents', number>

const content = retention['referral-content'].months
const log = retention['referral-log'].months
const proof = retention['consent-proof'].months

export async function forgetReferrals(tx: Tx, now: Date): Promise<ReferralCounts> {
  await setReferralScope(tx, { system: true })
  const { sql } = tx
  const purged = await sql<{ id: string; state: string; version: number }[]>`
    with due as (
      select id, state from private.referral
      where state = any(${[...endStates]}) and closed_at <= ${now}::timestamptz - make_interval(months => ${content}::int)
      for update
    )
    update private.referral r set state = 'purged', version = version + 1, sent = '{}', arrangement = null,
      assigned_to = null, updated_at = ${now}
    from due where r.id = due.id returning r.id, due.state, r.version`
  for (const { id, state, version } of purged) {
    await sql`update private.referral_event set note = null, reason = null, actor_id = null where referral_id = ${id}`
    await sql`insert into private.referral_event (referral_id, number, from_state, to_state, at, actor)
      values (${id}, ${version}, ${state}, 'purged', ${now}, 'system')`
  }
  await sql`
    update private.consent c set expires_at = r.closed_at + make_interval(months => ${proof}::int)
    from private.referral r
    where r.id = c.referral_id and r.closed_at <= ${now}::timestamptz - make_interval(months => ${log}::int)`
  const referrals = await sql`
    delete from private.referral where closed_at <= ${now}::timestamptz - make_interval(months => ${log}::int)`
  const consents = await sql`delete from private.consent where expires_at <= ${now}`
  return { referralContents: purged.length, referrals: referrals.count, consents: consents.count }
}

/**
 * For whom a transaction works. Row-level security shows a referral only to a transaction that said so here, and only
 * the referrals of that desk, that plan or that token; forgetting it shows nothing.
 */
import type { Tx } from './client.ts'

export type ReferralScope =
  | { desks: readonly string[] }
  | { plan: string }
  | { referral: string }
  /** Jobs without a person behind them: mail, retention. */
  | { system: true }

/** Holds until the end of the transaction and replaces an earlier scope. */
export async function setReferralScope({ sql }: Tx, scope: ReferralScope): Promise<void> {
  const desks = 'desks' in scope ? scope.desks.join(',') : ''
  const plan = 'plan' in scope ? scope.plan : ''
  const referral = 'referral' in scope ? scope.referral : ''
  const system = 'system' in scope ? 'on' : ''
  await sql`select set_config('stapwijzer.desks', ${desks}, true), set_config('stapwijzer.plan', ${plan}, true),
    set_config('stapwijzer.referral', ${referral}, true), set_config('stapwijzer.system', ${system}, true)`
}

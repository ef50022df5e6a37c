/** A desk's work on one referral: its row-level scope, the work, and exactly one audit line, in one transaction. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { Deps } from '../app.ts'
import { ProblemError } from '../http/problem.ts'
import type { SignedIn } from '../identity/signed-in.ts'
import { isUuid } from './bearer.ts'
import { lockReferral, readReferral, type ReferralRow } from './store.ts'

export function deskIds({ access }: SignedIn): string[] {
  return access.desks.map(({ id }) => id)
}

/**
 * Does `work` on the referral when it belongs to one of the person's desks; otherwise it is 404, like one that does not
 * exist. A refusal is returned and not thrown by `work`, so that its audit line is kept.
 */
export async function workOn<T>(
  { db, now }: Deps,
  who: SignedIn,
  task: { action: string; id: string; change: boolean },
  work: (tx: Tx, row: ReferralRow) => Promise<T | ProblemError>,
): Promise<T> {
  const read = task.change ? lockReferral : readReferral
  const outcome = await db.tx('app', async (tx) => {
    await setReferralScope(tx, { desks: deskIds(who) })
    const row = isUuid(task.id) ? await read(tx, task.id) : undefined
    const done = row ? await work(tx, row) : new ProblemError(404, 'This desk has no referral with this id.')
    await writeAuditLine(tx, {
      action: task.action,
      object: `referral/${isUuid(task.id) ? task.id : 'unknown'}`,
      result: done instanceof ProblemError ? `refused: ${done.status}` : 'ok',
      origin: who.origin,
      actor: who.subject,
      at: now(),
    })
    return done
  })
  if (outcome instanceof ProblemError) throw outcome
  return outcome
}

/** The referrals of a plan for its owner, each read with an audit line. */
import { writeAuditLine } from '@stapwijzer/shared/db/audit-line.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { setReferralScope } from '@stapwijzer/shared/db/referral-scope.ts'
import type { ReferralView } from '@stapwijzer/shared/api/referrals.ts'
import { followerOf } from './forwarding.ts'
import { readMessages } from './messages/store.ts'
import { readConsent, readHistory, readProposals, referralsOf, type ReferralRow } from './store.ts'
import { personView } from './view.ts'

/** Oldest first, as the person sees them. The transaction must be able to write. */
export async function referralsOfPlan(
  tx: Tx,
  planId: string,
  asked: { at: Date; origin: string; action: 'referral.read' | 'referral.export' },
): Promise<ReferralView[]> {
  await setReferralScope(tx, { plan: planId })
  const found: ReferralView[] = []
  for (const row of await referralsOf(tx, planId)) {
    found.push(await personViewOf(tx, row))
    await writeAuditLine(tx, {
      action: asked.action,
      object: `referral/${row.id}`,
      result: 'ok',
      origin: asked.origin,
      actor: 'person',
      at: asked.at,
    })
  }
  return found
}

/** A referral with its history and consent, for its person. May leave the transaction in the scope of the plan. */
export async function personViewOf(tx: Tx, row: ReferralRow): Promise<ReferralView> {
  // Whether they agreed to another desk stands in the referral that followed, which only the plan's scope holds.
  if (row.forwardTo !== null) await setReferralScope(tx, { plan: row.planId })
  return personView(await whole(tx, row))
}

/** The desk that was proposed instead, and whether the person agreed, as far as the scope shows. */
async function forwardingOf(tx: Tx, { id, forwardTo, forwardToName }: ReferralRow) {
  if (forwardTo === null) return null
  const agreedAt = (await followerOf(tx, id))?.createdAt ?? null
  return { deskId: forwardTo, deskName: forwardToName ?? forwardTo, agreedAt }
}

/** Everything that is kept of a referral; the transaction's scope must hold it. */
export async function whole(tx: Tx, row: ReferralRow) {
  const [history, consent, forwarding, proposals, messages] = await Promise.all([
    readHistory(tx, row.id),
    readConsent(tx, row.id),
    forwardingOf(tx, row),
    readProposals(tx, row.id),
    readMessages(tx, row.id),
  ])
  if (!consent) throw new Error('a referral without its consent')
  return { row, history, consent, forwarding, proposals, messages }
}

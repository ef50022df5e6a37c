/** Which referrals have a promise that is broken, as a condition on rows. */
import { and, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import { owesContact, owesReceipt } from '@stapwijzer/shared/domain/referral/promise.ts'
import { referral } from '@stapwijzer/shared/db/schema/private.ts'

/** On this day; while the person wants it left alone nothing is owed. */
export function isOverdue(day: string): SQL {
  const owes = or(
    and(inArray(referral.state, [...owesReceipt]), lt(referral.receiptBy, day)),
    and(inArray(referral.state, [...owesContact]), lt(referral.contactBy, day)),
  )
  return and(isNull(referral.restrictedAt), owes)!
}

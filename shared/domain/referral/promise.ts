/** What a desk promises: a receipt within two working days, contact within five. */
import { addWorkingDays, workingDaysBetween } from '../working-days.ts'
import type { ReferralState } from './moves.ts'

export const receiptDays = 2
export const contactDays = 5

/** Last days of the promise, for a referral that is sent on `day`. */
export type Promised = { receiptBy: string; contactBy: string }

export function promiseFor(day: string): Promised {
  return { receiptBy: addWorkingDays(day, receiptDays), contactBy: addWorkingDays(day, contactDays) }
}

/** The promise after the person had the referral left alone from one day to another: the desk has as many working days left as before. */
export function promiseAfterPause(promised: Promised, from: string, to: string): Promised {
  const days = workingDaysBetween(from, to)
  return {
    receiptBy: addWorkingDays(promised.receiptBy, days),
    contactBy: addWorkingDays(promised.contactBy, days),
  }
}

/** States in which the desk still owes the receipt, and in which it still owes the first contact. */
export const owesReceipt: readonly ReferralState[] = ['submitted']
export const owesContact: readonly ReferralState[] = ['submitted', 'received']

/** Which promise is broken on `today`; the contact counts more heavily than the receipt. Null = none. */
export function overdue(
  state: ReferralState,
  promised: Promised,
  today: string,
): 'receipt' | 'contact' | null {
  if (owesContact.includes(state) && today > promised.contactBy) return 'contact'
  return owesReceipt.includes(state) && today > promised.receiptBy ? 'receipt' : null
}

/** Working days that the person has been waiting for contact; null when the desk owes none any more. */
export function waitingDays(state: ReferralState, sentOn: string, today: string): number | null {
  return owesContact.includes(state) ? workingDaysBetween(sentOn, today) : null
}

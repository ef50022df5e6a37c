/**
 * What the system does about a promise on a day: it reminds a desk, tells who is above it, or lets the referral lapse.
 * Never on a day that desks are closed. Pure.
 */
import { isWorkingDay } from '../working-days.ts'
import type { ReferralState } from './moves.ts'
import { overdue, type Promised } from './promise.ts'

/** `receipt-due`: today is the last day of the receipt · `…-late`: the day has passed. Each once for a referral. */
export const reminderKinds = ['receipt-due', 'receipt-late', 'contact-late'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export type WatchedReferral = Promised & {
  state: ReferralState
  /** The person asked to leave it alone: the promise rests. */
  restricted: boolean
  /** Whether an appointment was made before: then the desk has been in touch, whatever the state is now. */
  hadContact: boolean
  /** The day of each reminder that was given. */
  given: Partial<Record<ReminderKind, string>>
}

/** Null = nothing today. Nothing lapses before the desk heard on an earlier day that it is late, also after an outage here. */
export function dueOn(today: string, referral: WatchedReferral): ReminderKind | 'lapse' | null {
  if (referral.restricted || !isWorkingDay(today)) return null
  const kind = dueKind(today, referral)
  if (kind === null) return null
  const told = referral.given[kind]
  if (told === undefined) return kind
  const lapses = kind === 'receipt-late' && overdue(referral.state, referral, today) === 'contact'
  return lapses && told < today ? 'lapse' : null
}

function dueKind(today: string, referral: WatchedReferral): ReminderKind | null {
  const { state, receiptBy, hadContact } = referral
  const broken = overdue(state, referral, today)
  if (state === 'submitted') {
    if (broken !== null) return 'receipt-late'
    return today === receiptBy ? 'receipt-due' : null
  }
  return broken === 'contact' && !hadContact ? 'contact-late' : null
}

/** Words of a referral that the person and the desk both read: states, times of day, languages, ages. */
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { Holiday } from '../../domain/working-days.ts'
import { date } from './format.ts'

export const states: Record<ReferralState, string> = {
  submitted: 'sent',
  received: 'received',
  planned: 'appointment planned',
  'intake-held': 'first talk held',
  'in-guidance': 'being guided',
  advised: 'advice given',
  unreachable: 'not reached',
  closed: 'closed',
  returned: 'sent back',
  /** Nothing goes there before the person agrees. */
  forwarded: 'other desk suggested',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  purged: 'deleted',
}

export const preferredTimes = {
  any: 'any time',
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
} as const

export { languages } from '../nl/referral.ts'

/** The name of a language by its code; a code that is not here is shown by the platform's own name for it. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}

export const ageBands = {
  'under-18': 'younger than 18',
  '18-26': '18 to 26 years',
  '27-29': '27 to 29 years',
  '30-56': '30 to 56 years',
  '57-66': '57 to 66 years',
  '67-plus': '67 or older',
} as const

/** The moment of an appointment: `Tuesday 1 December 2026 at 14:00`. */
export function momentText(instant: string): string {
  // With a clock behind it, the platform puts a comma after the day of the week.
  return appointment.format(new Date(instant)).replace(',', '')
}
const appointment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A general holiday as it stands behind its date. */
const holidayNames: Record<Holiday, string> = {
  'new-year': 'New Year’s Day',
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'kings-day': 'King’s Day',
  'liberation-day': 'Liberation Day',
  'ascension-day': 'Ascension Day',
  'whit-monday': 'Whit Monday',
  'christmas-day': 'Christmas Day',
  'boxing-day': 'the second day of Christmas',
}
export function closedOn(day: { date: string; holiday: Holiday }): string {
  return `The desk is closed on ${date(day.date)} (${holidayNames[day.holiday]}).`
}

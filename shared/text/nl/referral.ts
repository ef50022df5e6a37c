/** Words of a referral that the person and the desk both read: states, times of day, languages, ages. */
import type { ReferralState } from '../../domain/referral/moves.ts'
import type { Holiday } from '../../domain/working-days.ts'
import { date } from './format.ts'

export const states: Record<ReferralState, string> = {
  submitted: 'verstuurd',
  received: 'ontvangen',
  planned: 'afspraak gepland',
  'intake-held': 'eerste gesprek gehad',
  'in-guidance': 'in begeleiding',
  advised: 'advies gegeven',
  unreachable: 'niet bereikt',
  closed: 'afgesloten',
  returned: 'teruggestuurd',
  /** Nothing goes there before the person agrees. */
  forwarded: 'ander loket voorgesteld',
  withdrawn: 'ingetrokken',
  lapsed: 'verlopen',
  purged: 'verwijderd',
}

export const preferredTimes = {
  any: 'maakt niet uit',
  morning: 'in de ochtend',
  afternoon: 'in de middag',
  evening: 'in de avond',
} as const

/** Languages to choose from on the page to a desk, Dutch first (ISO 639-1). */
export const languages = 'nl en ar bg de es fa fr pl pt ro ru so ti tr uk zh'.split(' ')

/** The name of a language by its code; a code that is not here is shown by the platform's own name for it. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('nl', { type: 'language' }).of(code) ?? code
}

export const ageBands = {
  'under-18': 'jonger dan 18 jaar',
  '18-26': '18 tot en met 26 jaar',
  '27-29': '27 tot en met 29 jaar',
  '30-56': '30 tot en met 56 jaar',
  '57-66': '57 tot en met 66 jaar',
  '67-plus': '67 jaar of ouder',
} as const

/** The moment of an appointment: `dinsdag 1 december 2026 om 14:00 uur`. */
export function momentText(instant: string): string {
  return `${appointment.format(new Date(instant))} uur`
}
const appointment = new Intl.DateTimeFormat('nl-NL', {
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
  'new-year': 'nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  'easter-monday': 'tweede paasdag',
  'kings-day': 'Koningsdag',
  'liberation-day': 'Bevrijdingsdag',
  'ascension-day': 'Hemelvaartsdag',
  'whit-monday': 'tweede pinksterdag',
  'christmas-day': 'eerste kerstdag',
  'boxing-day': 'tweede kerstdag',
}
export function closedOn(day: { date: string; holiday: Holiday }): string {
  return `Op ${date(day.date)} (${holidayNames[day.holiday]}) is het loket dicht.`
}

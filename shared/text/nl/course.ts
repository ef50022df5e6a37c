/** Words for the facts of a course, on cards and on its own page. */
import { date, decimal, kilometres, nbsp } from './format.ts'

export const unknown = 'onbekend'
export const free = 'Gratis'
export const priceUnknown = 'Prijs onbekend'
export const exVat = 'zonder btw'
export function startFirst(day: string, starts: number): string {
  return starts > 1 ? `Start ${date(day)} of later` : `Start ${date(day)}`
}
export const startFlexible = 'Start wanneer je wilt'
export const startUnknown = 'Start onbekend'

type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years'
const unitWords: Record<Unit, readonly [string, string]> = {
  hours: ['uur', 'uur'],
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
}
export function duration(value: number, unit: Unit): string {
  const [one, many] = unitWords[unit]
  return `${decimal(value)}${nbsp}${value === 1 ? one : many}`
}
/** A week of a bbl, as most schools arrange it. */
export const bblWeek = 'meestal 4 dagen werk en 1 dag les per week'
export function hoursPerWeek(hours: number): string {
  return `${decimal(hours)}${nbsp}uur per week`
}
export function studyLoad(value: number, unit: 'ects' | 'hours' | 'contact-hours'): string {
  const amount = decimal(value)
  if (unit === 'ects') return `${amount}${nbsp}studiepunten (EC)`
  return unit === 'hours' ? `${amount}${nbsp}uur` : `${amount}${nbsp}uur les`
}
export const ectsMeaning = 'EC is een studiepunt. Eén punt is ongeveer 28 uur werk.'
export function placeAndDistance(city: string, km: number | undefined): string {
  return km === undefined ? city : `${city}, op ${kilometres(km)}`
}
export const online = 'Online'
/** A price for a course of years: what the whole is, and what that comes to a year. `whole` and `year` are amounts in words. */
export function priceOfYears(whole: string, years: number, year: string): string {
  return `${whole} voor ${years} jaar, ${year} per jaar`
}

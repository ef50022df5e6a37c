/** Words for the facts of a course, on cards and on its own page. */
import { date, decimal, kilometres, nbsp } from './format.ts'

export const unknown = 'not known'
export const free = 'Free'
export const priceUnknown = 'Price not known'
export const exVat = 'without VAT'
export function startFirst(day: string, starts: number): string {
  return starts > 1 ? `Starts ${date(day)} or later` : `Starts ${date(day)}`
}
export const startFlexible = 'Start when you want'
export const startUnknown = 'Start not known'

type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years'
const unitWords: Record<Unit, readonly [string, string]> = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}
const hoursOf = (value: number) => (value === 1 ? 'hour' : 'hours')
export function duration(value: number, unit: Unit): string {
  const [one, many] = unitWords[unit]
  return `${decimal(value)}${nbsp}${value === 1 ? one : many}`
}
/** A week of a bbl, as most schools arrange it. */
export const bblWeek = 'mostly 4 days of work and 1 day of lessons a week'
export function hoursPerWeek(hours: number): string {
  return `${decimal(hours)}${nbsp}${hoursOf(hours)} a week`
}
export function studyLoad(value: number, unit: 'ects' | 'hours' | 'contact-hours'): string {
  const amount = decimal(value)
  if (unit === 'ects') return `${amount}${nbsp}${value === 1 ? 'credit' : 'credits'} (EC)`
  return `${amount}${nbsp}${hoursOf(value)}${unit === 'hours' ? '' : ' of lessons'}`
}
export const ectsMeaning = 'EC is a study credit. One credit is about 28 hours of work.'
export function placeAndDistance(city: string, km: number | undefined): string {
  return km === undefined ? city : `${city}, at ${kilometres(km)}`
}
export const online = 'Online'
/** A price for a course of years: what the whole is, and what that comes to a year. `whole` and `year` are amounts in words. */
export function priceOfYears(whole: string, years: number, year: string): string {
  return `${whole} for ${years} years, ${year} a year`
}

/**
 * Plain dates (`YYYY-MM-DD`) and their arithmetic. No clock here: today comes in as an argument.
 * Strings of this form sort as dates, so `<` and `>=` on them are right.
 */

const form = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/** Milliseconds since 1970 of a plain date at UTC midnight; NaN when it is no real date. */
function toMs(date: string): number {
  const found = form.exec(date)
  if (!found) return Number.NaN
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const value = new Date(0)
  value.setUTCFullYear(year, month - 1, day)
  return value.getUTCMonth() === month - 1 && value.getUTCDate() === day ? value.getTime() : Number.NaN
}

/** Throws RangeError for NaN. Written out by hand, because `toISOString` takes four times as long and plans ask for thousands. */
function fromMs(ms: number): string {
  const value = new Date(ms)
  const year = value.getUTCFullYear()
  if (!(year >= 1000 && year <= 9999)) return value.toISOString().slice(0, 10)
  return `${year}-${twoDigits(value.getUTCMonth() + 1)}-${twoDigits(value.getUTCDate())}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** Whether the text is a day that exists (`2027-02-31` is not). */
export function isPlainDate(text: string): boolean {
  return !Number.isNaN(toMs(text))
}

export function addDays(date: string, days: number): string {
  return fromMs(toMs(date) + days * dayMs)
}

/** Adds whole months; a day that the month lacks becomes its last day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  const value = new Date(toMs(date))
  const day = value.getUTCDate()
  value.setUTCDate(1)
  value.setUTCMonth(value.getUTCMonth() + months)
  const last = new Date(value)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  value.setUTCDate(Math.min(day, last.getUTCDate()))
  return fromMs(value.getTime())
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / dayMs)
}

/** The first day of the week of a day. */
export function mondayOf(day: string): string {
  // 5 January 1970 was a Monday.
  const since = daysBetween('1970-01-05', day)
  return addDays(day, -(((since % 7) + 7) % 7))
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

const hourMs = 3_600_000
/** Each request asks which day it is; formatting a date takes longer than all else that is asked there. */
let last = { hour: Number.NaN, day: '' }

/** The calendar day that an instant falls on in Europe/Amsterdam. */
export function plainDateOf(instant: Date): string {
  const hour = Math.floor(instant.getTime() / hourMs)
  // Since 1940 the clock there is whole hours ahead, so a day begins with an hour.
  if (hour === last.hour && instant.getTime() > wholeHoursSince) return last.day
  const day = amsterdam.format(instant)
  last = { hour, day }
  return day
}
const wholeHoursSince = Date.UTC(1946, 0)

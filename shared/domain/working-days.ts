/**
 * Working days in the Netherlands: not a Saturday, a Sunday or a day that the Algemene termijnenwet (art. 3) counts as a
 * general holiday. Plain dates only; no clock here.
 */
import { addDays, daysBetween } from './calendar.ts'

/** Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export type Holiday =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day'

/** The general holidays of a year by name; King's Day moves to the Saturday when it falls on a Sunday. */
export function namedHolidays(year: number): Record<Holiday, string> {
  const easter = easterSunday(year)
  const kingsDay = `${year}-04-27`
  return {
    'new-year': `${year}-01-01`,
    'good-friday': addDays(easter, -2),
    'easter-monday': addDays(easter, 1),
    'kings-day': weekday(kingsDay) === 0 ? `${year}-04-26` : kingsDay,
    'liberation-day': `${year}-05-05`,
    'ascension-day': addDays(easter, 39),
    'whit-monday': addDays(easter, 50),
    'christmas-day': `${year}-12-25`,
    'boxing-day': `${year}-12-26`,
  }
}

export function holidays(year: number): string[] {
  return Object.values(namedHolidays(year))
}

/** Holidays from Monday to Friday, from `from` up to and including `to`: days on which people would expect an answer. */
export function closedDaysBetween(from: string, to: string): { date: string; holiday: Holiday }[] {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))]
  return years
    .flatMap((year) => Object.entries(namedHolidays(year)) as [Holiday, string][])
    .filter(([, date]) => date >= from && date <= to && weekday(date) % 6 !== 0)
    .map(([holiday, date]) => ({ date, holiday }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

export function isWorkingDay(date: string): boolean {
  return weekday(date) % 6 !== 0 && !holidaysOf(date.slice(0, 4)).has(date)
}

/** Worked out once a year: a queue asks for hundreds of days of the same year. */
const known = new Map<string, ReadonlySet<string>>()

function holidaysOf(year: string): ReadonlySet<string> {
  const found = known.get(year) ?? new Set(holidays(Number(year)))
  known.set(year, found)
  return found
}

/** The day that is `count` working days (at least 1) after `date`; `date` itself does not count. */
export function addWorkingDays(date: string, count: number): string {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  const days = Math.max(0, daysBetween(from, to))
  return Array.from({ length: days }, (_, index) => addDays(from, index + 1)).filter(isWorkingDay).length
}

/** 0 = Sunday … 6 = Saturday. */
function weekday(date: string): number {
  return ((daysBetween('2000-01-02', date) % 7) + 7) % 7
}

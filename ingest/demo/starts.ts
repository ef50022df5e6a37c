/** When demonstration courses start: always counted from today, so that the catalogue never grows old. Pure. */
import { addDays, addMonths } from '@stapwijzer/shared/domain/calendar.ts'
import { number } from './pick.ts'

/** The next days `MM-DD` of the given list from today on, earliest first. */
export function nextYearly(today: string, days: readonly string[], count: number): string[] {
  const year = Number(today.slice(0, 4))
  const all = [year, year + 1, year + 2, year + 3].flatMap((y) => days.map((day) => `${y}-${day}`))
  return all
    .filter((date) => date >= today)
    .sort()
    .slice(0, count)
}

/** The first given weekday (1 = Monday … 7 = Sunday) on or after a date. */
export function weekdayFrom(date: string, weekday: number): string {
  const now = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  return addDays(date, (weekday - now + 7) % 7)
}

/** Starts of a short course: a first one within weeks, then every so many weeks. `name` decides the rhythm. */
export function rolling(today: string, name: string, count: number): string[] {
  const everyWeeks = 4 + number(9, name, 'rhythm')
  // Counted from a fixed Monday, so that the dates do not shift by a day each day.
  const anchor = '2024-01-01'
  const period = everyWeeks * 7
  const weekday = number(5, name, 'weekday')
  let date = addDays(anchor, number(everyWeeks, name, 'offset') * 7 + weekday)
  const earliest = addDays(today, 3)
  const passed = Math.floor((Date.parse(earliest) - Date.parse(date)) / 86_400_000 / period)
  date = addDays(date, Math.max(0, passed) * period)
  while (date < earliest) date = addDays(date, period)
  return Array.from({ length: count }, (_, n) => afterHolidays(addDays(date, n * period)))
}

/** Nobody starts a course between Christmas and the first week of January. */
function afterHolidays(date: string): string {
  const day = date.slice(5)
  return day >= '12-21' || day <= '01-03' ? addDays(date, 14) : date
}

/** Last day of a course that lasts so long; end of the same day for one-day courses. */
export function endOf(
  start: string,
  duration: { value: number; unit: 'days' | 'weeks' | 'months' | 'years' },
): string {
  switch (duration.unit) {
    case 'days':
      // Meeting days are spread: one a week.
      return addDays(start, (duration.value - 1) * 7)
    case 'weeks':
      return addDays(start, duration.value * 7 - 1)
    case 'months':
      return addDays(addMonths(start, duration.value), -1)
    case 'years':
      return addDays(addMonths(start, duration.value * 12), -1)
  }
}

/** Days on which somebody studies: working days, unless it is in a weekend that a course begins or ends. Pure. */
import { addDays, daysBetween, mondayOf } from '../calendar.ts'

const workingDays = 5

/** The last of `days` (1 or more) days of study from `start` on; a course that begins in a weekend goes on in it. */
export function lastStudyDay(start: string, days: number): string {
  if (inWeekend(start)) return addDays(start, days - 1)
  const monday = mondayOf(start)
  const nth = daysBetween(monday, start) + days - 1
  return addDays(monday, Math.floor(nth / workingDays) * 7 + (nth % workingDays))
}

/** How many days from `from` up to and not with `until` are days of study of what runs from `start` up to `end`. */
export function studyDaysBetween(from: string, until: string, start: string, end: string): number {
  const [first, last] = [from > start ? from : start, until < end ? until : end]
  if (first >= last) return 0
  if (inWeekend(start) || inWeekend(addDays(end, -1))) return daysBetween(first, last)
  return workingDaysUpTo(last) - workingDaysUpTo(first)
}

/** Working days since a Monday that lies before every plan. */
function workingDaysUpTo(day: string): number {
  const monday = mondayOf(day)
  const whole = daysBetween('1899-12-25', monday) / 7
  return whole * workingDays + Math.min(workingDays, daysBetween(monday, day))
}

function inWeekend(day: string): boolean {
  return daysBetween(mondayOf(day), day) >= workingDays
}

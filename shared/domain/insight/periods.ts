/** The periods that figures are given for: months and half-years, and no others, so that nobody asks for the difference of two. Pure. */
import { z } from 'zod'
import { addDays, addMonths } from '../calendar.ts'

/** `2026-H2` or `2026-11`. */
export const Period = /* @__PURE__ */ z
  .string()
  .regex(/^20\d\d-(?:H[12]|0[1-9]|1[0-2])$/, 'Give a half-year (2026-H2) or a month (2026-11).')
export type Period = z.infer<typeof Period>

export function isHalfYear(period: Period): boolean {
  return period[5] === 'H'
}

/** Its first and its last day. */
export function daysOf(period: Period): { from: string; to: string } {
  const half = period.slice(5)
  const month = half === 'H1' ? '01' : half === 'H2' ? '07' : half
  const from = `${period.slice(0, 4)}-${month}-01`
  return { from, to: addDays(addMonths(from, isHalfYear(period) ? 6 : 1), -1) }
}

/** The period of the same length that ends where this one begins. */
export function before(period: Period): Period {
  const { from } = daysOf(period)
  const last = addDays(from, -1)
  return isHalfYear(period) ? halfYearOf(last) : monthOf(last)
}

export function monthOf(day: string): Period {
  return day.slice(0, 7)
}

export function halfYearOf(day: string): Period {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`
}

/** The months of a half-year, the first one first. */
export function monthsOf(period: Period): Period[] {
  const { from } = daysOf(period)
  return [0, 1, 2, 3, 4, 5]
    .slice(0, isHalfYear(period) ? 6 : 1)
    .map((months) => monthOf(addMonths(from, months)))
}

/** Whether it is over on a day: only then its figures are made, once. */
export function isOver(period: Period, today: string): boolean {
  return daysOf(period).to < today
}

/** The month after a month. */
export function next(month: Period): Period {
  return monthOf(addMonths(`${month}-01`, 1))
}

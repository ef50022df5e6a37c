/** A price for a whole course and an amount a year are different things: how many years lie between them. */

const weeksInYear = 52

/** Years that a course is paid in, at least one: school years count, so 80 weeks are two. */
export function yearsOf(weeks: number): number {
  return Math.max(1, Math.round(weeks / weeksInYear))
}

/** What one of the years costs, in whole cents, rounded up so that the years together are never less than the whole. */
export function perYear(cents: number, years: number): number {
  return Math.ceil(cents / years)
}

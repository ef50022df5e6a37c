/**
 * School holidays of the region Midden (most of Utrecht province lies in it), as a dated table. Schools for adults
 * choose their own weeks, mostly these: so they are a hint and move no date of a plan. Pure.
 *
 * Sources, looked up on 2026-11-28. 2025-26: openholidaysapi.data (`NL`, `MI`), as the Ministry of Education published
 * it. 2026-27: calendar of a school in the region (mariaschool.wsko.nl) and, for the May week, the week with King's
 * Day. Later: expected, from the turns that the regions take every six years; to be read again at
 * rijksoverheid.nl/onderwerpen/schoolvakanties before each school year.
 */
import { addDays, daysBetween } from '../calendar.ts'

export type Holiday = {
  name: string
  /** The first Monday off; the weekend before it belongs to it. */
  from: string
  /** A Monday, the first day of school again. */
  until: string
  weeks: number
  evidence: 'verified' | 'expected'
}

/** As they are published: from a Saturday on, until the Monday on which school begins again. */
type Dates = [name: string, saturday: string, until: string]

const verified: Dates[] = [
  ['herfstvakantie', '2025-10-18', '2025-10-27'],
  ['kerstvakantie', '2025-12-20', '2026-01-05'],
  ['voorjaarsvakantie', '2026-02-14', '2026-02-23'],
  ['meivakantie', '2026-04-25', '2026-05-04'],
  ['zomervakantie', '2026-07-18', '2026-08-31'],
  ['herfstvakantie', '2026-10-17', '2026-10-26'],
  ['kerstvakantie', '2026-12-19', '2027-01-04'],
  ['voorjaarsvakantie', '2027-02-20', '2027-03-01'],
  ['meivakantie', '2027-04-24', '2027-05-03'],
  ['zomervakantie', '2027-07-17', '2027-08-30'],
]

const expected: Dates[] = [
  ['herfstvakantie', '2027-10-16', '2027-10-25'],
  ['kerstvakantie', '2027-12-25', '2028-01-10'],
  ['voorjaarsvakantie', '2028-02-26', '2028-03-06'],
  ['meivakantie', '2028-04-29', '2028-05-08'],
  ['zomervakantie', '2028-07-08', '2028-08-21'],
  ['herfstvakantie', '2028-10-21', '2028-10-30'],
  ['kerstvakantie', '2028-12-23', '2029-01-08'],
  ['voorjaarsvakantie', '2029-02-24', '2029-03-05'],
  ['meivakantie', '2029-04-28', '2029-05-07'],
  ['zomervakantie', '2029-07-07', '2029-08-20'],
  ['herfstvakantie', '2029-10-13', '2029-10-22'],
  ['kerstvakantie', '2029-12-22', '2030-01-07'],
  ['voorjaarsvakantie', '2030-02-16', '2030-02-25'],
  ['meivakantie', '2030-04-27', '2030-05-06'],
  ['zomervakantie', '2030-07-13', '2030-08-26'],
]

const holiday =
  (evidence: Holiday['evidence']) =>
  ([name, saturday, until]: Dates): Holiday => {
    const from = addDays(saturday, 2)
    return { name, from, until, weeks: daysBetween(from, until) / 7, evidence }
  }

/** In the order of time. */
export const holidays: readonly Holiday[] = [
  ...verified.map(holiday('verified')),
  ...expected.map(holiday('expected')),
]

/** The holiday that a week (named by its Monday) lies in, whole. */
export function holidayOfWeek(monday: string): Holiday | null {
  return holidays.find(({ from, until }) => from <= monday && monday < until) ?? null
}

/** Who starts within a holiday studies in it; whoever started before has those weeks off. */
export function liesStill(start: string, holiday: Holiday): boolean {
  return start < holiday.from
}

export type Lengthened = {
  /** Whole holiday weeks that fall into it. */
  weeks: number
  /** The first day after it, when those weeks are added. */
  end: string
  /** Whether all of those holidays are known for certain. */
  certain: boolean
}

/** How long it takes from `start` to `end` (the first day after it) if no holiday week counts as a week of study. */
export function withHolidays(start: string, end: string): Lengthened {
  return holidays
    .filter((one) => liesStill(start, one))
    .reduce<Lengthened>(
      (so, one) => {
        // Each week off moves the end by a week: when the first one falls into it, all do.
        if (one.from >= so.end) return so
        return {
          weeks: so.weeks + one.weeks,
          end: addDays(so.end, 7 * one.weeks),
          certain: so.certain && one.evidence === 'verified',
        }
      },
      { weeks: 0, end, certain: true },
    )
}

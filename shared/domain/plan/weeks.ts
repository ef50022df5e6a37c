/** Hours of study a week over time, as runs of weeks with the same load. Holidays are no study weeks. Pure. */
import { addDays, mondayOf } from '../calendar.ts'
import { tenths } from '../money/cents.ts'
import { holidayOfWeek, holidays, liesStill } from './holidays.ts'
import type { StepFacts } from './step-facts.ts'
import { studyDaysBetween } from './study-days.ts'

export type WeekRun = {
  /** A Monday. */
  from: string
  /** The Monday after the last week. */
  until: string
  /** The hours that its steps ask in each of these weeks. */
  hours: number
  /** The steps that run then; in a holiday also those that lie still. */
  items: number[]
  /** The name of the holiday in which steps lie still. */
  holiday: string | null
}

/** From this length on a step is taken to lie still in the holidays of schools. */
export const leastWeeksWithHolidays = 4

/** `from` and `until` (a Monday each) are the weeks in which a step counts. */
type Running = {
  item: number
  start: string
  from: string
  until: string
  hoursIn: (monday: string) => number
  pauses: boolean
}

/**
 * Only weeks in which a step runs whose start and hours are known; one of unknown length runs on its first day and no
 * longer. A week is a week of the calendar. What is told in days asks its hours in the weeks of those days. All else asks
 * its hours a week in the weeks whose Thursday it runs on, as years count their weeks: so a course of ten weeks counts
 * ten times, and when one ends on a Tuesday and the next begins on the Wednesday, nobody studies twice that week. The
 * number of runs is bounded by starts, ends and holidays, however long the steps are.
 */
export function weeksOf(facts: readonly StepFacts[]): WeekRun[] {
  const running = facts.flatMap((one, item) => runningOf(one, item) ?? [])
  const mondays = boundaries(running)
  const runs: WeekRun[] = []
  mondays.slice(0, -1).forEach((from, index) => {
    const run = runOf(from, mondays[index + 1]!, running)
    const last = runs.at(-1)
    if (run.items.length === 0) return
    if (last?.until === from && sameLoad(last, run)) last.until = run.until
    else runs.push(run)
  })
  return runs
}

function runningOf(
  { start, end, weeks, days, hours, hoursPerWeek }: StepFacts,
  item: number,
): Running | null {
  if (start === null || hoursPerWeek === null) return null
  const until = end ?? addDays(start, 1)
  if (until <= start) return null
  const pauses = weeks !== null && weeks >= leastWeeksWithHolidays
  if (days === null && end !== null) {
    // The Monday of the first week and of the one after the last whose Thursday lies in it.
    const [from, to] = [mondayOf(addDays(start, 3)), mondayOf(addDays(end, 3))]
    return from < to ? { item, start, from, until: to, hoursIn: () => hoursPerWeek, pauses } : null
  }
  const [from, to] = [mondayOf(start), addDays(mondayOf(addDays(until, -1)), 7)]
  const inAll = days === null ? hoursPerWeek : (hours ?? hoursPerWeek)
  const share = sharesOf(start, until, days)
  const hoursIn = (monday: string) => inAll * share(monday, addDays(monday, 7))
  return { item, start, from, until: to, hoursIn, pauses }
}

/**
 * The part of its hours that a step told in days asks between two days. When it lies over more days than it takes, such as
 * two days with a week between them, one is surely the first and one the last; of the others nobody knows the day.
 */
function sharesOf(start: string, end: string, days: number | null): (from: string, until: string) => number {
  const between = (from: string, until: string) => studyDaysBetween(from, until, start, end)
  const all = between(start, end)
  if (days === null || days < 2 || all <= days) return (from, until) => between(from, until) / all
  const last = addDays(end, -1)
  const isIn = (day: string, from: string, until: string) => Number(from <= day && day < until)
  return (from, until) => {
    const edges = isIn(start, from, until) + isIn(last, from, until)
    return (edges + ((between(from, until) - edges) * (days - 2)) / (all - 2)) / days
  }
}

/** Between two of these days every week has the same load: the first and the last week of a step stand alone. */
function boundaries(running: readonly Running[]): string[] {
  const changes = running.flatMap(({ from, until }) => [from, addDays(from, 7), addDays(until, -7), until])
  const days = changes.sort()
  const [first, last] = [days[0], days.at(-1)]
  const ofHolidays = holidays
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => first !== undefined && last !== undefined && day > first && day < last)
  return [...new Set([...days, ...ofHolidays])].sort()
}

function runOf(monday: string, until: string, running: readonly Running[]): WeekRun {
  const here = running.filter((one) => one.from <= monday && monday < one.until)
  const holiday = holidayOfWeek(monday)
  const studied = here.filter(({ pauses, start }) => !(holiday && pauses && liesStill(start, holiday)))
  const hours = studied.reduce((sum, { hoursIn }) => sum + hoursIn(monday), 0)
  return {
    ...{ from: monday, until, hours: tenths(hours) / 10, items: here.map(({ item }) => item) },
    holiday: studied.length < here.length ? holiday!.name : null,
  }
}

function sameLoad(a: WeekRun, b: WeekRun): boolean {
  return a.hours === b.hours && a.holiday === b.holiday && a.items.join() === b.items.join()
}

/** The runs with the most hours. */
export function busiest(weeks: readonly WeekRun[]): WeekRun[] {
  const most = Math.max(0, ...weeks.map(({ hours }) => hours))
  return weeks.filter(({ hours }) => hours === most && hours > 0)
}

/** Hours of study a week over time, as runs of weeks with the same load. Holidays are no study weeks. Pure. */
import { addDays, mondayOf } from '../calendar.ts'
import { tenths } from '../money/cents.ts'
import { holidayOfWeek, holidays, liesStill } from './holidays.ts'
import type { StepFacts } from './step-facts.ts'

export type WeekRun = {
  /** A Monday. */
  from: string
  /** The Monday after the last week. */
  until: string
  /** The most hours that run side by side in one of these weeks. */
  hours: number
  /** The steps that run then; in a holiday also those that lie still. */
  items: number[]
  /** The name of the holiday in which steps lie still. */
  holiday: string | null
}

/** From this length on a step is taken to lie still in the holidays of schools. */
export const leastWeeksWithHolidays = 4

type Running = { item: number; start: string; end: string; hours: number; pauses: boolean }

/**
 * Only weeks in which a step runs whose start and hours are known. As for the peak, a step of unknown length runs on
 * its first day and no longer. The number of runs is bounded by starts, ends and holidays, however long the steps are.
 */
export function weeksOf(facts: readonly StepFacts[]): WeekRun[] {
  const running = facts.flatMap(({ start, end, weeks, hoursPerWeek: hours }, item): Running[] => {
    if (start === null || hours === null) return []
    const until = end ?? addDays(start, 1)
    const pauses = weeks !== null && weeks >= leastWeeksWithHolidays
    return until > start ? [{ item, start, end: until, hours, pauses }] : []
  })
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

/** Between two of these days every week has the same load: a week in which something starts or ends stands alone. */
function boundaries(running: readonly Running[]): string[] {
  const changes = running.flatMap(({ start, end }) => [mondayOf(start), mondayOf(addDays(end, -1))])
  const days = changes.flatMap((monday) => [monday, addDays(monday, 7)]).sort()
  const [first, last] = [days[0], days.at(-1)]
  const ofHolidays = holidays
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => first !== undefined && last !== undefined && day > first && day < last)
  return [...new Set([...days, ...ofHolidays])].sort()
}

function runOf(from: string, until: string, running: readonly Running[]): WeekRun {
  const next = addDays(from, 7)
  const here = running.filter(({ start, end }) => start < next && end > from)
  const holiday = holidayOfWeek(from)
  const studied = here.filter(({ pauses, start }) => !(holiday && pauses && liesStill(start, holiday)))
  // The load only rises on a day on which a step starts.
  const days = [from, ...studied.map(({ start }) => start).filter((day) => day > from)]
  const loads = days.map((day) => loadOn(studied, day))
  return {
    ...{ from, until, hours: Math.max(0, ...loads), items: here.map(({ item }) => item) },
    holiday: studied.length < here.length ? holiday!.name : null,
  }
}

function loadOn(running: readonly Running[], day: string): number {
  const hours = running.filter(({ start, end }) => start <= day && day < end).map((one) => one.hours)
  return tenths(hours.reduce((sum, one) => sum + one, 0)) / 10
}

function sameLoad(a: WeekRun, b: WeekRun): boolean {
  return a.hours === b.hours && a.holiday === b.holiday && a.items.join() === b.items.join()
}

/** The runs with the most hours. */
export function busiest(weeks: readonly WeekRun[]): WeekRun[] {
  const most = Math.max(0, ...weeks.map(({ hours }) => hours))
  return weeks.filter(({ hours }) => hours === most && hours > 0)
}

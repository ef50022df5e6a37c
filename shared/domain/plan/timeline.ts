/** The picture of a plan over time: where its steps, busy weeks and days to mind lie, for the page and for paper. Pure. */
import { addDays, addMonths, daysBetween } from '../calendar.ts'
import type { ImportantDay } from './important-days.ts'
import type { StepFacts } from './step-facts.ts'
import type { WeekRun } from './weeks.ts'

/** Both in hundredths of the width. */
export type Span = { x: number; width: number }
export type Timeline = {
  /** The first day of a month. */
  from: string
  /** The first day of the month after the last. */
  until: string
  /** Steps with a start, in the order of the plan. `last`: the last day; null = nobody knows how long it takes. */
  bars: (Span & { item: number; start: string; last: string | null })[]
  /** Steps without a start. */
  undated: number[]
  years: (Span & { year: number })[]
  /** Weeks that ask more hours than the person has; without those the busiest ones. */
  busy: (Span & { from: string; last: string; hours: number; isOver: boolean })[]
  /** Last days to enrol and to ask for money. */
  marks: { x: number; date: string; kind: 'enrol' | 'funding'; items: readonly number[] }[]
}

type Drawn = {
  facts: readonly Pick<StepFacts, 'start' | 'end'>[]
  weeks: readonly Pick<WeekRun, 'from' | 'until' | 'hours'>[]
  days: readonly Pick<ImportantDay, 'kind' | 'date' | 'items'>[]
  /** Hours a week that the person has. */
  freeHours: number | null
}

/** A step that takes a day is still to be seen. */
const leastWidth = 1

/** null when no step has a start: then there is nothing to lay out in time. */
export function timelineOf({ facts, weeks, days, freeHours }: Drawn): Timeline | null {
  const dated = facts.flatMap(({ start, end }, item) => (start === null ? [] : [{ item, start, end }]))
  const deadlines = days.flatMap(({ kind, date, items }) =>
    kind === 'enrol' || kind === 'funding' ? [{ kind, date, items }] : [],
  )
  if (dated.length === 0) return null
  const firsts = [...dated.map(({ start }) => start), ...deadlines.map(({ date }) => date)].sort()
  const lasts = dated.map(({ start, end }) => (end === null ? start : addDays(end, -1)))
  const from = `${firsts[0]!.slice(0, 7)}-01`
  const latest = [...lasts, ...deadlines.map(({ date }) => date)].sort().at(-1)!
  const until = addMonths(`${latest.slice(0, 7)}-01`, 1)
  const all = daysBetween(from, until)
  const at = (day: string) => hundredths(daysBetween(from, day) / all)
  const span = (start: string, end: string): Span => {
    const [first, last] = [start < from ? from : start, end > until ? until : end]
    const width = Math.max(leastWidth, hundredths(daysBetween(first, last) / all))
    return { x: Math.min(at(first), 100 - width), width }
  }
  return {
    ...{ from, until },
    bars: dated.map(({ item, start, end }) => ({
      ...{ item, start, last: end === null ? null : addDays(end, -1) },
      ...span(start, end ?? addDays(start, 1)),
    })),
    undated: facts.flatMap(({ start }, item) => (start === null ? [item] : [])),
    years: yearsBetween(from, addDays(until, -1)).map((year) => ({
      year,
      ...span(`${year}-01-01`, `${year + 1}-01-01`),
    })),
    busy: busyWeeks(weeks, freeHours).map((run) => ({
      ...{ from: run.from, last: addDays(run.until, -1), hours: run.hours },
      isOver: freeHours !== null && run.hours > freeHours,
      ...span(run.from, run.until),
    })),
    marks: deadlines.map((one) => ({ ...one, x: at(one.date) })),
  }
}

function busyWeeks(weeks: Drawn['weeks'], freeHours: number | null): Drawn['weeks'] {
  const over = weeks.filter(({ hours }) => freeHours !== null && hours > freeHours)
  const most = Math.max(0, ...weeks.map(({ hours }) => hours))
  return over.length > 0 ? over : weeks.filter(({ hours }) => hours === most && hours > 0)
}

function yearsBetween(from: string, last: string): number[] {
  const [first, end] = [from, last].map((day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: end - first + 1 }, (_, index) => first + index)
}

function hundredths(part: number): number {
  return Math.round(part * 10_000) / 100
}

/** What a plan can be told about days, weeks and hours. Pure. */
import { addDays, daysBetween } from '../calendar.ts'
import type { CheckedStep } from './conflicts.ts'
import { finding, type Finding } from './finding.ts'
import type { Looked } from './looked.ts'
import { withHolidays, type Lengthened } from './holidays.ts'
import { chosenOffering } from './step-facts.ts'
import { itemsWhere, takesTime, together } from './steps.ts'
import { leastWeeksWithHolidays } from './weeks.ts'

/** Days before a day to enrol, and before a saved plan goes, from which on it is soon. */
const soonDays = { enrol: 14, expires: 60 }
const longGapWeeks = 26

export function findingsOfTime(looked: Looked): Finding[] {
  const { steps, context } = looked
  const { today } = context
  return [
    ...steps.flatMap((step, item) => ofEnrolment(step, item, today)),
    ...together('undated', undated(steps)),
    ...together(
      'weeks-unknown',
      itemsWhere(steps, (step) => takesTime(step) && step.facts.weeks === null),
    ),
    ...together(
      'hours-unknown',
      itemsWhere(steps, (step) => takesTime(step) && step.facts.hoursPerWeek === null),
    ),
    ...ofGaps(steps),
    ...ofHolidays(looked),
    ...ofExpiry(context.expires ?? null, today),
  ]
}

/** Only a start that is still ahead and takes people. */
function ofEnrolment({ step, course, facts }: CheckedStep, item: number, today: string): Finding[] {
  const offering = chosenOffering(step, course)
  if (!offering?.enrolUntil || course?.withdrawn || offering.seats === 0) return []
  const open = offering.state !== 'cancelled' && offering.state !== 'closed'
  const passed = facts.start !== null && facts.start < today
  const left = daysBetween(today, offering.enrolUntil)
  if (!open || passed || left < 0) return []
  const code = left <= soonDays.enrol ? 'enrolment-soon' : 'enrolment-deadline'
  return [finding(code, [item], { date: offering.enrolUntil, amount: left })]
}

/** Nothing is asked as long as no step has a start: then nobody is planning days yet. */
function undated(steps: readonly CheckedStep[]): number[] {
  if (steps.every(({ facts }) => facts.start === null)) return []
  return itemsWhere(steps, ({ step, course, facts }) => {
    // That its start is gone, or the whole course, is told already.
    const told = step.kind === 'course' && (!course || course.withdrawn || isGone({ step, course, facts }))
    return facts.start === null && !told && course?.flexibleStart !== true
  })
}

function isGone({ step, course }: CheckedStep): boolean {
  return step.offeringId !== null && !chosenOffering(step, course)
}

/** Between the last end so far and the next start, in the order of time. A step of unknown length may fill the gap. */
function ofGaps(steps: readonly CheckedStep[]): Finding[] {
  const dated = steps
    .map(({ facts: { start, end } }, item) => ({ item, start, end }))
    .filter((one): one is { item: number; start: string; end: string | null } => one.start !== null)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.item - b.item))
  const found: Finding[] = []
  let last: { item: number; end: string } | null = null
  for (const { item, start, end } of dated) {
    const days = last ? daysBetween(last.end, start) : 0
    if (last && days > longGapWeeks * 7)
      found.push(finding('long-gap', [last.item, item], { amount: Math.floor(days / 7) }))
    if (end === null) return found
    if (last === null || end > last.end) last = { item, end }
  }
  return found
}

type Long = Lengthened & { item: number; start: string; plain: string }

/** Holidays move no date: they are told, and where they make a step run into the next one. */
function ofHolidays({ steps, conflicts }: Looked): Finding[] {
  const long = steps.flatMap(({ step, course, facts }, item): Long[] => {
    const { start, end, weeks } = facts
    if (start === null || end === null || weeks === null || weeks < leastWeeksWithHolidays) return []
    // Months and years are counted on the calendar: the holidays are in them.
    const unit = step.weeks === null ? course?.duration?.unit : 'weeks'
    if (unit === 'months' || unit === 'years') return []
    const longer = withHolidays(start, end)
    return longer.weeks === 0 ? [] : [{ ...longer, item, start, plain: end }]
  })
  const overlapping = new Set(
    conflicts.filter(({ code }) => code === 'overlap').map(({ items }) => items[1] ?? -1),
  )
  return [
    ...holidayOf(long),
    ...steps.flatMap(({ facts: { start } }, item) =>
      start === null || overlapping.has(item) ? [] : runsInto(long, item, start),
    ),
  ]
}

/** The day is the last one, so that it can be told as an end. */
function holidayOf(long: readonly Long[]): Finding[] {
  if (long.length === 0) return []
  const latest = long.reduce((a, b) => (b.end > a.end ? b : a))
  return [
    finding(
      'holiday',
      long.map(({ item }) => item),
      {
        amount: long.reduce((sum, { weeks }) => sum + weeks, 0),
        date: addDays(latest.end, -1),
        likely: long.every(({ certain }) => certain),
      },
    ),
  ]
}

function runsInto(long: readonly Long[], item: number, start: string): Finding[] {
  const before = long.filter((one) => one.item < item && one.plain <= start && start < one.end)
  if (before.length === 0) return []
  const longest = before.reduce((a, b) => (b.end > a.end ? b : a))
  return [finding('holiday-overlap', [longest.item, item], { date: start, until: addDays(longest.end, -1) })]
}

function ofExpiry(expires: string | null, today: string): Finding[] {
  const left = expires === null ? -1 : daysBetween(today, expires)
  return expires !== null && left >= 0 && left <= soonDays.expires
    ? [finding('plan-expires', [], { date: expires, amount: left })]
    : []
}

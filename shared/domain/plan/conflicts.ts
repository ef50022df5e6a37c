/** What does not fit in a plan. Codes and places only: the words are in shared/text. Pure. */
import { addDays } from '../calendar.ts'
import type { Plan, Step } from './plan.ts'
import { conflictCodes, severities, type ConflictCode, type Severity } from './finding.ts'
import { chosenOffering, type StepCourse, type StepFacts } from './step-facts.ts'
import { knownCents, peakOf } from './totals.ts'
import type { WeekRun } from './weeks.ts'

/** `items` are numbers of steps from 0, in the order of the plan. `values` are what the words need. */
export type Conflict = {
  code: ConflictCode
  severity: Severity
  items: number[]
  values: { date?: string; amount?: number; limit?: number; atLeast?: boolean }
}

export type CheckedStep = { step: Step; course: StepCourse | null; facts: StepFacts }

/** The worst first, then in the order of the plan. */
export function conflictsOf(
  plan: Plan,
  steps: readonly CheckedStep[],
  weeks: readonly WeekRun[],
  today: string,
): Conflict[] {
  const facts = steps.map((one) => one.facts)
  const found = [
    ...steps.flatMap((one, index) => ofOneStep(one, index, today)),
    ...ofOrder(facts),
    ...ofOverlap(facts),
    ...ofAfter(steps),
    ...ofSameCourse(steps),
    ...ofLateFunding(steps),
    ...overBudget(plan, facts),
    ...overHours(plan, facts, weeks),
  ]
  const rank = (one: Conflict) => severities.indexOf(one.severity)
  return found.sort((a, b) => rank(a) - rank(b) || (a.items[0] ?? 0) - (b.items[0] ?? 0))
}

function conflict(code: ConflictCode, items: number[], values: Conflict['values'] = {}): Conflict {
  return { code, severity: conflictCodes[code], items, values }
}

function ofOneStep({ step, course, facts }: CheckedStep, index: number, today: string): Conflict[] {
  const found: Conflict[] = []
  const say = (code: ConflictCode, values?: Conflict['values']) => found.push(conflict(code, [index], values))
  if (step.kind === 'course' && (course === null || course.withdrawn)) say('withdrawn')
  if (facts.start !== null && facts.start < today) say('start-passed', { date: facts.start })
  if (course === null || course.withdrawn) return found
  const offering = chosenOffering(step, course)
  if (offering?.state === 'cancelled') say('offering-cancelled')
  else if (offering?.seats === 0 && !(facts.start !== null && facts.start < today)) say('offering-full')
  else if (offering && facts.start !== null && facts.start >= today) {
    const { enrolUntil, state } = offering
    if (enrolUntil !== null && enrolUntil < today) say('enrolment-closed', { date: enrolUntil })
    else if (state === 'closed') say('enrolment-closed')
  }
  if (step.offeringId !== null && !offering) say('offering-gone')
  else if (!offering && step.start !== null && step.start >= today && !startsOn(course, step.start))
    say('start-unknown', { date: step.start })
  return found
}

/** A course that starts at any time, or of which no date is known, can start on every day. */
function startsOn({ flexibleStart, offerings }: StepCourse, day: string): boolean {
  const starts = offerings.filter(({ state }) => state !== 'cancelled').map(({ start }) => start)
  return flexibleStart === true || starts.every((start) => start === null) || starts.includes(day)
}

/** Each step that starts before an earlier one, once, with the latest of those. */
function ofOrder(facts: readonly StepFacts[]): Conflict[] {
  return facts.flatMap(({ start }, index) => {
    const latest = earlierBy(facts, index, (one) => one.start)
    return start !== null && latest && start < latest.day ? [conflict('order', [latest.index, index])] : []
  })
}

/** Each step that starts while an earlier one still runs, once, with the one that runs longest. */
function ofOverlap(facts: readonly StepFacts[]): Conflict[] {
  return facts.flatMap(({ start, end }, index) => {
    if (start === null) return []
    const running = facts.map((one) =>
      one.end !== null && one.start! < (end ?? addDays(start, 1)) ? one : null,
    )
    const longest = earlierBy(running, index, (one) => one?.end ?? null)
    return longest && start < longest.day ? [conflict('overlap', [longest.index, index])] : []
  })
}

function earlierBy<T>(
  all: readonly T[],
  index: number,
  dayOf: (one: T) => string | null,
): { index: number; day: string } | null {
  return all.slice(0, index).reduce<{ index: number; day: string } | null>((best, one, at) => {
    const day = dayOf(one)
    return day !== null && (best === null || day > best.day) ? { index: at, day } : best
  }, null)
}

/** A step that has to come after another one stands before it, or starts before that one is done. */
function ofAfter(steps: readonly CheckedStep[]): Conflict[] {
  return steps.flatMap(({ step, facts }, index) =>
    (step.after ?? []).flatMap((first) => {
      const done = steps[first]?.facts.end ?? null
      const tooEarly = facts.start !== null && done !== null && facts.start < done
      return first > index || tooEarly
        ? [
            conflict(
              'not-after',
              [index, first].sort((a, b) => a - b),
            ),
          ]
        : []
    }),
  )
}

function ofSameCourse(steps: readonly CheckedStep[]): Conflict[] {
  return steps.flatMap(({ step }, index) => {
    const first = steps.findIndex((one) => step.courseId !== null && one.step.courseId === step.courseId)
    return first !== -1 && first < index ? [conflict('same-course', [first, index])] : []
  })
}

/** A step that asks for money once the course after it has begun: then it is mostly too late. */
function ofLateFunding(steps: readonly CheckedStep[]): Conflict[] {
  return steps.flatMap(({ step, facts }, index) => {
    if (step.kind !== 'funding' || facts.start === null) return []
    const course = steps.findIndex((one, at) => at > index && one.step.kind === 'course')
    const begins = steps[course]?.facts.start ?? null
    return begins !== null && facts.start >= begins ? [conflict('funding-step-late', [index, course])] : []
  })
}

function overBudget({ budget }: Plan, facts: readonly StepFacts[]): Conflict[] {
  const known = knownCents(facts)
  if (budget === null || known <= Math.round(budget * 100)) return []
  const items = facts.flatMap(({ cents }, index) => (cents ? [index] : []))
  const atLeast = facts.some(({ vatIncluded }) => vatIncluded !== true)
  return [conflict('over-budget', items, { amount: known / 100, limit: budget, ...(atLeast && { atLeast }) })]
}

function overHours(
  { hoursPerWeek: limit }: Plan,
  facts: readonly StepFacts[],
  weeks: readonly WeekRun[],
): Conflict[] {
  const peak = peakOf(facts, weeks)
  if (limit === null || peak === null || peak.hours <= limit) return []
  return [conflict('over-hours', peak.items, { amount: peak.hours, limit })]
}

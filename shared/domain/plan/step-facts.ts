/** What one step costs, how long it lasts and when: its own values win over those of its course. Pure. */
import { addDays } from '../calendar.ts'
import type { Course, Price } from '../course.ts'
import { centsOf } from '../money/cents.ts'
import { lastStudyDay } from './study-days.ts'
import type { Step } from './plan.ts'
import { stepHours, type StepHours } from './step-hours.ts'

/** Of a course, what a plan looks at. `price` is the one that its card shows today. A withdrawn course keeps its facts. */
export type StepCourse = {
  withdrawn: boolean
} & Pick<
  Course,
  'title' | 'level' | 'price' | 'duration' | 'studyLoad' | 'studyForm' | 'entryRequirements' | 'flexibleStart'
> & { offerings: readonly StepOffering[] }
export type StepOffering = Pick<
  Course['offerings'][number],
  'id' | 'start' | 'end' | 'state' | 'price' | 'enrolUntil' | 'seats'
>

/** null = unknown. */
export type StepFacts = {
  cents: number | null
  /** Of `cents`: whether VAT is in it, null = not said. What the person typed is what the person pays, and so is nothing. */
  vatIncluded: boolean | null
  weeks: number | null
  start: string | null
  /** The first day after it; null when start or length is unknown. */
  end: string | null
} & StepHours

/** `course` is null for a step that is none, and for a course that is not known any more. */
export function stepFacts(step: Step, course: StepCourse | null): StepFacts {
  const offering = chosenOffering(step, course)
  const weeks = step.weeks ?? course?.duration?.weeks ?? null
  const hours = stepHours(step, course, weeks)
  const start = step.start ?? offering?.start ?? null
  const price = step.cost === null ? coursePrice(step, course) : null
  const cents = step.cost !== null ? Math.round(step.cost * 100) : isFreeTalk(step) ? 0 : centsOfPrice(price)
  return {
    cents,
    vatIncluded: price === null || !cents ? true : price.vatIncluded,
    ...hours,
    weeks,
    start,
    end: start === null ? null : endOf(start, weeks, hours.days, toldEnd(step, offering, start)),
  }
}

/** What is told in days ends when its start says so, and else skips the weekend. */
function endOf(start: string, weeks: number | null, days: number | null, told: string | null): string | null {
  if (days !== null && days > 0) return addDays(told ?? lastStudyDay(start, days), 1)
  return weeks === null ? null : addDays(start, Math.round(weeks * 7))
}

/** The last day of the start that was picked, as long as the person filled in no other day and length. */
function toldEnd(step: Step, offering: StepOffering | undefined, start: string): string | null {
  const end = step.weeks === null && offering?.start === start ? offering.end : null
  return end !== null && end >= start ? end : null
}

/** A talk with a desk or a counsellor is no purchase; what the person filled in for it all the same counts. */
export function isFreeTalk({ kind, cost }: Pick<Step, 'kind' | 'cost'>): boolean {
  return kind === 'advice' && cost === null
}

/** The offering that the person picked; undefined when none was, or when it is gone. */
export function chosenOffering(step: Step, course: StepCourse | null): StepOffering | undefined {
  return step.offeringId === null ? undefined : course?.offerings.find(({ id }) => id === step.offeringId)
}

/** The price that a feed tells. It often prices the course and not each offering: then the course's price counts. */
export function coursePrice(step: Step, course: StepCourse | null): Price | null {
  const prices = [chosenOffering(step, course)?.price, course?.price]
  return prices.find((price) => price && price.status !== 'unknown' && price.amount !== null) ?? null
}

function centsOfPrice(price: Price | null): number | null {
  return price?.amount == null ? null : centsOf(price.amount)
}

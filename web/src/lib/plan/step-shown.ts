/** The facts of one step in words: its own values win over those of its course. Pure. */
import type { StepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { chosenOffering, stepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { date, money } from '@stapwijzer/shared/text/format.ts'
import { plan as t, course as card } from '@stapwijzer/shared/text/nl.ts'
import { durationText, priceText } from '#lib/course/facts.ts'
import type { EditableStep } from './editable-plan.ts'
import type { PlanCourse } from './plan-courses.ts'

export type ShownStep = {
  start: string
  /** Where that start is; from a feed. */
  city: string | null
  lasts: string
  hoursPerWeek: string
  cost: string
  /** Whether the cost is what the course says, so that schemes can be taken off it. */
  isListPrice: boolean
}

export function shownStep(step: EditableStep, course: PlanCourse | null): ShownStep {
  const facts = stepFacts(step, course)
  const offering = chosenOffering(step, course)
  const city = course?.offerings.find((one) => one.id !== null && one.id === offering?.id)?.city ?? null
  return {
    start: startText(facts, course),
    city,
    lasts: lastsText(step, facts, course),
    hoursPerWeek: facts.hoursPerWeek === null ? t.unknown : t.hours(facts.hoursPerWeek),
    cost: costText(step, facts, course),
    isListPrice: step.cost === null && course !== null && !course.withdrawn,
  }
}

/** In the words of the provider ("1 dag") as long as the person did not fill in weeks. */
function lastsText(step: EditableStep, { weeks }: StepFacts, course: PlanCourse | null): string {
  const own = step.weeks === null ? durationText(course?.duration ?? null) : null
  return own ?? (weeks === null ? t.unknown : t.weeks(weeks))
}

function startText({ start }: StepFacts, course: PlanCourse | null): string {
  if (start !== null) return date(start)
  return course?.flexibleStart ? t.anyMoment : t.notChosen
}

function costText(step: EditableStep, { cents }: StepFacts, course: PlanCourse | null): string {
  if (cents === null) return t.unknown
  if (step.cost === null && course) {
    const price = [chosenOffering(step, course)?.price, course.price].find(
      (one) => one && one.status !== 'unknown',
    )
    if (price) return price.status === 'free' ? card.free.toLowerCase() : priceText(price)
  }
  return money(decimalText(cents))
}

/** The starts to choose from: those still ahead, and the one that was chosen. */
export type StartChoice = { value: string; day: string; city: string | null; offeringId: string | null }

export function startChoices(course: PlanCourse, step: EditableStep, today: string): StartChoice[] {
  return course.offerings
    .flatMap((one): StartChoice[] => {
      if (one.start === null || one.state === 'cancelled') return []
      if (one.start < today && one.id !== step.offeringId) return []
      return [{ value: `${one.start} ${one.id ?? ''}`, day: one.start, city: one.city, offeringId: one.id }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .filter((one, index, all) => all.findIndex(({ value }) => value === one.value) === index)
    .slice(0, 60)
}

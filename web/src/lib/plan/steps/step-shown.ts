/** The facts of one step in words: its own values win over those of its course. Pure. */
import type { StepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { chosenOffering, isFreeTalk, stepFacts } from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { isClosed } from '@stapwijzer/shared/domain/course-facts.ts'
import { daysBetween } from '@stapwijzer/shared/domain/calendar.ts'
import { decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { date, money } from '@stapwijzer/shared/text/format.ts'
import { coursePage, plan as t, course as card } from '@stapwijzer/shared/text/rooms.ts'
import { durationText, priceText } from '#lib/course/card-words.ts'
import type { EditableStep } from '#lib/plan/edit/editable-plan.ts'
import type { PlanCourse } from '#lib/plan/plan-courses.ts'

export type ShownStep = {
  start: string
  /** Where that start is; from a feed. */
  city: string | null
  /** Of the start that was chosen, while it is ahead; null where nothing is known. */
  enrolUntil: string | null
  seats: string | null
  lasts: string
  /** What its hours are called: a week's, or all of them. */
  hoursName: string
  hours: string
  cost: string
}

/** Without `today` nothing is said of seats and enrolment, which hold for now only. */
export function shownStep(
  step: EditableStep,
  course: PlanCourse | null,
  today: string | null = null,
): ShownStep {
  const facts = stepFacts(step, course)
  const offering = chosenOffering(step, course)
  const chosen = course?.offerings.find((one) => one.id === offering?.id)
  const city = chosen?.city ?? null
  const isAhead =
    offering !== undefined && today !== null && (offering.start === null || offering.start >= today)
  const until = isAhead ? offering.enrolUntil : null
  return {
    start: startText(facts, course),
    city,
    enrolUntil: until && today && `${date(until)}, ${coursePage.daysLeft(daysBetween(today, until))}`,
    seats: isAhead && chosen?.seats != null ? seatsText(chosen.seats) : null,
    lasts: lastsText(step, facts, course),
    hoursName: facts.days === null ? t.hoursPerWeek : t.hoursInAll,
    hours: t.stepHoursText(facts) ?? t.unknown,
    cost: costText(step, facts, course),
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
  if (isFreeTalk(step)) return card.free.toLowerCase()
  if (step.cost === null && course) {
    const price = [chosenOffering(step, course)?.price, course.price].find(
      (one) => one && one.status !== 'unknown',
    )
    if (price) return price.status === 'free' ? card.free.toLowerCase() : priceText(price)
  }
  return money(decimalText(cents))
}

function seatsText(seats: number): string {
  return seats === 0 ? t.noSeats : coursePage.seatsOf(seats)
}

/** The starts to choose from: those still ahead, and the one that was chosen. One that does not go on cannot be chosen. */
export type StartChoice = {
  value: string
  label: string
  day: string
  offeringId: string
  isFull: boolean
  isCancelled: boolean
}

export function startChoices(course: PlanCourse, step: EditableStep, today: string): StartChoice[] {
  return course.offerings
    .flatMap((one): StartChoice[] => {
      const isChosen = one.id === step.offeringId
      // What nobody can enrol for any more is not offered; the one that was chosen stays, with what is wrong with it.
      if (one.start === null || (!isChosen && (one.start < today || isClosed(one, today)))) return []
      const isCancelled = one.state === 'cancelled'
      const label = startLabel(one, one.start, course, today)
      const value = `${one.start} ${one.id}`
      return [{ value, label, day: one.start, offeringId: one.id, isFull: one.seats === 0, isCancelled }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .filter((one, index, all) => all.findIndex(({ value }) => value === one.value) === index)
    .slice(0, 60)
}

/** `6 september 2027, Utrecht, € 450, 3 plekken, inschrijven: nog 12 dagen`. */
function startLabel(
  one: PlanCourse['offerings'][number],
  start: string,
  course: PlanCourse,
  today: string,
): string {
  if (one.state === 'cancelled') return t.startTaken(t.startOption(start, one.city), 'cancelled')
  if (one.seats === 0) return t.startTaken(t.startOption(start, one.city), 'full')
  if (isClosed(one, today)) return t.startTaken(t.startOption(start, one.city), 'closed')
  const ownPrice = one.price.status !== 'unknown' && priceText(one.price) !== priceText(course.price)
  return [
    t.startOption(start, one.city),
    ...(ownPrice ? [priceText(one.price)] : []),
    ...(one.seats === null ? [] : [coursePage.seatsOf(one.seats)]),
    ...(one.enrolUntil === null
      ? []
      : [t.enrolLeft(coursePage.daysLeft(daysBetween(today, one.enrolUntil)))]),
  ].join(', ')
}

/** The facts of a course in words, each ready to be shown; what is unknown is said or left out, never guessed. */
import type { CourseCard, CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { openStarts } from '@stapwijzer/shared/domain/course-facts.ts'
import { isBbl } from '@stapwijzer/shared/domain/plan/step-hours.ts'
import { centsOf, decimalText } from '@stapwijzer/shared/domain/money/cents.ts'
import { perYear, yearsOf } from '@stapwijzer/shared/domain/money/years.ts'
import { money } from '@stapwijzer/shared/text/format.ts'
import { labelOf } from '@stapwijzer/shared/text/labels.ts'
import { course as t, lessons as l } from '@stapwijzer/shared/text/rooms.ts'

type Card = CourseCard

export function priceText(price: Card['price']): string {
  if (price.status === 'free') return t.free
  if (price.status === 'unknown' || price.amount === null) return t.priceUnknown
  return price.vatIncluded === false ? `${money(price.amount)} ${t.exVat}` : money(price.amount)
}

/** The price with what it comes to a year, of a course of two years or more: `€ 2.250 voor 3 jaar, € 750 per jaar`. */
export function priceWithYears({ price, duration }: Pick<Card, 'price' | 'duration'>): string {
  const years = duration?.weeks == null ? 1 : yearsOf(duration.weeks)
  if (price.status !== 'known' || price.amount === null || years < 2) return priceText(price)
  const year = decimalText(perYear(centsOf(price.amount), years))
  return t.priceOfYears(priceText(price), years, money(year))
}

export function startText({
  nextStart,
  startCount,
  flexibleStart,
}: Pick<Card, 'nextStart' | 'startCount' | 'flexibleStart'>): string {
  if (nextStart) return t.startFirst(nextStart, startCount)
  return flexibleStart ? t.startFlexible : t.startUnknown
}

/** The first start that somebody can still enrol for, as the table of starts has it: none that is closed. */
export function openStartText(course: CourseDetail, today: string): string {
  const open = openStarts(course, today)
  return startText({ ...course, nextStart: open[0]?.start ?? null, startCount: open.length })
}

export function durationText(duration: Card['duration']): string | null {
  return duration && t.duration(duration.value, duration.unit)
}

/** Place with distance, or that it is online; null when neither is known. */
export function placeText({ location, delivery }: Pick<Card, 'location' | 'delivery'>): string | null {
  if (location?.city) return t.placeAndDistance(location.city, location.distanceKm)
  return delivery === 'online' ? t.online : null
}

/** How and in what form, without repeating "online" as a place. */
export function formText(course: Card): string | null {
  const words = [
    course.studyForm && labelOf('studyForm', course.studyForm),
    course.delivery && course.delivery !== 'online' && labelOf('delivery', course.delivery),
    course.delivery === 'online' && course.location?.city && labelOf('delivery', 'online'),
  ].filter((word) => typeof word === 'string')
  return words.length ? words.join(', ') : null
}

/** Study load a week. Of a course of some days the length tells enough; a bbl is a job with lessons, whatever its load. */
export function weeklyText(
  course: Pick<Card, 'hoursPerWeek' | 'duration' | 'studyForm' | 'level'>,
): string | null {
  if (isBbl(course)) return t.bblWeek
  const { hoursPerWeek, duration } = course
  return hoursPerWeek === null || (duration?.weeks ?? 0) < 1 ? null : t.hoursPerWeek(hoursPerWeek)
}

/** When the lessons are, where that fits on a line of a card: not more than two times. */
export function lessonsShort({ lessons }: Pick<Card, 'lessons'>): string | null {
  const text = l.lessonsText(lessons)
  return text !== '' && text.split(';').length <= 2 ? text : null
}

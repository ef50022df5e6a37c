/**
 * What a course's feed facts mean on a given day: its next start, its price, its place. These decide the card, the
 * filters and the sums of a plan alike, so they are decided here once. Pure; `today` is the day in Europe/Amsterdam.
 */
import type { Course, Duration, Location, Offering, Price, StudyLoad } from './course.ts'
import { distanceKm, type Point } from './distance.ts'
import { centsOf, tenths } from './money/cents.ts'

export type DatedOffering = Pick<
  Offering,
  'start' | 'state' | 'price' | 'location' | 'flexibleUntil' | 'enrolUntil'
>
export type DatedCourse = Pick<Course, 'price' | 'location'> & { offerings: readonly DatedOffering[] }

/** Hours of study in one EC. Only for hours a week; EC and hours are never converted into each other otherwise. */
const hoursPerEc = 28
const workingWeek = 5
/** Lengths told in more days than this are time on the calendar, such as "90 dagen". */
const mostDays = 20

/** Whether nobody can enrol for it any more: the provider closed it, or its last day to enrol has passed. */
export function isClosed(
  { state, enrolUntil }: Pick<Offering, 'state' | 'enrolUntil'>,
  today: string,
): boolean {
  return state === 'closed' || (enrolUntil !== null && enrolUntil < today)
}

/**
 * The starts that are offered on a day: today or later, not cancelled, and somebody can still enrol for it or ask for a place in
 * it (a full start is told, and not hidden). Earliest first, else in the feed's order.
 */
export function openStarts<O extends DatedOffering>(course: { offerings: readonly O[] }, today: string): O[] {
  return course.offerings
    .filter((offering) => offering.start !== null && isAhead(offering, today))
    .sort((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0))
}

/** The earliest start that is offered, and how many there are; `null` and 0 go together. */
export function starts(
  course: { offerings: readonly DatedOffering[] },
  today: string,
): { nextStart: string | null; startCount: number } {
  const ahead = openStarts(course, today)
  return { nextStart: ahead[0]?.start ?? null, startCount: ahead.length }
}

/** The lowest known price over the starts that are offered, else the course's own, else that of an offering without a date, else unknown. */
export function priceOn(course: DatedCourse, today: string): Price {
  const dated = lowest(openStarts(course, today))
  if (dated) return dated
  if (course.price.status !== 'unknown') return course.price
  return lowest(course.offerings.filter((o) => o.start === null && o.state !== 'cancelled')) ?? course.price
}

/**
 * The place to show. With an origin: the nearest place with a point among the offerings that are still ahead. Else the
 * place of the next start, else of the first offering that has one, else the course's own.
 */
export function placeOn(course: DatedCourse, today: string, origin: Point | null = null): Location | null {
  if (origin) {
    let best: { location: Location; km: number } | null = null
    for (const { location } of aheadWithPoint(course, today)) {
      const km = distanceKm(origin, location)
      if (best === null || km < best.km) best = { location, km }
    }
    if (best) return best.location
  }
  return (
    openStarts(course, today)[0]?.location ??
    course.offerings.find((o) => o.location !== null)?.location ??
    course.location
  )
}

/** Whether a place has coordinates. */
export function hasPoint(location: Location | null): location is Location & Point {
  return location !== null && location.lat !== null && location.lon !== null
}

/**
 * Last day on which an offering is still ahead; null = no end, undefined: never. One with a start is so until that day, or
 * until enrolling for it closes; one without until the end of its flexible window.
 */
export function lastDayAhead({
  state,
  start,
  enrolUntil,
  flexibleUntil,
}: DatedOffering): string | null | undefined {
  if (state === 'cancelled') return undefined
  if (start === null) return flexibleUntil
  if (state === 'closed') return undefined
  return enrolUntil !== null && enrolUntil < start ? enrolUntil : start
}

function isAhead(offering: DatedOffering, today: string): boolean {
  const last = lastDayAhead(offering)
  return last !== undefined && (last === null || last >= today)
}

/** Study load in hours. Contact hours say nothing about the load. */
export function studyHours(load: StudyLoad | null): number | null {
  if (load === null || load.unit === 'contact-hours') return null
  return load.unit === 'ects' ? load.value * hoursPerEc : load.value
}

/**
 * Study load in hours a week, one decimal, half up. What is told in days is spread over working weeks, and what is shorter
 * than a week takes its hours in that week, and no more.
 */
export function hoursPerWeek(load: StudyLoad | null, duration: Duration | null): number | null {
  const hours = studyHours(load)
  const weeks = studyWeeks(duration)
  return hours === null || !weeks ? null : tenths(hours / weeksTaken(weeks)) / 10
}

/** Weeks over which the hours are spread: five days of study are one. */
export function studyWeeks(duration: Duration | null): number | null {
  const days = studyDays(duration)
  return days === null ? (duration?.weeks ?? null) : days / workingWeek
}

/**
 * Working days of what is told in days or is shorter than a week; null of all else. Lengths are read in calendar days
 * and kept in tenths of a week, so that days that are told are looked at first.
 */
export function studyDays(duration: Duration | null): number | null {
  if (duration === null) return null
  const { unit, value, weeks } = duration
  if (unit === 'days') return value <= mostDays ? Math.ceil(value) : null
  if (weeks === null || weeks <= 0 || weeks >= 1) return null
  return Math.min(workingWeek, Math.max(1, Math.round(weeks * 7)))
}

/** Weeks in which something of this length takes time. */
export function weeksTaken(weeks: number): number {
  return Math.max(weeks, 1)
}

function aheadWithPoint(course: DatedCourse, today: string): { location: Location & Point }[] {
  return course.offerings.filter(
    (offering): offering is DatedOffering & { location: Location & Point } =>
      isAhead(offering, today) && hasPoint(offering.location),
  )
}

function lowest(offerings: readonly DatedOffering[]): Price | null {
  let best: Price | null = null
  for (const { price } of offerings) {
    if (price.status === 'unknown' || price.amount === null) continue
    if (best === null || centsOf(price.amount) < centsOf(best.amount!)) best = price
  }
  return best
}

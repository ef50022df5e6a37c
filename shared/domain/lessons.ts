/**
 * What the days and times of lessons say. Nothing is guessed: a course of which no time is told is not "overdag", and
 * what a feed says outright goes before what its times say. Pure.
 */
import { weekdays, type DayPart, type Weekday } from './codes.ts'
import type { Course, Lesson, Offering } from './course.ts'

/** Afternoon and evening begin here: a convention of ours, told in docs/feeds.md. */
const noon = '12:00'
const eveningFrom = '17:00'

/** Between these a child is at a primary school on the days from Monday to Friday. A convention of ours too. */
export const schoolDay = { from: '08:30', until: '14:30' } as const
const schoolDays: readonly Weekday[] = weekdays.slice(0, 5)

type Taught = Pick<Course, 'lessons'> & { offerings: readonly Pick<Offering, 'lessons' | 'state'>[] }

/** The part of the day in which something that begins at this time is. */
export function partOf(from: string): DayPart {
  return from < noon ? 'morning' : from < eveningFrom ? 'afternoon' : 'evening'
}

/** The lessons of one offering: its own, else those that are usual for the course. */
export function lessonsOf(course: Pick<Course, 'lessons'>, offering: Pick<Offering, 'lessons'>): Lesson[] {
  return (offering.lessons?.length ? offering.lessons : course.lessons) ?? []
}

/** Days on which some offering that is not cancelled has lessons, Monday first; none when nobody told. */
export function lessonDays(course: Taught): Weekday[] {
  const days = new Set(timetables(course).flatMap((lessons) => lessons.map(({ day }) => day)))
  return weekdays.filter((day) => days.has(day))
}

/** Whether one can follow it in the evening alone, at one of its offerings; null when that is not known. */
export function isInTheEvening(course: Taught & Pick<Course, 'evening'>): boolean | null {
  if (course.evening !== null) return course.evening
  const all = timetables(course)
  if (all.some((lessons) => lessons.every(({ part }) => part === 'evening'))) return true
  const parts = all.flat().map(({ part }) => part)
  return parts.length > 0 && parts.every((part) => part !== null && part !== 'evening') ? false : null
}

/** Whether all its lessons fall within the hours of a primary school; null when that is not known. */
export function isWithinSchoolHours(course: Taught & Pick<Course, 'practical'>): boolean | null {
  const told = course.practical?.schoolHours
  if (told !== undefined) return told
  const lessons = timetables(course).flat()
  const fits = lessons.map(({ day, from, until }) =>
    day === null || from === null || until === null
      ? null
      : schoolDays.includes(day) && from >= schoolDay.from && until <= schoolDay.until,
  )
  if (fits.length === 0 || fits.includes(null)) return null
  return fits.every((fit) => fit === true)
}

/** The lessons of each offering that is not cancelled, of which any are known; without offerings those of the course. */
function timetables(course: Taught): Lesson[][] {
  const running = course.offerings.filter(({ state }) => state !== 'cancelled')
  const all = running.length > 0 ? running.map((one) => lessonsOf(course, one)) : [course.lessons ?? []]
  return all.filter((lessons) => lessons.length > 0)
}

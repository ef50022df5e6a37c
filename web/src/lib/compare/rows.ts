/** The rows of a comparison: what courses differ in, what is the same, and what nobody knows. Pure. */
import type { CourseDetail } from '@stapwijzer/shared/domain/course-card.ts'
import { openStarts } from '@stapwijzer/shared/domain/course-facts.ts'
import { stepHours } from '@stapwijzer/shared/domain/plan/step-hours.ts'
import { compare as t, coursePage, plan } from '@stapwijzer/shared/text/rooms.ts'
import { openStartText, placeText, priceWithYears } from '#lib/course/card-words.ts'
import { courseFacts, type CourseFact } from '#lib/course/detail-facts.ts'

/** One fact of all courses, in their order. `note`: what explains it, where that is the same for all who have it. */
export type CompareRow = { name: string; note: string | null; cells: CourseFact[] }
export type Compared = {
  different: CompareRow[]
  same: CompareRow[]
  /** Names of facts that are known of no course. */
  unknown: string[]
}

/** Where known values differ comes before where only something is missing; both in the order of what decides. */
export function compareRows(courses: readonly CourseDetail[], today: string): Compared {
  const facts = courses.map((course) => factsOf(course, today))
  const rows = (facts[0] ?? []).map(({ name }, at) =>
    rowOf(
      name,
      facts.map((own) => own[at]!),
    ),
  )
  const known = rows.filter((row) => knownValues(row).length > 0)
  const isSame = ({ cells }: CompareRow) => new Set(cells.map(({ value }) => value)).size === 1
  // Of one course nothing is the same as something else.
  const same = courses.length > 1 ? known.filter(isSame) : []
  const different = known.filter((row) => !same.includes(row))
  const onlyMissing = (row: CompareRow) => courses.length > 1 && new Set(knownValues(row)).size === 1
  return {
    different: [...different.filter((row) => !onlyMissing(row)), ...different.filter(onlyMissing)],
    same,
    unknown: rows.filter((row) => !known.includes(row)).map(({ name }) => name),
  }
}

function rowOf(name: string, facts: readonly CourseFact[]): CompareRow {
  const told = facts.filter(({ value }) => value !== null)
  const note = told[0]?.note ?? null
  const shared = told.length > 1 && told.every((one) => one.note === note)
  const cells = facts.map((one) => (shared || one.value === null ? { ...one, note: null } : one))
  return { name, note: shared ? note : null, cells }
}

function knownValues({ cells }: CompareRow): string[] {
  return cells.flatMap(({ value }) => value ?? [])
}

/**
 * What decides first: money, when, where, how much time. Then what the page of a course has, in its order. Each course
 * has the same names at the same places. A fact more is a line here, or in `courseFacts`.
 */
function factsOf(course: CourseDetail, today: string): CourseFact[] {
  const first: CourseFact[] = [
    { name: t.price, value: course.price.status === 'unknown' ? null : priceWithYears(course) },
    { name: t.start, value: hasStart(course, today) ? openStartText(course, today) : null },
    { name: t.place, value: placeText(course), fromFeed: Boolean(course.location?.city) },
    { name: t.timePerWeek, value: timeText(course) },
  ]
  // The time a week above tells paid work apart, so it takes the place of the plain one.
  return [...first, ...courseFacts(course).filter(({ name }) => name !== coursePage.hoursPerWeek)]
}

function hasStart(course: CourseDetail, today: string): boolean {
  return course.flexibleStart === true || openStarts(course, today).length > 0
}

/** As a step of a plan has it: paid work, lessons and homework of a bbl apart, short courses in days. */
function timeText(course: CourseDetail): string | null {
  const typed = { weeks: null, hoursPerWeek: null }
  return plan.stepHoursText(stepHours(typed, course, course.duration?.weeks ?? null))
}

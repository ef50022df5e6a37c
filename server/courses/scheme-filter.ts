/**
 * Which courses a funding scheme could pay for: those for which the advice to a person of whom nothing is known says
 * "likely" or "possible", as of today. The advice is the funding room's; here it is asked once for each kind of course.
 */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { CourseFacts } from '@stapwijzer/shared/domain/funding/facts.ts'
import {
  courseKinds,
  type CourseKind,
  type KindFact,
  type KindSelection,
} from '@stapwijzer/shared/search/postgres/course-kinds.ts'
import { courseFactsOf } from '../funding/course-facts.ts'
import { isOpenTo, versionOn } from '../funding/decide.ts'
import { factsOf } from '../funding/facts.ts'
import { factsIn } from '../funding/judge.ts'
import type { Scheme, Version } from '../funding/scheme-file.ts'

/** The courses that any of the schemes is open to. */
export async function openCourses(
  sql: Sql,
  schemes: readonly Scheme[],
  today: string,
): Promise<KindSelection> {
  const isOpen = (some: readonly Scheme[], course: CourseFacts) => {
    const facts = factsOf({ person: {}, course, asOf: today })
    return some.some((scheme) => isOpenTo(scheme, facts))
  }
  const read = new Map(schemes.map((scheme) => [scheme, factsRead(scheme, today)]))
  const sameForAll = schemes.filter((scheme) => read.get(scheme)!.size === 0)
  const others = schemes.filter((scheme) => read.get(scheme)!.size > 0)
  const facts = new Set(others.flatMap((scheme) => [...read.get(scheme)!]))
  if (others.length === 0 || isOpen(sameForAll, {})) {
    const kinds = await courseKinds(sql, [], today)
    return { facts: [], kinds: isOpen(sameForAll, {}) ? kinds.map(({ key }) => key) : [] }
  }
  if (facts.has('cost')) return { courseIds: await oneByOne(sql, (course) => isOpen(others, course), today) }
  const kinds = await courseKinds(sql, [...facts] as KindFact[], today)
  const open = kinds.filter(({ kind }) => isOpen(others, factsOfKind(kind)))
  return { facts: [...facts] as KindFact[], kinds: open.map(({ key }) => key) }
}

/**
 * The facts of a stored course that can decide whether the scheme is open to it; `cost` when its price can, which kinds
 * do not hold. `scheme-filter.db.test.ts` holds this against the evaluator.
 */
export function factsRead(scheme: Scheme, today: string): Set<KindFact | 'cost'> {
  const versions = versionsAhead(scheme, today)
  const paths = versions.flatMap(({ conditions }) => conditions.flatMap(({ test }) => factsIn(test)))
  const found = new Set(paths.flatMap((path) => kindFacts[path] ?? []))
  const changes = versions.some(({ from, until }) => until !== null || (from !== null && from > today))
  const startDecides = scheme.versionBy === 'course-start' && changes
  if (startDecides || versions.some((version) => version.scheduleKnownUntil)) found.add('nextStart')
  return found
}

/** The versions that can hold for a course that starts today or later, or at an unknown time; none once it has ended. */
function versionsAhead(scheme: Scheme, today: string): Version[] {
  if (scheme.versionBy === 'course-start')
    return scheme.versions.filter(({ until }) => until === null || until > today)
  const { when, version } = versionOn(scheme, today)
  return when === 'within' ? [version] : []
}

/** What of a stored course each fact of a rule is made of; facts that are not here are unknown for every course. */
const kindFacts: Record<string, (KindFact | 'cost')[]> = {
  'course.level': ['level'],
  'course.nlqf': ['nlqf'],
  'course.award': ['award'],
  'course.studyForm': ['studyForm'],
  'course.pathway': ['level', 'studyForm'],
  // A pathway without student finance leaves no right to it.
  'person.hasSfRight': ['level', 'studyForm'],
  'course.funded': ['providerType'],
  'course.recognised': ['recognised'],
  'course.inCrebo': ['inCrebo'],
  'course.durationWeeks': ['weeks'],
  'course.contactHours': ['contactHours'],
  'course.startDate': ['nextStart'],
  'course.started': ['nextStart'],
  'course.costInclVat': ['cost'],
  'course.costExVat': ['cost'],
  'course.learnerCost': ['cost'],
}

function factsOfKind(kind: CourseKind): CourseFacts {
  return {
    level: kind.level,
    nlqf: kind.nlqf,
    award: kind.award,
    studyForm: kind.studyForm,
    funded: kind.providerType === 'private' ? false : null,
    recognised: kind.recognised ? true : null,
    inCrebo: kind.inCrebo ? true : null,
    startDate: kind.nextStart,
    durationWeeks: kind.weeks,
    contactHours: kind.contactHours,
  }
}

const coursesAtOnce = 500

/** The slow way, right for every rule: reads each course. No scheme that is open today needs it. */
async function oneByOne(
  sql: Sql,
  isOpen: (course: CourseFacts) => boolean,
  today: string,
): Promise<string[]> {
  const open: string[] = []
  const courses = sql<{ id: string; data: Course }[]>`
    select c.id, c.data from catalogue.course_search s join catalogue.shown_course c on c.id = s.course_id`
  for await (const rows of courses.cursor(coursesAtOnce)) {
    for (const { id, data } of rows) if (isOpen(courseFactsOf(data, today))) open.push(id)
  }
  return open
}

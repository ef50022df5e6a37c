/** Which model fields a course has a member for, also when it is empty. */
import type { VanishableField } from '../format.ts'
import { isNode, listOf, type Node } from './graph.ts'

/** Members of the course, and those that its instances may have in its place. */
const members: Partial<Record<VanishableField, readonly string[]>> = {
  summary: ['abstract'],
  description: ['description'],
  level: ['educationalLevel', 'identifier'],
  nlqf: ['identifier'],
  award: ['educationalCredentialAwarded'],
  studyLoad: ['courseWorkload', 'numberOfCredits'],
  duration: ['timeToComplete', 'timeRequired', 'courseWorkload'],
  delivery: ['courseMode', 'educationalProgramMode', 'eventAttendanceMode', 'location'],
  studyForm: ['courseMode', 'educationalProgramMode'],
  languages: ['inLanguage'],
  entryRequirements: ['coursePrerequisites', 'programPrerequisites'],
  outcomes: ['teaches'],
  url: ['url'],
  price: ['offers', 'isAccessibleForFree'],
  location: ['location'],
  lessons: ['courseSchedule', 'dayOfWeek', 'timeOfDay'],
  offerings: ['hasCourseInstance', 'startDate'],
}

export function presentFields(course: Node): VanishableField[] {
  const nodes = [course, ...listOf(course['hasCourseInstance']).filter(isNode)]
  return (Object.keys(members) as VanishableField[]).filter((field) =>
    members[field]?.some((name) => nodes.some((node) => Object.hasOwn(node, name))),
  )
}

/** Which grants rule each other out: a condition that forbids having another one for the same course says so. */
import type { Test, Version } from './scheme-file.ts'

const sameCourse = 'person.fundingForThisCourse'

/** Ids that a version does not go together with. */
export function excludedBy(version: Version): string[] {
  return version.conditions.flatMap(({ test }) => forbidden(test))
}

function forbidden(test: Test): string[] {
  if ('all' in test) return test.all.flatMap(forbidden)
  return 'containsNone' in test && test.fact === sameCourse ? test.containsNone : []
}

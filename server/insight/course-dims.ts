/** The dimensions of a course. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { DimsOf } from '@stapwijzer/shared/domain/insight/measures.ts'

export function courseDims(
  { sector, level, studyForm }: Pick<Course, 'sector' | 'level' | 'studyForm'>,
  provider: string,
): DimsOf<'course-view'> {
  return { field: sector, level, form: studyForm, provider }
}

/** ISCO-08, two digits; null when it is not known. */
export function groupOf(iscoCode: string | null): string | null {
  return iscoCode === null ? null : iscoCode.slice(0, 2)
}

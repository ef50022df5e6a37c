/** How much work a course is. Version 6 may say it in several units. */
import type { StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import { choose, type Words } from '../fields/choice.ts'
import type { Scope } from '../fields/findings.ts'
import type { Entry } from './item.ts'

/** The unit that says most about a learner's work comes first. */
const order: readonly StudyLoad['unit'][] = ['ects', 'hours', 'contact-hours']

export function readStudyLoad(
  loads: Entry['studyLoads'],
  words: Words<StudyLoad['unit']>,
  scope: Scope,
): StudyLoad | null {
  const known = loads.flatMap(({ studyLoadUnit, value, path }) => {
    const unit = choose(studyLoadUnit, words, `${path}.studyLoadUnit`, scope)
    if (unit === null || value === null) return []
    if (value > 0) return [{ value, unit }]
    scope.findings.warn(`${path}.value`, 'study-load-unparsable', `${value} is no study load.`)
    return []
  })
  for (const unit of order) {
    const found = known.find((load) => load.unit === unit)
    if (found) return found
  }
  return null
}

/** How long a course takes and how much work it is. */
import type { Duration, StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import { durationOf, isoDuration, wordDuration } from '../fields/duration.ts'
import { quoted } from '../fields/findings.ts'
import { isNode, listOf } from './graph.ts'
import type { CourseNode, InstanceNode } from './item.ts'
import { numberOf, termsOf, textOf, type World } from './values.ts'
import { meaningOf, timeUnits } from './words.ts'

/**
 * `timeToComplete`, else `timeRequired` is the duration. The workload is study load when it is a number of hours, else it
 * stands in for a duration that nobody gives. A course's own workload comes before that of its instances.
 */
export function readLoad(
  course: CourseNode,
  instances: readonly { node: Pick<InstanceNode, 'courseWorkload'>; path: string }[],
  world: World,
): { duration: Duration | null; studyLoad: StudyLoad | null } {
  const stated =
    first(course.timeToComplete, 'timeToComplete', 'duration-unparsable', world) ??
    first(course.timeRequired, 'timeRequired', 'duration-unparsable', world)
  const workload =
    first(course.courseWorkload, 'courseWorkload', 'study-load-unparsable', world) ??
    instances
      .map(({ node, path }) =>
        first(node.courseWorkload, `${path}.courseWorkload`, 'study-load-unparsable', world),
      )
      .find((load) => load !== null) ??
    null
  const credits = readCredits(course.numberOfCredits, world)
  const hours: StudyLoad | null = workload?.unit === 'hours' ? { value: workload.value, unit: 'hours' } : null
  return { duration: stated ?? (hours ? null : workload), studyLoad: credits ?? hours }
}

function first(
  values: readonly unknown[],
  path: string,
  code: 'duration-unparsable' | 'study-load-unparsable',
  world: World,
): Duration | null {
  for (const value of values) {
    const duration = durationIn(value, world)
    if (duration) return duration
    world.scope.findings.warn(path, code, `${quoted(value)} is no length of time that can be read.`)
  }
  return null
}

function durationIn(value: unknown, world: World): Duration | null {
  if (isNode(value) && value['unitCode'] !== undefined) {
    const [term = ''] = termsOf(listOf(value['unitCode']), world)
    const unit = meaningOf(term, timeUnits)
    const number = numberOf(listOf(value['value']), world)
    return unit && number !== null ? durationOf(String(number), unit) : null
  }
  const text = textOf(value, world) ?? ''
  return isoDuration(text) ?? wordDuration(text)
}

/** Credits count only when they are said to be European ones; a bare number has no unit. */
function readCredits(values: readonly unknown[], world: World): StudyLoad | null {
  for (const value of values) {
    if (!isNode(value)) continue
    const unit = termsOf(listOf(value['unitText'] ?? value['unitCode']), world).join()
    const number = numberOf([value['value']], world)
    if (/^(?:ects|ec)$/i.test(unit) && number !== null && number > 0) return { value: number, unit: 'ects' }
  }
  return null
}

/** Where and in which form a course or one of its instances is followed. */
import { deliveries, type Delivery, type StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import { quoted } from '../fields/findings.ts'
import type { CourseNode, InstanceNode } from './item.ts'
import { termsOf, type World } from './values.ts'
import { attendanceModes, meaningOf, modes } from './words.ts'

export type Mode = { delivery: Delivery | null; studyForm: StudyForm | null }

type Source = Pick<InstanceNode, 'courseMode' | 'eventAttendanceMode'> &
  Partial<Pick<CourseNode, 'educationalProgramMode'>>

/** `signs`: what the places say, which counts beside the modes when these do not say where. */
export function readMode(source: Source, signs: readonly Delivery[], prefix: string, world: World): Mode {
  const found = [
    ...meanings(source.courseMode, modes, `${prefix}courseMode`, world),
    ...meanings(source.educationalProgramMode ?? [], modes, `${prefix}educationalProgramMode`, world),
    ...meanings(source.eventAttendanceMode, attendanceModes, `${prefix}eventAttendanceMode`, world),
  ]
  const stated = found.filter((one): one is Delivery => deliveries.some((delivery) => delivery === one))
  const studyForm =
    found.find((one): one is StudyForm => !stated.some((delivery) => delivery === one)) ?? null
  return { delivery: deliveryOf(stated) ?? deliveryOf(signs), studyForm }
}

/** Online together with a place on site is blended; otherwise the first that says something. */
function deliveryOf(found: readonly Delivery[]): Delivery | null {
  if (found.includes('online') && found.includes('classroom')) return 'blended'
  return found[0] ?? null
}

function meanings<T extends string>(
  values: readonly unknown[],
  words: Readonly<Record<string, T | null>>,
  path: string,
  world: World,
): T[] {
  return termsOf(values, world).flatMap((term) => {
    const meaning = meaningOf(term, words)
    if (meaning === undefined)
      world.scope.findings.warn(path, 'unknown-value', `${quoted(term)} is not a value we know.`)
    return meaning ?? []
  })
}

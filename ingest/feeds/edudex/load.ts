/** Duration and study load of an EDU-DEX program. */
import type { Duration, StudyLoad } from '@stapwijzer/shared/domain/course.ts'
import { choose } from '../fields/choice.ts'
import { durationOf, periodsIn, type DurationUnit } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import type { DurationSet, Program } from './item.ts'
import { creditSystems } from './words.ts'

const units: readonly DurationUnit[] = ['years', 'months', 'weeks', 'days', 'hours']
const path = 'programClassification.programDuration'

/** `raw` is the untouched member, to tell an unknown unit from an absent duration. */
export function readDuration(program: Program, raw: unknown, { findings }: Scope): Duration | null {
  const stated = program.programClassification?.programDuration
  const duration = stated ? largest(stated) : null
  const empty =
    raw === null ||
    raw === undefined ||
    raw === '' ||
    (typeof raw === 'object' && Object.keys(raw).length === 0)
  if (duration === null && !empty)
    findings.warn(path, 'duration-unparsable', `${quoted(raw)} is no duration.`)
  return duration
}

/** The largest unit counts; whole years and months together count as months. */
function largest(stated: NonNullable<DurationSet>): Duration | null {
  const { years, months } = stated
  if (years !== null && months !== null && Number.isInteger(years) && Number.isInteger(months) && months > 0)
    return durationOf(String(years * 12 + months), 'months')
  const unit = units.find((one) => (stated[one] ?? 0) !== 0)
  return unit === undefined ? null : durationOf(String(stated[unit]), unit)
}

/** ECTS credits, else hours of the program, else hours a week over a whole number of weeks. */
export function readStudyLoad(program: Program, duration: Duration | null, scope: Scope): StudyLoad | null {
  const { findings } = scope
  const credits = program.programClassification?.credits ?? []
  const systems = credits.map(({ system }, index) =>
    choose(system, creditSystems, `programClassification.credits[${index}].system`, scope),
  )
  const ects = credits[systems.indexOf('ects')]?.credits ?? null
  if (ects !== null && ects > 0) return { value: ects, unit: 'ects' }
  const { program: hours = null, week = null } = program.programCurriculum?.studyLoad ?? {}
  if (hours !== null && hours > 0) return { value: hours, unit: 'hours' }
  if (week === null) return null
  const weeks = periodsIn(duration, 'week')
  if (weeks !== null && week > 0) return { value: week * weeks, unit: 'hours' }
  findings.warn(
    'programCurriculum.studyLoad.week',
    'study-load-unparsable',
    'Hours a week cannot be counted: the duration is no whole number of weeks.',
  )
  return null
}

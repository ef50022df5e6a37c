/** How and where an EDU-DEX program is followed. */
import type { Delivery, StudyForm } from '@stapwijzer/shared/domain/codes.ts'
import { choose, type Words } from '../fields/choice.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import type { Program } from './item.ts'
import {
  distanceForms,
  instructionModes,
  learningPaths,
  partsOfDay,
  presenceForms,
  profileLocations,
  profileSchedules,
  programTypes,
} from './words.ts'

export type FormFacts = { delivery: Delivery | null; studyForm: StudyForm | null; evening: boolean | null }

/** `hasAddress`: the program or one of its runs names a place with a city or postcode. */
export function readForm(program: Program, hasAddress: boolean, scope: Scope): FormFacts {
  const classification = program.programClassification
  const forms = knownForms(classification?.programForm ?? [], 'programClassification.programForm', scope)
  const type = choose(classification?.programType, programTypes, 'programClassification.programType', scope)
  const modes = each(
    program.programCurriculum?.instructionMode ?? [],
    instructionModes,
    'programCurriculum.instructionMode',
    scope,
  )
  const profile = program.programBasicProfile
  const location = choose(profile?.location, profileLocations, 'programBasicProfile.location', scope)
  const schedule = choose(profile?.schedule, profileSchedules, 'programBasicProfile.schedule', scope)
  const selfPaced = type === 'self-study' || schedule === 'own-pace'
  return {
    delivery: delivery({
      online: classification?.fullyOnline === true,
      location,
      modes,
      forms,
      type,
      hasAddress,
    }),
    studyForm: learningPath(program, scope) ?? (selfPaced ? 'self-paced' : studyForm(forms)),
    evening: forms.includes('evening education') || onlyEvenings(program, scope) ? true : null,
  }
}

/** Delivery of forms alone, for a run that states its own. */
export function deliveryOfForms(forms: readonly string[]): Delivery | null {
  const distance = forms.some((form) => distanceForms.includes(form))
  const presence = forms.some((form) => presenceForms.includes(form))
  return distance ? (presence ? 'blended' : 'online') : null
}

/** Forms of the list; others are reported and left out. */
export function knownForms(raw: readonly string[], path: string, { findings }: Scope): string[] {
  return raw
    .map((form) => form.trim())
    .filter((form, index) => {
      const known = distanceForms.includes(form) || presenceForms.includes(form)
      if (!known && form !== '')
        findings.warn(`${path}[${index}]`, 'unknown-value', `${quoted(form)} is not a form we know.`)
      return known
    })
}

type DeliverySigns = {
  online: boolean
  location: Delivery | null
  modes: readonly Delivery[]
  forms: readonly string[]
  type: Delivery | 'self-study' | null
  hasAddress: boolean
}

/** The first sign that says something, the surest one first. */
function delivery({ online, location, modes, forms, type, hasAddress }: DeliverySigns): Delivery | null {
  if (online || location === 'online') return 'online'
  if (location === 'blended' || modes.includes('blended')) return 'blended'
  const byForms = deliveryOfForms(forms)
  if (byForms) return byForms
  if (type === 'workplace') return 'workplace'
  return modes.includes('classroom') || hasAddress ? 'classroom' : null
}

function studyForm(forms: readonly string[]): StudyForm | null {
  if (forms.includes('dual')) return 'dual'
  if (forms.includes('full-time')) return 'full-time'
  return forms.includes('part-time') || forms.includes('evening education') ? 'part-time' : null
}

/** Whether people meet, and always in the evening. Runs for clients and past runs say what is usual as well as others. */
function onlyEvenings({ programSchedule }: Program, scope: Scope): boolean {
  const runs = programSchedule?.programRun ?? []
  const stated = [
    ...(programSchedule?.genericProgramRun?.contactHoursPartOfDay ?? []).map((part, index) => ({
      part,
      path: `programSchedule.genericProgramRun.contactHoursPartOfDay[${index}]`,
    })),
    ...runs.flatMap(({ contactHoursPartOfDay }, run) =>
      contactHoursPartOfDay.map((part, index) => ({
        part,
        path: `programSchedule.programRun[${run}].contactHoursPartOfDay[${index}]`,
      })),
    ),
  ]
  const known = stated.map(({ part, path }) => choose(part, partsOfDay, path, scope))
  return known.length > 0 && known.every((part) => part === 'evening')
}

/** A crebo learning path wins over the forms. */
function learningPath(program: Program, scope: Scope): StudyForm | null {
  const registrations = program.programExternalAcknowledgements?.creboRegistration ?? []
  const paths = registrations.map(({ learningPath }, index) =>
    choose(
      learningPath,
      learningPaths,
      `programExternalAcknowledgements.creboRegistration[${index}].learningPath`,
      scope,
    ),
  )
  return paths.find((path) => path !== null) ?? null
}

function each<T extends string>(raw: readonly string[], words: Words<T>, path: string, scope: Scope): T[] {
  return raw
    .map((word, index) => choose(word, words, `${path}[${index}]`, scope))
    .filter((word) => word !== null)
}

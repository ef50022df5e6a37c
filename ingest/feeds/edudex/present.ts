/** Which model fields an EDU-DEX program has an element for, also when it is empty. */
import type { VanishableField } from '../format.ts'

const paths: Record<VanishableField, readonly string[]> = {
  summary: ['programDescriptions.programSummaryText'],
  description: ['programDescriptions.programDescriptionHtml', 'programDescriptions.programDescriptionText'],
  level: [
    'programClassification.programLevel',
    'programClassification.creboCode',
    'programExternalAcknowledgements.creboRegistration',
  ],
  nlqf: [
    'programExternalAcknowledgements.nlqfRegistration',
    'programExternalAcknowledgements.creboRegistration',
    'programExternalAcknowledgements.crohoRegistration',
  ],
  award: ['programClassification.degree'],
  sector: [
    'programClassification.theme',
    'programClassification.targetSector',
    'programClassification.targetSectorSBI',
  ],
  studyLoad: ['programClassification.credits', 'programCurriculum.studyLoad'],
  duration: ['programClassification.programDuration'],
  delivery: [
    'programClassification.fullyOnline',
    'programClassification.programForm',
    'programClassification.programType',
    'programBasicProfile.location',
    'programCurriculum.instructionMode',
  ],
  studyForm: [
    'programClassification.programForm',
    'programClassification.programType',
    'programBasicProfile.schedule',
  ],
  evening: ['programClassification.programForm'],
  // Without the element the language is Dutch, so it cannot vanish.
  languages: [''],
  entryRequirements: ['programClassification.applicationRequirement', 'programDescriptions.subjectText'],
  outcomes: ['programDescriptions.subjectText'],
  fundingMarks: ['includeInCatalog'],
  url: ['programDescriptions.webLink', 'programDescriptions.courseSiteLink'],
  price: [],
  costLines: [],
  flexibleStart: ['programAdmission.startDateDetermination'],
  location: ['programClassification.programLocation'],
  lessons: [],
  practical: [],
  applyUrl: [],
  offerings: ['programSchedule.programRun'],
}

/** Elements that may stand in the usual run, in single runs, and in their modules and days. */
const inSchedule: Partial<Record<VanishableField, readonly string[]>> = {
  evening: ['contactHoursPartOfDay'],
  price: ['cost'],
  costLines: ['cost'],
  location: ['location'],
  lessons: ['contactHoursPartOfDay', 'dayOfTheWeek', 'startTime'],
}

export function presentFields(program: unknown): VanishableField[] {
  const schedule = memberOf(program, 'programSchedule')
  return (Object.keys(paths) as VanishableField[]).filter((field) => {
    const names = inSchedule[field] ?? []
    return paths[field].some((path) => has(program, path)) || names.some((name) => holds(schedule, name))
  })
}

/** Whether a run, module or day below `value` has an element of this name. */
function holds(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((one) => holds(one, name))
  if (typeof value !== 'object' || value === null) return false
  if (Object.hasOwn(value, name)) return true
  return parts.some((part) => holds(memberOf(value, part), name))
}

const parts = ['genericProgramRun', 'programRun', 'genericModule', 'module', 'courseDay']

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function has(value: unknown, path: string): boolean {
  let at = value
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false
    at = (at as Record<string, unknown>)[name]
  }
  return true
}

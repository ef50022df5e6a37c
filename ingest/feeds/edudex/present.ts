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
  evening: ['programClassification.programForm', 'programSchedule.genericProgramRun'],
  // Without the element the language is Dutch, so it cannot vanish.
  languages: [''],
  entryRequirements: ['programClassification.applicationRequirement', 'programDescriptions.subjectText'],
  outcomes: ['programDescriptions.subjectText'],
  fundingMarks: ['includeInCatalog'],
  url: ['programDescriptions.webLink', 'programDescriptions.courseSiteLink'],
  price: ['programSchedule.genericProgramRun', 'programSchedule.programRun'],
  costLines: ['programSchedule.genericProgramRun', 'programSchedule.programRun'],
  flexibleStart: ['programAdmission.startDateDetermination'],
  location: ['programSchedule.genericProgramRun', 'programClassification.programLocation'],
  offerings: ['programSchedule.programRun', 'programSchedule'],
}

export function presentFields(program: unknown): VanishableField[] {
  return (Object.keys(paths) as VanishableField[]).filter((field) =>
    paths[field].some((path) => has(program, path)),
  )
}

function has(value: unknown, path: string): boolean {
  let at = value
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false
    at = (at as Record<string, unknown>)[name]
  }
  return true
}

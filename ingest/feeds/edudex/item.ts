/** The loose schema of a raw EDU-DEX program and institute: the fields that are read, none of them required. */
import { z } from 'zod'
import { flag, list, number, text } from '../fields/fit.ts'

/** What `read` hands over. `entry` is what the directory (or the bulk answer) says of the program. */
export type EdudexItem = {
  program: unknown
  institute: unknown
  entry: DirectoryEntry | null
}

export type DirectoryEntry = {
  orgUnitId: string | null
  programId: string | null
  lastEdited: string | null
}

/** A text in several languages, an object in JSON and a list here; read by `texts`. */
const localized = z.unknown().optional()
const words = list(z.string())
/** One in JSON, a list in XML. */
const wordOrWords = z.preprocess((value) => (typeof value === 'string' ? [value] : value), words)

const Place = z.object({ locationName: localized, city: text, zipcode: text, country: text }).nullish()
export type Place = z.infer<typeof Place>

const Cost = z.object({
  amount: text,
  amountVAT: text,
  VATExemptAmount: text,
  VATExemptAmountVAT: text,
  VATPercentage: number,
  VATCode: number,
  currency: text,
  costType: text,
  isRequiredCost: flag,
  amountValidFrom: text,
  amountValidUntil: text,
  period: text,
  summaryText: localized,
})
export type Cost = z.infer<typeof Cost>

const partsOfDay = { contactHoursPartOfDay: words }
const Day = z.object({
  location: Place,
  cost: list(Cost),
  date: text,
  dayOfTheWeek: text,
  startTime: text,
  endTime: text,
})
const Module = z.object({ location: Place, cost: list(Cost), courseDay: list(Day) })
/** A bare date occurs where a date with its certainty is specified. */
const EstimatedDate = z.preprocess(
  (value) => (typeof value === 'string' ? { date: value } : value),
  z.object({ date: text, isFinal: flag }).nullish(),
)

export const Run = z.object({
  id: text,
  status: text,
  openTo: text,
  startDate: EstimatedDate,
  endDate: EstimatedDate,
  applicationDeadline: text,
  maxNumberOfParticipants: number,
  fullyOnline: flag,
  programForm: wordOrWords,
  location: Place,
  cost: list(Cost),
  module: list(Module),
  courseDay: list(Day),
  ...partsOfDay,
})
export type Run = z.infer<typeof Run>

const GenericRun = z
  .object({
    location: Place,
    cost: list(Cost),
    courseDay: list(Day),
    genericModule: list(Module),
    ...partsOfDay,
  })
  .nullish()
export type GenericRun = z.infer<typeof GenericRun>

const DurationSet = z
  .object({ years: number, months: number, weeks: number, days: number, hours: number })
  .nullish()
export type DurationSet = z.infer<typeof DurationSet>

const Classification = z.object({
  orgUnitId: text,
  programId: text,
  programUUID: text,
  programLevel: text,
  programType: text,
  programForm: words,
  programDuration: DurationSet,
  programLocation: list(z.object({ description: text })),
  degree: text,
  credits: list(z.object({ system: text, credits: number })),
  creboCode: text,
  crohoCode: text,
  fullyOnline: flag,
  offeredUntil: text,
  theme: words,
  targetSector: words,
  targetSectorSBI: text,
  applicationRequirement: list(
    z.object({ requirementSummary: localized, requirementDescription: localized }),
  ),
})
export type Classification = z.infer<typeof Classification>

export const Program = z.object({
  inPublication: flag,
  expires: text,
  lastEdited: text,
  includeInCatalog: words,
  programBasicProfile: z.object({ location: text, schedule: text }).nullish(),
  programAdmission: z.object({ startDateDetermination: text }).nullish(),
  programClassification: Classification.nullish(),
  programCurriculum: z
    .object({
      instructionLanguage: list(z.object({ languageCode: text })),
      instructionMode: words,
      studyLoad: z.object({ program: number, week: number }).nullish(),
    })
    .nullish(),
  programDescriptions: z
    .object({
      programName: localized,
      programSummaryText: localized,
      programDescriptionText: localized,
      programDescriptionHtml: localized,
      webLink: localized,
      courseSiteLink: localized,
      subjectText: list(z.object({ subject: text, descriptionText: localized, summaryText: localized })),
    })
    .nullish(),
  programExternalAcknowledgements: z
    .object({
      creboRegistration: list(z.object({ creboCode: text, learningPath: text })),
      crohoRegistration: list(z.object({ crohoCode: text })),
      nlqfRegistration: list(z.object({ nlqfLevel: text, nlqfRegisterCode: text })),
      rioRegistration: text,
    })
    .nullish(),
  programSchedule: z.object({ genericProgramRun: GenericRun, programRun: list(Run) }).nullish(),
})
export type Program = z.infer<typeof Program>

export const Institute = z.object({
  orgUnitId: text,
  instituteName: localized,
  instituteKvK: text,
  accreditation: words,
  webLink: localized,
})
export type Institute = z.infer<typeof Institute>

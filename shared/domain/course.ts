/**
 * The one course model that every feed is mapped to. A missing fact is null, never 0 and never "free".
 * Field names follow the Open Education API vocabulary.
 */
import { z } from 'zod'
import {
  Award,
  DayPart,
  Delivery,
  durationUnits,
  Level,
  NlqfLevel,
  OfferingState,
  practicalFacts,
  type PracticalFact,
  priceStatuses,
  ProviderType,
  Sector,
  StudyForm,
  studyLoadUnits,
  Weekday,
} from './codes.ts'
import { day, euros } from './fields.ts'

const text = z.string()
export const Provider = z.object({
  /** Id inside the source; the catalogue prefixes it with the source id to get the public provider id. */
  id: text,
  name: text,
  type: ProviderType.nullable(),
  kvk: text.nullable(),
  institutionCode: text.nullable(),
  rioOfferer: text.nullable(),
  url: text.nullable(),
})
export type Provider = z.infer<typeof Provider>

/** What a private learner pays for the whole course before funding: required costs, VAT in. */
export const Price = z.object({
  status: z.enum(priceStatuses),
  /** Null when unknown. */
  amount: euros.nullable(),
  currency: z.literal('EUR').nullable(),
  /** true = VAT in or exempt, false = amount is ex VAT and the VAT is unknown, null = not said. */
  vatIncluded: z.boolean().nullable(),
})
export type Price = z.infer<typeof Price>
export const unknownPrice: Price = Object.freeze({
  status: 'unknown',
  amount: null,
  currency: null,
  vatIncluded: null,
})

/**
 * A single cost as the feed names it; shown, never counted in the price: optional costs, discounts, and the required
 * costs of a course when some are with VAT and others are not, so that nothing adds up.
 */
export const CostLine = z.object({
  label: text,
  amount: text.nullable(),
  required: z.boolean(),
  /** true = VAT in or exempt, false = the amount is ex VAT; absent = not said. */
  vatIncluded: z.boolean().optional(),
})
export type CostLine = z.infer<typeof CostLine>

export const Location = z.object({
  name: text.nullable(),
  city: text.nullable(),
  postcode: text.nullable(),
  /** WGS 84 degrees. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
})
export type Location = z.infer<typeof Location>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** A lesson that comes back each week, as far as it is told; `part` is worked out where a time is known (`lessons.ts`). */
export const Lesson = z.object({
  day: Weekday.nullable(),
  part: DayPart.nullable(),
  /** `19:00`, in the time of the place; `until` is later than `from`. */
  from: clock.nullable(),
  until: clock.nullable(),
})
export type Lesson = z.infer<typeof Lesson>

/** Yes or no by fact; one that is absent was not told. */
const yesNo = z.boolean().optional()
export const Practical = z.object(
  Object.fromEntries(practicalFacts.map((fact) => [fact, yesNo])) as Record<PracticalFact, typeof yesNo>,
)
export type Practical = z.infer<typeof Practical>

export const Offering = z.object({
  /** Unique in its course and the same in every run: docs/feeds.md. */
  id: z.string().regex(/^[A-Za-z0-9._~-]{1,80}$/),
  start: day.nullable(),
  end: day.nullable(),
  dateIsFinal: z.boolean().nullable(),
  enrolUntil: day.nullable(),
  flexibleFrom: day.nullable(),
  flexibleUntil: day.nullable(),
  location: Location.nullable(),
  seats: z.number().int().nullable(),
  price: Price,
  delivery: Delivery.nullable(),
  state: OfferingState,
  /** When its lessons are; absent = not told of this start by itself. */
  lessons: z.array(Lesson).optional(),
  /** Its own page, where one reads of it and enrols; absent = not told. */
  url: text.optional(),
})
export type Offering = z.infer<typeof Offering>

export const StudyLoad = z.object({ value: z.number(), unit: z.enum(studyLoadUnits) })
export type StudyLoad = z.infer<typeof StudyLoad>
/** `weeks` has one decimal, null when the unit is hours. */
export const Duration = z.object({
  value: z.number(),
  unit: z.enum(durationUnits),
  weeks: z.number().nullable(),
})
export type Duration = z.infer<typeof Duration>

export const CourseIds = z.object({
  crebo: z.array(text),
  croho: z.array(text),
  rio: text.nullable(),
  nlqfCode: text.nullable(),
  feedId: text.nullable(),
  uuid: text.nullable(),
})
export type CourseIds = z.infer<typeof CourseIds>

export const Course = z.object({
  /** Unique inside a source, e.g. EDU-DEX `orgUnitId:programId`, OOAPI `course:<uuid>`. */
  sourceId: text,
  provider: Provider,
  title: text,
  titleLang: text,
  summary: text.nullable(),
  /** Sanitised HTML: p br ul ol li strong b em i h3 h4 a[href=http(s)]. */
  description: z.object({ html: text, lang: text }).nullable(),
  /** Texts of the feed in languages that were not chosen. */
  otherLanguages: z.array(z.object({ field: text, lang: text, value: text })),
  level: Level.nullable(),
  nlqf: NlqfLevel.nullable(),
  award: Award.nullable(),
  sector: Sector.nullable(),
  studyLoad: StudyLoad.nullable(),
  duration: Duration.nullable(),
  delivery: Delivery.nullable(),
  studyForm: StudyForm.nullable(),
  evening: z.boolean().nullable(),
  /** ISO 639-1. */
  languages: z.array(text),
  entryRequirements: text.nullable(),
  outcomes: text.nullable(),
  ids: CourseIds,
  /** Marks of the feed such as "STAP eligible": history, never a promise. */
  fundingMarks: z.array(text),
  url: text.nullable(),
  price: Price,
  costLines: z.array(CostLine),
  /** true when a learner can start any time or by agreement; null when the feed says nothing. */
  flexibleStart: z.boolean().nullable(),
  /** Place of the course itself, when it is not tied to one offering. */
  location: Location.nullable(),
  /** When lessons usually are; absent = not told. An offering that says so itself goes first. */
  lessons: z.array(Lesson).optional(),
  /** What its feed answered with yes or no; absent = nothing. */
  practical: Practical.optional(),
  /** Where one enrols, when that is another page than the course's own; absent = not told. */
  applyUrl: text.optional(),
  offerings: z.array(Offering),
})
export type Course = z.infer<typeof Course>

/**
 * The closed code lists of the product. Codes are stored and filtered; words for people are looked up in `shared/text`.
 * Sources: OOAPI v5/v6 enumerations, NLQF register, ISCED-F 2013 broad fields; see docs/glossary.md.
 * The checks are marked pure, so that a page that needs only a list does not carry the validation library.
 */
import { z } from 'zod'

export const providerTypes = ['mbo', 'hbo', 'wo', 'private'] as const
export const ProviderType = /* @__PURE__ */ z.enum(providerTypes)
export type ProviderType = z.infer<typeof ProviderType>

export const levels = [
  'mbo-1',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'associate-degree',
  'bachelor',
  'master',
  'doctorate',
  'havo',
  'vwo',
  'vmbo',
  'nt2-1',
  'nt2-2',
] as const
export const Level = /* @__PURE__ */ z.enum(levels)
export type Level = z.infer<typeof Level>

export const nlqfLevels = ['1', '2', '3', '4', '4+', '5', '6', '7', '8'] as const
export const NlqfLevel = /* @__PURE__ */ z.enum(nlqfLevels)
export type NlqfLevel = z.infer<typeof NlqfLevel>

export const awards = [
  'mbo-diploma',
  'mbo-certificate',
  'mbo-statement',
  'associate-degree',
  'bachelor',
  'master',
  'doctorate',
  'diploma',
  'certificate',
  'module-certificate',
  'participation',
  'testimonial',
  'micro-credential',
  'none',
] as const
export const Award = /* @__PURE__ */ z.enum(awards)
export type Award = z.infer<typeof Award>

export const studyForms = ['full-time', 'part-time', 'dual', 'self-paced'] as const
export const StudyForm = /* @__PURE__ */ z.enum(studyForms)
export type StudyForm = z.infer<typeof StudyForm>

export const deliveries = ['classroom', 'online', 'blended', 'workplace'] as const
export const Delivery = /* @__PURE__ */ z.enum(deliveries)
export type Delivery = z.infer<typeof Delivery>

/** ISCED-F 2013 broad fields; 00 (generic) and 99 (unknown) are null in our model. */
export const sectors = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const
export const Sector = /* @__PURE__ */ z.enum(sectors)
export type Sector = z.infer<typeof Sector>

export const offeringStates = ['open', 'closed', 'cancelled', 'unknown'] as const
export const OfferingState = /* @__PURE__ */ z.enum(offeringStates)
export type OfferingState = z.infer<typeof OfferingState>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const Weekday = /* @__PURE__ */ z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

/** Levels of a language by the European framework, of Dutch for who learns it. A0: no Dutch yet. */
export const dutchLevels = ['a0', 'a1', 'a2', 'b1', 'b2', 'c1'] as const
export type DutchLevel = (typeof dutchLevels)[number]

export const dayParts = ['morning', 'afternoon', 'evening'] as const
export const DayPart = /* @__PURE__ */ z.enum(dayParts)
export type DayPart = z.infer<typeof DayPart>

/**
 * What people ask of a course besides what it teaches, answered by a feed with yes or no. `practicePlace`: the provider
 * finds the employer or practice place; `schoolHours`: lessons fall within the hours of a primary school; `priorLearning`:
 * what somebody can already do is judged and put on paper (EVC, praktijkverklaring).
 */
export const practicalFacts = [
  'jobGuarantee',
  'practicePlace',
  'noDiplomaNeeded',
  'plainLanguage',
  'schoolHours',
  'priorLearning',
] as const
export type PracticalFact = (typeof practicalFacts)[number]

export const studyLoadUnits = ['ects', 'hours', 'contact-hours'] as const
export const durationUnits = ['hours', 'days', 'weeks', 'months', 'years'] as const
export const priceStatuses = ['known', 'free', 'unknown'] as const

/** NLQF level that belongs to a level; null where the framework gives none. */
export const nlqfOfLevel: Record<Level, NlqfLevel | null> = {
  'mbo-1': '1',
  'mbo-2': '2',
  'mbo-3': '3',
  'mbo-4': '4',
  'associate-degree': '5',
  bachelor: '6',
  master: '7',
  doctorate: '8',
  havo: '4',
  vwo: '4+',
  vmbo: null,
  'nt2-1': null,
  'nt2-2': null,
}

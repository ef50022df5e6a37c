/** A course as lists show it (`CourseCard`) and as its own page shows it (`CourseDetail`). Unknown is null, never 0 or a guess. */
import { z } from 'zod'
import {
  Award,
  Delivery,
  durationUnits,
  Level,
  NlqfLevel,
  OfferingState,
  priceStatuses,
  ProviderType,
  Sector,
  StudyForm,
  studyLoadUnits,
} from './codes.ts'

const date = z.iso.date()
const instant = z.iso.datetime()

/** What a private learner pays for the whole course before funding, required costs and VAT in. */
export const CardPrice = z.strictObject({
  status: z.enum(priceStatuses),
  /** Decimal text with two digits; "0.00" when free, null when unknown. */
  amount: z
    .string()
    .regex(/^\d+\.\d\d$/)
    .nullable(),
  currency: z.literal('EUR').nullable(),
  /** true = VAT in or exempt, false = ex VAT and the VAT is unknown, null = not said. */
  vatIncluded: z.boolean().nullable(),
})
export type CardPrice = z.infer<typeof CardPrice>

export const CardLocation = z.strictObject({
  city: z.string().nullable(),
  postcode: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Great-circle kilometres from the asked postcode, one decimal; only when a postcode was asked and the place has a point. */
  distanceKm: z.number().min(0).optional(),
})
export type CardLocation = z.infer<typeof CardLocation>

const cardFields = {
  id: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  provider: z.strictObject({ id: z.string(), name: z.string(), type: ProviderType.nullable() }),
  level: Level.nullable(),
  nlqf: NlqfLevel.nullable(),
  award: Award.nullable(),
  /** ISCED-F 2013 broad field. */
  sector: Sector.nullable(),
  studyForm: StudyForm.nullable(),
  delivery: Delivery.nullable(),
  /** ISO 639-1; empty when unknown. */
  languages: z.array(z.string()),
  duration: z
    .strictObject({ value: z.number(), unit: z.enum(durationUnits), weeks: z.number().nullable() })
    .nullable(),
  studyLoad: z.strictObject({ value: z.number(), unit: z.enum(studyLoadUnits) }).nullable(),
  /** Study load in hours (an EC is 28 hours; contact hours say nothing) divided by the weeks, one decimal. */
  hoursPerWeek: z.number().nullable(),
  price: CardPrice,
  /** Earliest start, today or later, of an offering that is not cancelled. */
  nextStart: date.nullable(),
  /** How many such starts there are. */
  startCount: z.number().int().min(0),
  /** true when a learner can start any time or by agreement; null when the feed says nothing. */
  flexibleStart: z.boolean().nullable(),
  /** Place of the offering that gives `nextStart`, else of the first that has one, else the course's own; with a postcode the nearest upcoming. */
  location: CardLocation.nullable(),
  /** The source that brought this course. */
  source: z.string(),
  /** When the source was last read with this course in it. */
  checkedAt: instant,
}

export const CourseCard = z.strictObject(cardFields).meta({ id: 'CourseCard' })
export type CourseCard = z.infer<typeof CourseCard>

export const CardOffering = z.strictObject({
  id: z.string().nullable(),
  start: date.nullable(),
  end: date.nullable(),
  dateIsFinal: z.boolean().nullable(),
  enrolUntil: date.nullable(),
  flexibleFrom: date.nullable(),
  flexibleUntil: date.nullable(),
  location: z
    .strictObject({
      name: z.string().nullable(),
      city: z.string().nullable(),
      postcode: z.string().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    })
    .nullable(),
  seats: z.number().int().nullable(),
  price: CardPrice,
  delivery: Delivery.nullable(),
  state: OfferingState,
})
export type CardOffering = z.infer<typeof CardOffering>

/** An occupation or skill of the classification, by its id there. */
const Concept = z.strictObject({ id: z.string(), uri: z.string(), label: z.string() })

export const Provenance = z.strictObject({
  source: z.string(),
  /** Id of the item inside that source. */
  sourceId: z.string(),
  fetchedAt: instant,
  lastChangedAt: instant,
  /** 0-100: how much of what a learner needs to know is known. */
  qualityScore: z.number().int().min(0).max(100),
  /** Names of model fields that are unknown. */
  missingFacts: z.array(z.string()),
  /** Every source that offers this course, the one whose facts come first in front; score and facts as it alone gives them. */
  sources: z.array(
    z.strictObject({
      source: z.string(),
      sourceId: z.string(),
      fetchedAt: instant,
      lastChangedAt: instant,
      qualityScore: z.number().int().min(0).max(100),
      missingFacts: z.array(z.string()),
    }),
  ),
})

export const CourseDetail = z
  .strictObject({
    ...cardFields,
    provider: z.strictObject({
      id: z.string(),
      name: z.string(),
      type: ProviderType.nullable(),
      kvk: z.string().nullable(),
      institutionCode: z.string().nullable(),
      rioOfferer: z.string().nullable(),
      url: z.string().nullable(),
    }),
    titleLang: z.string(),
    /** Sanitised HTML with the language it is in. */
    description: z.strictObject({ html: z.string(), lang: z.string() }).nullable(),
    /** Texts of the feed in languages that were not chosen. */
    otherLanguages: z.array(z.strictObject({ field: z.string(), lang: z.string(), value: z.string() })),
    evening: z.boolean().nullable(),
    entryRequirements: z.string().nullable(),
    outcomes: z.string().nullable(),
    ids: z.strictObject({
      crebo: z.array(z.string()),
      croho: z.array(z.string()),
      rio: z.string().nullable(),
      nlqfCode: z.string().nullable(),
      feedId: z.string().nullable(),
      uuid: z.string().nullable(),
    }),
    /** Marks such as an old subsidy's: history, never a promise. */
    fundingMarks: z.array(z.string()),
    url: z.string().nullable(),
    /**
     * Single costs as the feed names them, none of them in the price: optional ones, discounts, and the required ones
     * where some are with VAT and others are not, so that the price is unknown. `vatIncluded` as in a price.
     */
    costLines: z.array(
      z.strictObject({
        label: z.string(),
        amount: z.string().nullable(),
        required: z.boolean(),
        vatIncluded: z.boolean().nullable(),
      }),
    ),
    /** Every offering, past and cancelled ones too. */
    offerings: z.array(CardOffering),
    /** The prices on its card, oldest first, each from the moment it was shown; the first one alone while it stands. */
    priceHistory: z.array(z.strictObject({ since: instant, price: CardPrice })),
    occupations: z.array(Concept),
    skills: z.array(Concept),
    provenance: Provenance,
  })
  .meta({ id: 'CourseDetail' })
export type CourseDetail = z.infer<typeof CourseDetail>

/** A course as lists show it (`CourseCard`) and as its own page shows it (`CourseDetail`). Unknown is null, never 0 or a guess. */
import { z } from 'zod'
import {
  Course,
  CostLine,
  CourseIds,
  Duration,
  Lesson,
  Location,
  Offering,
  Practical,
  Price,
  Provider,
  StudyLoad,
} from './course.ts'
import { day, instant } from './fields.ts'

export const CardPrice = Price.strict()
export type CardPrice = z.infer<typeof CardPrice>

export const CardLocation = Location.omit({ name: true })
  .extend({
    /** Great-circle kilometres from the asked postcode, one decimal; only when a postcode was asked and the place has a point. */
    distanceKm: z.number().min(0).optional(),
  })
  .strict()
export type CardLocation = z.infer<typeof CardLocation>

/** As in the catalogue; `languages` is empty when unknown. */
const courseFields = Course.pick({
  ...{ title: true, summary: true, level: true, nlqf: true, award: true, sector: true, studyForm: true },
  ...{ delivery: true, languages: true, flexibleStart: true },
}).shape

const cardFields = {
  ...courseFields,
  id: z.string(),
  provider: Provider.pick({ id: true, name: true, type: true }).strict(),
  duration: Duration.strict().nullable(),
  studyLoad: StudyLoad.strict().nullable(),
  /** Study load in hours (an EC is 28 hours; contact hours say nothing) divided by the weeks, one decimal. */
  hoursPerWeek: z.number().nullable(),
  price: CardPrice,
  /** When the lessons of the next start are, else those that are usual; empty when unknown. */
  lessons: z.array(Lesson.strict()),
  /** What its feeds answered with yes or no; one that is absent was not told. */
  practical: Practical.strict(),
  /** Earliest start, today or later, of an offering that is not cancelled. */
  nextStart: day.nullable(),
  /** How many such starts there are. */
  startCount: z.number().int().min(0),
  /** Place of the offering that gives `nextStart`, else of the first that has one, else the course's own; with a postcode the nearest upcoming. */
  location: CardLocation.nullable(),
  /** The source that brought this course. */
  source: z.string(),
  /** When the source was last read with this course in it. */
  checkedAt: instant,
}

export const CourseCard = z.strictObject(cardFields).meta({ id: 'CourseCard' })
export type CourseCard = z.infer<typeof CourseCard>

export const CardOffering = Offering.extend({
  location: Location.strict().nullable(),
  price: CardPrice,
  /** Its own, else those that are usual for the course; empty when unknown. */
  lessons: z.array(Lesson.strict()),
  /** Its own page, where one enrols for this start. */
  url: z.string().nullable(),
}).strict()
export type CardOffering = z.infer<typeof CardOffering>

/** An occupation or skill of the classification, by its id there. */
const Concept = z.strictObject({ id: z.string(), uri: z.string(), label: z.string() })

/** One source's reading of a course. */
const Fetched = z.strictObject({
  source: z.string(),
  /** Id of the item inside that source. */
  sourceId: z.string(),
  fetchedAt: instant,
  lastChangedAt: instant,
  /** 0-100: how much of what a learner needs to know is known. */
  qualityScore: z.number().int().min(0).max(100),
  /** Names of model fields that are unknown. */
  missingFacts: z.array(z.string()),
})

export const Provenance = Fetched.extend({
  /** Every source that offers this course, the one whose facts come first in front; score and facts as it alone gives them. */
  sources: z.array(Fetched),
})

export const CourseDetail = z
  .strictObject({
    ...cardFields,
    ...Course.pick({
      ...{ titleLang: true, evening: true, entryRequirements: true, outcomes: true, fundingMarks: true },
      url: true,
    }).shape,
    /** Where one enrols, when that is another page than `url`. */
    applyUrl: z.string().nullable(),
    provider: Provider.strict(),
    description: Course.shape.description.unwrap().strict().nullable(),
    /** Texts of the feed in languages that were not chosen. */
    otherLanguages: z.array(Course.shape.otherLanguages.element.strict()),
    ids: CourseIds.strict(),
    /**
     * Single costs as the feed names them, none of them in the price: optional ones, discounts, and the required ones
     * where some are with VAT and others are not, so that the price is unknown. `vatIncluded` as in a price.
     */
    costLines: z.array(CostLine.extend({ vatIncluded: CardPrice.shape.vatIncluded }).strict()),
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

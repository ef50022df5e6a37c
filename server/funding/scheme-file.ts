/**
 * What a scheme file may hold: one scheme, its versions in time, and per version its conditions, amount and windows.
 * docs/funding.md explains it to editors. `check-scheme.ts` checks what goes beyond the form.
 */
import { isDateWithin } from '@stapwijzer/shared/domain/funding/fact.ts'
import { audienceQuestions } from '@stapwijzer/shared/domain/funding/audience.ts'
import { conditionCodes } from '@stapwijzer/shared/domain/funding/reason.ts'
import {
  allocations,
  amountBases,
  amountCovers,
  amountKinds,
  amountPers,
  applicants,
  evidences,
  helps,
  schemeKinds,
} from '@stapwijzer/shared/domain/funding/scheme.ts'
import { SchemeLinks, SchemeSource } from '@stapwijzer/shared/domain/funding/scheme-links.ts'
import { SchemeId } from '@stapwijzer/shared/domain/schemes.ts'
import { z } from 'zod'

const day = z
  .string()
  .refine((text) => isDateWithin(text, '1900-01-01', '2099-12-31'), 'Give a date that exists, as YYYY-MM-DD.')
const monthDay = z
  .string()
  .refine(
    (text) => isDateWithin(`2001-${text}`, '2001-01-01', '2001-12-31'),
    'Give a day of the year, as MM-DD.',
  )
const euros = z.number().min(0).multipleOf(0.01)
const fact = z.string()
const value = z.union([z.string(), z.boolean(), z.number()])

/** A test on one fact, or several tests together. There is no "not": a test says what must be true. */
export type Test =
  | { all: Test[] }
  | { any: Test[] }
  | { age: 'asOf' | 'start' | 'study-year'; lt: number }
  | { age: 'asOf' | 'start' | 'study-year'; gte: number }
  | FactTest
export type FactTest = { fact: string } & (
  | { eq: string | boolean | number }
  | { in: (string | boolean | number)[] }
  | { lt: number }
  | { lte: number }
  | { gt: number }
  | { gte: number }
  | { onOrAfter: string }
  | { onOrBefore: string }
  | { withinDays: number }
  | { monthsAgo: number }
  | { containsAny: string[] }
  | { containsNone: string[] }
)

const ageDay = z.enum(['asOf', 'start', 'study-year'])
const years = z.number().int().min(0).max(120)
export const Test: z.ZodType<Test> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ all: z.array(Test).min(1) }),
      z.strictObject({ any: z.array(Test).min(1) }),
      z.strictObject({ age: ageDay, lt: years }),
      z.strictObject({ age: ageDay, gte: years }),
      z.strictObject({ fact, eq: value }),
      z.strictObject({ fact, in: z.array(value).min(1) }),
      z.strictObject({ fact, lt: z.number() }),
      z.strictObject({ fact, lte: z.number() }),
      z.strictObject({ fact, gt: z.number() }),
      z.strictObject({ fact, gte: z.number() }),
      z.strictObject({ fact, onOrAfter: day }),
      z.strictObject({ fact, onOrBefore: day }),
      z.strictObject({ fact, withinDays: z.number().int() }),
      z.strictObject({ fact, monthsAgo: z.number().int().min(0) }),
      z.strictObject({ fact, containsAny: z.array(z.string()).min(1) }),
      z.strictObject({ fact, containsNone: z.array(z.string()).min(1) }),
    ],
    'Give one test: all, any, {age, lt|gte} or {fact, eq|in|lt|lte|gt|gte|onOrAfter|onOrBefore|withinDays|monthsAgo|containsAny|containsNone}.',
  ),
)

export const Condition = z.strictObject({
  code: z.enum(conditionCodes, 'This reason code is not known.'),
  test: Test,
  /** A soft condition that does not hold only makes the answer less sure. */
  soft: z.boolean().default(false),
})
export type Condition = z.infer<typeof Condition>

/** A value that depends on facts: the first row whose test holds; a row without test always holds. */
const rows = <T extends z.ZodRawShape>(shape: T) =>
  z.array(z.strictObject({ when: Test.optional(), ...shape })).min(1)
const capRows = z.union([euros, rows({ cap: euros })])

/** Overrules what follows from the form. */
const labels = {
  kind: z.enum(amountKinds).optional(),
  covers: z.enum(amountCovers).optional(),
  basis: z.enum(amountBases).optional(),
  per: z.enum(amountPers).optional(),
  /** Only a highest amount is known. */
  minUnknown: z.boolean().default(false),
}
const base = z.enum(['course.costInclVat', 'course.costExVat', 'employer.projectCost'])

export const Amount = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('min-cost'), cap: capRows, ...labels }),
  z.strictObject({ form: z.literal('base-minus'), minus: euros, cap: capRows, ...labels }),
  z.strictObject({
    form: z.literal('percent'),
    of: base,
    /** null = the sources give no percentage here. */
    percent: z.union([
      z.number().min(0).max(100),
      rows({ percent: z.number().int().min(0).max(100).nullable() }),
    ]),
    cap: capRows.optional(),
    ...labels,
  }),
  z.strictObject({
    form: z.literal('pro-rata'),
    max: euros,
    by: z.enum(['course.durationWeeks', 'person.weeklyHours']),
    full: z.number().int().min(1),
    ...labels,
  }),
  z.strictObject({ form: z.literal('fixed'), amount: euros, ...labels }),
  z.strictObject({ form: z.literal('up-to'), max: euros, ...labels }),
  z.strictObject({
    form: z.literal('table'),
    /** First day of a study year. */
    studyYearFrom: monthDay,
    /** A row may be for one study year (the year in which it begins); null = unknown. */
    byStudyYear: z
      .array(
        z.strictObject({
          when: Test.optional(),
          year: z.number().int().min(2000).max(2099).optional(),
          min: euros.nullable(),
          max: euros.nullable(),
        }),
      )
      .min(1),
    ...labels,
  }),
  z.strictObject({
    form: z.literal('loan'),
    /** In the study years of another scheme's table: at most so many times its fee for each year that the course lasts. */
    limit: z
      .strictObject({
        when: Test,
        times: z.number().int().min(1),
        feeOf: SchemeId,
        weeksAYear: z.number().int().min(1),
      })
      .optional(),
    ...labels,
  }),
  /** `what`: what happens instead of getting money, in one Dutch sentence or two. */
  z.strictObject({ form: z.literal('in-kind'), what: z.string().min(1).optional(), ...labels }),
  z.strictObject({ form: z.literal('free'), ...labels }),
])
export type Amount = z.infer<typeof Amount>
export type CapRows = z.infer<typeof capRows>

export const Version = z.strictObject({
  /** First day; null = since before what we look at. */
  from: day.nullable(),
  /** First day that it no longer holds; null = open. */
  until: day.nullable(),
  evidence: z.enum(evidences),
  conditions: z.array(Condition),
  amount: Amount.nullable(),
  /** Periods in which it can be asked for, both days included; an empty list = there are periods, none is known. */
  windows: z.array(z.tuple([day, day])).optional(),
  /** The same period every year, not yet announced. */
  yearly: z.tuple([monthDay, monthDay]).optional(),
  /** `after-period`: asked for afterwards, so a closed window is no obstacle. */
  timing: z.enum(['any', 'after-period']).default('any'),
  /** All windows up to this day are known. */
  scheduleKnownUntil: day.optional(),
})
export type Version = z.infer<typeof Version>

/** A situation and what must come of it; run by the tests and by `npm run funding -- check`. */
export const SchemeCase = z.strictObject({
  name: z.string().min(1),
  asOf: day,
  person: z.record(z.string(), z.unknown()).default({}),
  employer: z.record(z.string(), z.unknown()).optional(),
  course: z.record(z.string(), z.unknown()).default({}),
  expect: z.strictObject({
    outcome: z.enum(['likely', 'possible', 'not-eligible', 'expired']),
    reasons: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
    actBy: z.union([z.string(), z.null()]).optional(),
    min: z.number().nullable().optional(),
    max: z.number().nullable().optional(),
  }),
})
export type SchemeCase = z.infer<typeof SchemeCase>

/** The words of a file in English, for the site in that language. Each stands for the Dutch text of the same place. */
export const EnglishWords = z.strictObject({
  /** The Dutch name first where people meet it on forms, with what it is in brackets. */
  name: z.string().min(1),
  /** Absent where the person's own employer decides. */
  authority: z.string().min(1).optional(),
  /** What happens instead of getting money, in every version that says it. */
  what: z.string().min(1).optional(),
  /** The titles of `links.apply` and `links.help`. */
  apply: z.string().min(1).optional(),
  help: z.string().min(1).optional(),
  notVerified: z.string().min(1).optional(),
})
export type EnglishWords = z.infer<typeof EnglishWords>

export const Scheme = z.strictObject({
  id: SchemeId,
  name: z.string().min(1),
  kind: z.enum(schemeKinds),
  /**
   * Who it is meant for at all: everyone, or a group to which one fact decides who belongs. It changes no outcome; as long
   * as the fact is unknown or says no, the scheme stands under its question only.
   */
  audience: z
    .union([
      z.literal('everyone'),
      z.strictObject({
        question: z.enum(audienceQuestions),
        test: Test,
        /** As long as the fact is unknown: what makes it unlikely that somebody belongs to the group. */
        unlikely: Test.optional(),
      }),
    ])
    .default('everyone'),
  /** What happens where it gives help instead of money. */
  help: z.enum(helps).optional(),
  applicant: z.enum(applicants),
  /** false: money for programmes and projects that no person or employer can ask for. */
  claimable: z.boolean().default(true),
  allocation: z.enum(allocations),
  /** Which day decides the version: the day of the advice, or the start of the course when that is later. */
  versionBy: z.enum(['as-of', 'course-start']).default('as-of'),
  /** Must be asked for before the course starts. */
  beforeStart: z.boolean().default(false),
  /** Who decides, in words: "DUO", "je gemeente"; "employer" is the person's own employer. */
  authority: z.string().min(1),
  verifiedAt: day.optional(),
  versions: z.array(Version).min(1),
  /** The best one first. */
  sources: z.array(SchemeSource).min(1),
  links: SchemeLinks.optional(),
  /** Why the rules of today, or a part of them, could not be read again at a source; for people, in Dutch. */
  notVerified: z.string().min(1).optional(),
  /** For editors and people, in Dutch: what the rules cannot say. */
  notes: z.string().optional(),
  /** What a person must look up at the source before the product goes live. */
  beforeLaunch: z.string().optional(),
  en: EnglishWords.optional(),
  cases: z.array(SchemeCase).default([]),
})
export type Scheme = z.infer<typeof Scheme>

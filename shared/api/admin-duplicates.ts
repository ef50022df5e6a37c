/** Contracts for the platform admin: pairs of courses that may be one, and the word of a person about them. */
import { z } from 'zod'
import { Delivery, durationUnits, Level, StudyForm } from '../domain/codes.ts'
import { CardPrice } from '../domain/course-card.ts'
import { day, instant } from '../domain/fields.ts'
import { paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'

const pairFacts = {
  level: Level.nullable(),
  studyForm: StudyForm.nullable(),
  delivery: Delivery.nullable(),
  duration: z
    .strictObject({ value: z.number(), unit: z.enum(durationUnits), weeks: z.number().nullable() })
    .nullable(),
  price: CardPrice,
  city: z.string().nullable(),
}
/** What a person compares, as its own source has it. */
export type PairFacts = z.infer<z.ZodObject<typeof pairFacts>>

const NamedCourse = z.strictObject({
  id: z.string(),
  /** The course that visitors see for it: another one when it was merged already. */
  shownId: z.string(),
  source: z.string(),
  sourceId: z.string(),
  title: z.string(),
  provider: z.string(),
  firstStart: day.nullable(),
})
const PairCourse = NamedCourse.extend(pairFacts)

export const ReviewPair = z
  .strictObject({
    a: PairCourse,
    b: PairCourse,
    /** Alike without a shared key; a key that fits several courses of one source; a key against another fact. */
    reason: z.enum(['similar', 'ambiguous', 'contradiction']),
    /** The key they share, or what is alike. */
    evidence: z.string(),
    foundAt: instant,
  })
  .meta({ id: 'ReviewPair' })
export type ReviewPair = z.infer<typeof ReviewPair>

export const pairVerdicts = ['same', 'different'] as const
export type PairVerdict = (typeof pairVerdicts)[number]

export const PairDecision = z
  .strictObject({
    a: NamedCourse,
    b: NamedCourse,
    verdict: z.enum(pairVerdicts),
    /** Name of who decided; null when it is not known (any more), as of the command line. */
    actor: z.string().nullable(),
    at: instant,
    /** Null while the worker has yet to act on it. */
    appliedAt: instant.nullable(),
  })
  .meta({ id: 'PairDecision' })
export type PairDecision = z.infer<typeof PairDecision>

export const DecisionBody = z.strictObject({
  /** Ids of the two courses, in any order. */
  a: z.uuid('Give the id of a course.'),
  b: z.uuid('Give the id of a course.'),
  verdict: z.enum(pairVerdicts, `Give one of: ${pairVerdicts.join(', ')}.`),
})

export const listDuplicates = contract({
  id: 'listDuplicates',
  method: 'GET',
  path: '/v1/admin/duplicates',
  tag: 'admin',
  summary: 'Pairs of courses that wait for a word, oldest first',
  access: 'admin',
  query: paged({}),
  responses: { 200: { description: 'A page of pairs', schema: pageOf(ReviewPair) } },
})

export const decideDuplicate = contract({
  id: 'decideDuplicate',
  method: 'POST',
  path: '/v1/admin/duplicate-decisions',
  tag: 'admin',
  summary: 'Say whether two courses are one; the worker acts on it, and the newest word about a pair counts',
  access: 'admin',
  body: DecisionBody,
  responses: {
    201: {
      description: 'Noted, with who said it',
      schema: z.strictObject({ a: z.string(), b: z.string(), verdict: z.enum(pairVerdicts) }),
    },
  },
})

export const listDecided = contract({
  id: 'listDuplicateDecisions',
  method: 'GET',
  path: '/v1/admin/duplicate-decisions',
  tag: 'admin',
  summary: 'The newest word about each pair that somebody decided, newest first',
  access: 'admin',
  query: paged({}),
  responses: { 200: { description: 'A page of them', schema: pageOf(PairDecision) } },
})

/**
 * Contracts of matching: occupations within reach, what is missing for one, and courses for a profile. Nothing that is
 * sent is stored or logged. Skills are listed the most telling first.
 */
import { z } from 'zod'
import { deliveries, levels } from '../domain/codes.ts'
import { CourseCard } from '../domain/course-card.ts'
import { day } from '../domain/fields.ts'
import {
  matchBases,
  matchObjections,
  matchReasons,
  transitionObjections,
  transitionReasons,
} from '../domain/matching/codes.ts'
import { deepestResult } from '../domain/search.ts'
import { contract } from './contract.ts'
import { SkillName } from './occupations.ts'
import { decimalAbove, integer, list, postcode, text } from './query.ts'

export const OccupationName = z
  .strictObject({
    id: z.string(),
    label: z.string(),
    /** ISCO-08 unit group, four digits; null when unknown. */
    iscoCode: z.string().nullable(),
  })
  .meta({ id: 'OccupationName' })
export type OccupationName = z.infer<typeof OccupationName>

const sentence = z.string().min(1)
const share = z.number().min(0).max(1)
const distanceNeedsPostcode = 'A distance needs a postcode as well.'

const near = {
  postcode: postcode().optional().describe('Counts only courses around it, and those that are online.'),
  distanceKm: decimalAbove(0, 500).optional().describe('Default 30; needs a postcode.'),
}
const nearTogether = z.superRefine(
  (value: { postcode?: unknown; distanceKm?: unknown }, context) => {
    if (value.distanceKm === undefined || value.postcode !== undefined) return
    context.addIssue({ code: 'custom', path: ['distanceKm'], message: distanceNeedsPostcode })
  },
  { when: () => true },
)

export const Transition = z.strictObject({
  occupation: OccupationName,
  /** Share of the essential skills of the occupation that one has, weighted by how telling each is. */
  overlap: share,
  have: z.array(SkillName),
  gap: z.array(SkillName),
  /** Live courses that teach a skill of the gap or lead to the occupation, near the postcode when one is given. */
  coursesClosingGap: z.number().int().min(0),
  /** Steps of the ISCO skill level (1–4) up or down; null when unknown. */
  levelStep: z.number().int().min(-3).max(3).nullable(),
  reasons: z.array(z.strictObject({ code: z.enum(transitionReasons), text: sentence })).min(1),
  against: z.array(z.strictObject({ code: z.enum(transitionObjections), text: sentence })),
})
export type Transition = z.infer<typeof Transition>

export const Transitions = z.strictObject({ from: OccupationName, items: z.array(Transition).max(50) })
export type Transitions = z.infer<typeof Transitions>

export const getTransitions = contract({
  id: 'getTransitions',
  method: 'GET',
  path: '/v1/occupations/:id/transitions',
  tag: 'matching',
  summary: 'Occupations within reach from this one, largest overlap of skills first',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  query: z
    .strictObject({ limit: integer(1, 50).optional().describe('Default 10.'), ...near })
    .check(nearTogether),
  responses: {
    200: { description: 'The occupations', schema: Transitions },
    404: { description: 'There is no occupation with this id' },
  },
  maxAge: 60,
  rate: 'default',
})

export const SkillGap = z.strictObject({
  from: OccupationName,
  to: OccupationName,
  /** As in the transitions. */
  overlap: share,
  /** Essential skills of `to` that belong to `from`, essential or optional. */
  have: z.array(SkillName),
  /** All other essential skills of `to`. */
  gap: z.array(SkillName),
  /** How many courses teach a skill of the gap; skills without a course are left out. */
  courses: z.array(z.strictObject({ skill: z.string(), total: z.number().int().min(1) })),
  coursesClosingGap: z.number().int().min(0),
})
export type SkillGap = z.infer<typeof SkillGap>

const occupationId = text(200)
export const getSkillGap = contract({
  id: 'getSkillGap',
  method: 'GET',
  path: '/v1/skill-gaps',
  tag: 'matching',
  summary: 'Which skills of an occupation somebody with another one has, and which are missing',
  access: 'public',
  query: z.strictObject({ from: occupationId, to: occupationId, ...near }).check(nearTogether),
  responses: {
    200: { description: 'The skills', schema: SkillGap },
    404: { description: 'There is no occupation with one of these ids' },
  },
  maxAge: 60,
  rate: 'default',
})

export const FoundSkill = SkillName.extend({
  /** The label of the skill that comes nearest to what was typed; the label itself when ids were asked for. */
  matchedLabel: z.string().min(1),
  kind: z.enum(['skill', 'knowledge']),
})
export type FoundSkill = z.infer<typeof FoundSkill>

export const findSkills = contract({
  id: 'findSkills',
  method: 'GET',
  path: '/v1/skills',
  tag: 'matching',
  summary: 'Skills by words, best first; or those with the given ids, in that order, unknown ones left out',
  access: 'public',
  query: z
    .strictObject({
      q: text(500).optional().describe('Words as people write them; half a word will do.'),
      id: list(text(200)).optional().describe('Ids of skills; instead of words.'),
      limit: integer(1, 50).optional().describe('Default 10; of the skills found by words.'),
    })
    .check(
      z.superRefine(
        (value: { q?: unknown; id?: unknown }, context) => {
          if ((value.q === undefined) !== (value.id === undefined)) return
          context.addIssue({ code: 'custom', path: ['q'], message: 'Send exactly one of q and id.' })
        },
        { when: () => true },
      ),
    ),
  responses: { 200: { description: 'The skills', schema: z.strictObject({ items: z.array(FoundSkill) }) } },
  maxAge: 60,
  rate: 'default',
})

/** A number in a body, with words of our own for every way in which it can be wrong. */
function amount(min: number, max: number, above = false) {
  const words = `Give a number ${above ? 'above' : 'from'} ${min} ${above ? 'and up to' : 'to'} ${max}.`
  return z
    .number(words)
    .max(max, words)
    .refine((value) => (above ? value > min : value >= min), words)
}
function whole(max: number) {
  const words = `Give a whole number from 1 to ${max}.`
  return z.int(words).min(1, words).max(max, words)
}
const conceptId = z.string('Give an id.').regex(/^[A-Za-z0-9._~-]{1,200}$/, 'Give an id.')
const bodyPostcode = z
  .string('Give a postcode such as 3511 or 3511 AB.')
  .regex(/^\s*[1-9]\d{3}\s*([A-Za-z]{2}\s*)?$/, 'Give a postcode such as 3511 or 3511 AB.')
  .transform((value) => value.trim().slice(0, 4))

/** What somebody tells of themselves: everything optional, null is absent, the empty one means "I don't know yet". */
export const MatchProfile = z
  .strictObject({
    currentOccupation: conceptId.nullish(),
    targetOccupation: conceptId.nullish(),
    /** Skills that one has, beside those of the current occupation. */
    skills: z.array(conceptId, 'Give a list of ids.').max(200, 'Give at most 200 ids.').nullish(),
    /** Highest level that one has. */
    level: z.enum(levels, `Give one of: ${levels.join(', ')}.`).nullish(),
    postcode: bodyPostcode.nullish(),
    /** How far one wants to travel; courses further away come later. */
    distanceKm: amount(0, 500, true).nullish(),
    hoursPerWeek: amount(0, 168).nullish(),
    /** Euros. Courses known to cost more are left out. */
    budget: amount(0, 10_000_000).nullish(),
    /** Courses known to be given in another way are left out. */
    delivery: z.enum(deliveries, `Give one of: ${deliveries.join(', ')}.`).nullish(),
    /** Language of instruction that one wants (ISO 639-1). */
    language: z
      .string('Give a language as two small letters, such as nl.')
      .regex(/^[a-z]{2}$/, 'Give a language as two small letters, such as nl.')
      .nullish(),
  })
  .check(
    z.superRefine(
      (value: { postcode?: unknown; distanceKm?: unknown } | undefined, context) => {
        if (value?.distanceKm == null || value.postcode != null) return
        context.addIssue({ code: 'custom', path: ['distanceKm'], message: distanceNeedsPostcode })
      },
      // Also looked at when other members are wrong, so that all problems come at once.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    ),
  )
export type MatchProfile = z.output<typeof MatchProfile>

const largestPage = 100
export const MatchRequest = z
  .strictObject({
    profile: MatchProfile,
    page: whole(deepestResult).nullish(),
    /** Default 20. */
    pageSize: whole(largestPage).nullish(),
  })
  .check(
    z.superRefine(
      ({ page, pageSize }: { page?: unknown; pageSize?: unknown }, context) => {
        if (typeof page !== 'number') return
        const size = typeof pageSize === 'number' && pageSize <= largestPage ? pageSize : 20
        if (page * size <= deepestResult) return
        const message = `page × pageSize is at most ${deepestResult}.`
        context.addIssue({ code: 'custom', path: ['page'], message })
      },
      { when: ({ value }) => typeof value === 'object' && value !== null },
    ),
  )
export type MatchRequest = z.output<typeof MatchRequest>

export const Match = z.strictObject({
  course: CourseCard,
  score: share,
  /** The occupation that `skills` is about: the target, or the one that the course leads to; null in a varied choice. */
  towards: OccupationName.nullable(),
  reasons: z.array(z.strictObject({ code: z.enum(matchReasons), text: sentence })).min(1),
  against: z.array(z.strictObject({ code: z.enum(matchObjections), text: sentence })),
  skills: z.strictObject({
    have: z.array(SkillName),
    gap: z.array(SkillName),
    /** Part of `gap`: what this course teaches. */
    closes: z.array(SkillName),
  }),
})
export type Match = z.infer<typeof Match>

export const MatchResult = z.strictObject({
  items: z.array(Match),
  /** How many courses were ranked; the search goes no deeper than the best of each kind. */
  total: z.number().int().min(0),
  page: z.number().int(),
  pageSize: z.number().int(),
  meta: z.strictObject({
    /** What the ranking started from. */
    basis: z.enum(matchBases),
    asOf: day,
  }),
})
export type MatchResult = z.infer<typeof MatchResult>

export const postMatches = contract({
  id: 'postMatches',
  method: 'POST',
  path: '/v1/matches',
  tag: 'matching',
  summary: 'Courses for a profile, best first, with what speaks for and against each',
  access: 'public',
  body: MatchRequest,
  responses: { 200: { description: 'The courses', schema: MatchResult } },
  rate: 'default',
})

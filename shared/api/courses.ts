/** Contracts of the course catalogue: searching it, and one course. */
import { z } from 'zod'
import {
  awards,
  deliveries,
  levels,
  nlqfLevels,
  providerTypes,
  sectors,
  studyForms,
} from '../domain/codes.ts'
import { CourseCard, CourseDetail } from '../domain/course-card.ts'
import { schemeIds } from '../domain/schemes.ts'
import { deepestResult, facetNames, sorts, widenings, type FacetName } from '../domain/search.ts'
import { contract } from './contract.ts'
import {
  boolean,
  code,
  decimalAbove,
  integer,
  list,
  parameterSchemas,
  plainDate,
  postcode,
  text,
} from './query.ts'

export type { CourseDetail } from '../domain/course-card.ts'
export type { FacetName } from '../domain/search.ts'

const id = () => list(text(512)).optional()
/** What was typed: at most 500 characters (code points); empty counts as absent. */
const words = z
  .string('Send this parameter once.')
  .refine((value) => [...value].length <= 500, 'Give at most 500 characters.')
  .transform((value) => (value === '' ? undefined : value))
  .register(parameterSchemas, { schema: { type: 'string', maxLength: 500 } })
  .optional()

const largestPage = 100

type Crossed = {
  postcode?: unknown
  distanceKm?: unknown
  sort?: unknown
  page?: unknown
  pageSize?: unknown
}

export const CoursesQuery = z
  .strictObject({
    q: words.describe('Words, as typed. Signs such as quotes, minus and asterisk have no meaning.'),
    exact: boolean()
      .optional()
      .describe('true: the words as they are; nothing is corrected or read more widely.'),
    occupation: id().describe(
      'Ids of occupations: keeps the courses whose page lists one of them. List filters keep courses with any of their values.',
    ),
    skill: id().describe('Ids of skills: keeps the courses whose page lists one of them.'),
    provider: id().describe('Ids of providers, as on the cards.'),
    providerType: list(code(providerTypes)).optional(),
    level: list(code(levels)).optional(),
    nlqf: list(code(nlqfLevels)).optional().describe('Levels of the Dutch qualification framework.'),
    sector: list(code(sectors)).optional().describe('Broad fields of ISCED-F 2013.'),
    studyForm: list(code(studyForms)).optional(),
    delivery: list(code(deliveries)).optional(),
    award: list(code(awards)).optional(),
    language: list(z.string().regex(/^[a-z]{2}$/, 'Give a language as two small letters, such as nl.'))
      .optional()
      .describe('Languages of instruction (ISO 639-1).'),
    scheme: list(code(schemeIds))
      .optional()
      .describe(
        'Funding schemes that a person of whom nothing is known could get for the course, as of today.',
      ),
    source: text(512).optional().describe('The source that brought the course.'),
    sourceId: text(512).optional().describe('Id of the course inside its source.'),
    postcode: postcode().optional().describe('Gives each card its distance and its nearest place.'),
    distanceKm: decimalAbove(0, 500)
      .optional()
      .describe('Only courses within this distance; needs a postcode.'),
    startFrom: plainDate().optional().describe('A start on this day or later, or at any time.'),
    startBefore: plainDate().optional().describe('A start before this day, or at any time.'),
    priceMax: integer(0, 10_000_000)
      .optional()
      .describe('Whole euros that the learner pays before funding; an unknown price never matches.'),
    hoursPerWeekMax: decimalAbove(0, 168)
      .optional()
      .describe('Hours of study a week; unknown never matches.'),
    durationWeeksMax: decimalAbove(0, 2000).optional().describe('Weeks; unknown never matches.'),
    evening: boolean()
      .optional()
      .describe('true: only courses known to be in the evening. false filters nothing.'),
    sort: code(sorts)
      .optional()
      .describe('Default relevance. The others rise, unknown last; distance needs a postcode.'),
    page: integer(1, deepestResult)
      .optional()
      .describe(`From 1; page × pageSize is at most ${deepestResult}.`),
    pageSize: integer(1, largestPage).optional().describe('Default 20.'),
  })
  .check(
    // `when`: also looked at when other parameters are wrong, so that all problems come at once.
    z.superRefine(
      (value: Crossed, context) => {
        const say = (path: string, message: string) =>
          context.addIssue({ code: 'custom', path: [path], message })
        if (value.postcode === undefined) {
          if (value.distanceKm !== undefined) say('distanceKm', 'A distance needs a postcode as well.')
          if (value.sort === 'distance') say('sort', 'Sorting by distance needs a postcode as well.')
        }
        const { page = 1, pageSize = 20 } = value
        // A page size that is wrong by itself says nothing about the page.
        if (typeof page !== 'number' || typeof pageSize !== 'number' || pageSize > largestPage) return
        if (page * pageSize > deepestResult) {
          say('page', `page × pageSize is at most ${deepestResult}; narrow the search instead.`)
        }
      },
      { when: () => true },
    ),
  )
export type CoursesQuery = z.output<typeof CoursesQuery>

export const FacetValue = z.strictObject({
  value: z.string(),
  /** In the language asked for with `Accept-Language`: nl (default) or en. */
  label: z.string(),
  count: z.number().int().min(1),
})
export type FacetValue = z.infer<typeof FacetValue>

const facetShape = Object.fromEntries(facetNames.map((name) => [name, z.array(FacetValue)])) as Record<
  FacetName,
  z.ZodArray<typeof FacetValue>
>
export const Facets = z.strictObject(facetShape)
export type Facets = z.infer<typeof Facets>

export const SearchResult = z.strictObject({
  items: z.array(CourseCard),
  /** Exact. */
  total: z.number().int().min(0),
  page: z.number().int(),
  pageSize: z.number().int(),
  facets: Facets,
  /** The whole `q` as typed and as searched; only when the spelling differs. */
  correction: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  /** What was read as a filter in the words of `q`. */
  interpretation: z
    .array(
      z.strictObject({
        kind: z.string(),
        text: z.string(),
        filter: z.string(),
        value: z.string(),
        label: z.string(),
      }),
    )
    .optional(),
  /** Only when `total` is 0: the filters whose removal gives results, most results first. */
  blockedBy: z
    .array(z.strictObject({ filter: z.string(), value: z.string(), totalWithout: z.number().int().min(1) }))
    .optional(),
  widened: z.array(z.enum(widenings)).optional(),
  meta: z.strictObject({
    engine: z.string(),
    degraded: z.boolean(),
    /** When the index was last written; null while the catalogue is empty. */
    indexedAt: z.iso.datetime().nullable(),
  }),
})
export type SearchResult = z.infer<typeof SearchResult>

/** The 410 answer of a course that its source withdrew. */
export const WithdrawnCourse = z.strictObject({
  status: z.literal(410),
  title: z.string(),
  detail: z.string(),
  course: z.strictObject({
    id: z.string(),
    title: z.string(),
    provider: z.strictObject({ id: z.string(), name: z.string() }),
  }),
  /** Live courses that come nearest. */
  alternatives: z.array(CourseCard).max(4),
})
export type WithdrawnCourse = z.infer<typeof WithdrawnCourse>

export const searchCourses = contract({
  id: 'searchCourses',
  method: 'GET',
  path: '/v1/courses',
  tag: 'courses',
  summary: 'Search and filter the courses, with counts per filter value',
  access: 'public',
  query: CoursesQuery,
  responses: { 200: { description: 'A page of courses', schema: SearchResult } },
  maxAge: 60,
  rate: 'default',
})

export const getCourse = contract({
  id: 'getCourse',
  method: 'GET',
  path: '/v1/courses/:id',
  tag: 'courses',
  summary: 'Everything known about one course, and where it comes from',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({}),
  responses: {
    200: { description: 'The course', schema: CourseDetail },
    410: {
      description: 'The course was withdrawn by its source',
      schema: WithdrawnCourse,
      type: 'application/problem+json',
    },
  },
  maxAge: 60,
  rate: 'default',
})

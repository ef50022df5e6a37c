/** Contracts of the course catalogue: searching it, and one course. */
import { z } from 'zod'
import { CourseCard, CourseDetail } from '../domain/course-card.ts'
import { instant } from '../domain/fields.ts'
import { sectors } from '../domain/codes.ts'
import { facetNames, filterNames, type FacetName } from '../domain/filters.ts'
import { deepestResult, loosenings, readKinds, sorts, widenings } from '../domain/search.ts'
import { contract } from './contract.ts'
import { filterParameters } from './filter-parameters.ts'
import { boolean, code, integer, list, parameterSchemas, postcodeOrPlace, text } from './query.ts'

export type { CourseDetail } from '../domain/course-card.ts'

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
    ...filterParameters,
    postcode: postcodeOrPlace()
      .optional()
      .describe('A postcode, or the name of a place. Gives each card its distance and its nearest place.'),
    sort: code(sorts)
      .optional()
      .describe('Default relevance. The others rise, unknown last; distance needs a postcode.'),
    page: integer(1, deepestResult)
      .optional()
      .describe(`From 1; page × pageSize is at most ${deepestResult}.`),
    pageSize: integer(1, largestPage).optional().describe('Default 20.'),
    facets: boolean()
      .optional()
      .describe('false: nothing is counted and `facets` holds empty lists, for who shows only courses.'),
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

/** A filter as it was read: `text` is the words, `label` says the value in the language asked for. */
const read = {
  kind: z.enum(readKinds),
  text: z.string(),
  filter: z.string(),
  value: z.string(),
  label: z.string(),
}

export const SearchResult = z.strictObject({
  items: z.array(CourseCard),
  /** Exact. */
  total: z.number().int().min(0),
  page: z.number().int(),
  pageSize: z.number().int(),
  facets: Facets,
  /** The whole `q` as typed and as searched; only when the spelling differs. */
  correction: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  /**
   * Words of `q` that are in another language than Dutch (ISO 639-1), and what each was read as, in words. `reviewed`: speakers of
   * that language read the table that says so.
   */
  readIn: z
    .strictObject({
      language: z.string(),
      label: z.string(),
      reviewed: z.boolean(),
      words: z.array(z.strictObject({ text: z.string(), as: z.string() })),
    })
    .optional(),
  /** What was read as a filter in the words of `q`: asked as filters, with the other words, the same courses are found. */
  interpretation: z.array(z.strictObject(read)).optional(),
  /** What was read as a filter in the words and is none of this answer, and why. */
  loosened: z.array(z.strictObject({ ...read, because: z.enum(loosenings) })).optional(),
  /** Occupations that the words name. Courses that lead to one are found, and so are courses that say these words: no filter. */
  occupations: z.array(z.strictObject({ id: z.string(), label: z.string(), text: z.string() })).optional(),
  /** Only when `total` is 0: the filters whose removal gives results, most results first. */
  blockedBy: z
    .array(z.strictObject({ filter: z.string(), value: z.string(), totalWithout: z.number().int().min(1) }))
    .optional(),
  /** Only when `total` is 0 and no single filter is in the way: two filters, or more of which each is needed, and the results without them together. */
  blockedTogether: z
    .strictObject({
      filters: z.array(z.strictObject({ filter: z.string(), value: z.string() })).min(2),
      totalWithout: z.number().int().min(1),
    })
    .optional(),
  /**
   * Only when `total` is 0 and no filter is in the way: fields (ISCED-F) in which what was asked would be taught and that
   * have courses, nearest first. Found in the classifications, never by likeness.
   */
  nearFields: z.array(z.strictObject({ value: z.enum(sectors), label: z.string() })).optional(),
  /** Filters that less than their share of the whole catalogue could be found by: a page had better not offer them. Only with facets. */
  hiddenFilters: z.array(z.enum(filterNames)).optional(),
  /** How the words were read more widely; `without-…` goes with what is in `loosened` because nothing was found. */
  widened: z.array(z.enum(widenings)).optional(),
  meta: z.strictObject({
    engine: z.string(),
    degraded: z.boolean(),
    /** When the index was last written; null while the catalogue is empty. */
    indexedAt: instant.nullable(),
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

const mostAsked = 50

/** Several courses at once, each under the id that was asked. */
export const ListedCourses = z.strictObject({
  items: z.array(
    z.strictObject({
      /** As it was asked; the course may have become part of another one, with another id, since. */
      id: z.string(),
      /** null when its source withdrew it. */
      course: CourseDetail.nullable(),
      title: z.string(),
      provider: z.strictObject({ id: z.string(), name: z.string() }),
    }),
  ),
})
export type ListedCourse = z.infer<typeof ListedCourses>['items'][number]

export const listCourses = contract({
  id: 'listCourses',
  method: 'GET',
  path: '/v1/course-details',
  tag: 'courses',
  summary: 'Everything known about some courses, in the order of their ids; unknown ids are left out',
  access: 'public',
  query: z.strictObject({
    id: list(text(200)).describe(`Ids of courses, at most ${mostAsked}; the same id again counts once.`),
    postcode: postcodeOrPlace()
      .optional()
      .describe('A postcode, or the name of a place. Gives each course its distance and its nearest place.'),
  }),
  responses: { 200: { description: 'The courses', schema: ListedCourses } },
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

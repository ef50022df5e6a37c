/** Contracts for the platform admin: how complete the data of sources, providers and courses are. */
import { z } from 'zod'
import { courseFacts } from '../domain/quality.ts'
import { adminId, paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'
import { code, text } from './query.ts'

const number = z.number().int().min(0)
export const factNames = courseFacts.map(({ field }) => field) as [string, ...string[]]

/** Live courses, the mean of their scores (one decimal; null without courses), and what they lack, most first. */
const Completeness = {
  courses: number,
  meanScore: z.number().min(0).max(100).nullable(),
  missing: z.array(z.strictObject({ fact: z.string(), courses: number })),
}

export const SourceQuality = z
  .strictObject({ source: z.strictObject({ id: z.string(), name: z.string() }), ...Completeness })
  .meta({ id: 'SourceQuality' })
export type SourceQuality = z.infer<typeof SourceQuality>

export const ProviderQuality = z
  .strictObject({ id: z.string(), name: z.string(), ...Completeness })
  .meta({ id: 'ProviderQuality' })
export type ProviderQuality = z.infer<typeof ProviderQuality>

export const IncompleteCourse = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    provider: z.strictObject({ id: z.string(), name: z.string() }),
    source: z.string(),
    /** Id of the item in its source. */
    sourceId: z.string(),
    score: number,
    missingFacts: z.array(z.string()),
  })
  .meta({ id: 'IncompleteCourse' })
export type IncompleteCourse = z.infer<typeof IncompleteCourse>

export const readSourceQuality = contract({
  id: 'readSourceQuality',
  method: 'GET',
  path: '/v1/admin/sources/:id/quality',
  tag: 'admin',
  summary: 'How complete the courses of a source are',
  access: 'admin',
  params: adminId,
  responses: { 200: { description: 'Mean score and missing facts', schema: SourceQuality } },
})

export const listProviderQuality = contract({
  id: 'listProviderQuality',
  method: 'GET',
  path: '/v1/admin/sources/:id/providers',
  tag: 'admin',
  summary: 'The same for each provider of a source, the least complete first',
  access: 'admin',
  params: adminId,
  query: paged({}),
  responses: { 200: { description: 'A page of providers', schema: pageOf(ProviderQuality) } },
})

export const listIncompleteCourses = contract({
  id: 'listIncompleteCourses',
  method: 'GET',
  path: '/v1/admin/incomplete-courses',
  tag: 'admin',
  summary: 'Live courses that lack a fact, the least complete first',
  access: 'admin',
  query: paged({
    source: text(64).optional(),
    provider: text(256).optional(),
    /** Only courses that lack this fact. */
    fact: code(factNames).optional(),
  }),
  responses: { 200: { description: 'A page of courses', schema: pageOf(IncompleteCourse) } },
})

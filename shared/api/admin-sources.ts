/** Contracts for the platform admin: how every source is doing, as `npm run ingest -- --status` prints it. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { filterNames } from '../domain/filters.ts'
import { runStatuses } from '../domain/source.ts'
import { sourceStates } from '../domain/source-state.ts'
import { adminId } from './admin.ts'
import { contract } from './contract.ts'

const number = z.number().int().min(0)

export const AdminSource = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    format: z.string(),
    /** It has a file in `ingest/sources`; others are run by hand only. */
    configured: z.boolean(),
    /** False: switched off in its file. */
    enabled: z.boolean(),
    state: z.enum(sourceStates),
    /** It is being read right now. */
    running: z.boolean(),
    /** Cron expression, Europe/Amsterdam; null = only by hand. */
    schedule: z.string().nullable(),
    /** When the feed was last read to its end and applied; null when it never was. */
    checkedAt: instant.nullable(),
    /** Seconds since then, or since the source is known when it was never read. */
    ageSeconds: number,
    /** Promised: never older than this many seconds; null = nothing promised. */
    rhythmSeconds: number.nullable(),
    /** Whose word counts when several sources offer a course: the higher one. */
    trust: z.number().int(),
    /** Courses of this source that can be found now. */
    live: number,
    /** The last run that ended and says something about the source. */
    lastRun: z
      .strictObject({
        id: z.string(),
        startedAt: instant,
        finishedAt: instant,
        status: z.enum(runStatuses),
        reason: z.string().nullable(),
        message: z.string().nullable(),
        rejected: number,
        warnings: number,
      })
      .nullable(),
  })
  .meta({ id: 'AdminSource' })
export type AdminSource = z.infer<typeof AdminSource>

const words = z.string().nullable()
export const AdminSourceDetail = AdminSource.extend({
  /** As its file says: whose the data are, whom to call about the feed, and on which terms we may use it. */
  owner: words,
  contact: words,
  licence: words,
  terms: words,
}).meta({ id: 'AdminSourceDetail' })
export type AdminSourceDetail = z.infer<typeof AdminSourceDetail>

export const listAdminSources = contract({
  id: 'listAdminSources',
  method: 'GET',
  path: '/v1/admin/sources',
  tag: 'admin',
  summary: 'Every source that was ever configured or run, by id',
  access: 'admin',
  responses: {
    200: { description: 'All of them', schema: z.strictObject({ items: z.array(AdminSource) }) },
  },
})

export const readAdminSource = contract({
  id: 'readAdminSource',
  method: 'GET',
  path: '/v1/admin/sources/:id',
  tag: 'admin',
  summary: 'One source',
  access: 'admin',
  params: adminId,
  responses: { 200: { description: 'The source', schema: AdminSourceDetail } },
})

export const AdminOverview = z
  .strictObject({
    /** Sources that failed, were refused, or are older than promised. */
    troubledSources: number,
    /** Pairs of courses that wait for a word. */
    pairs: number,
    /** Prices that moved to what a scheme pays at most, and that nobody looked at. */
    priceJumps: number,
    failingMails: number,
    /** Reports about courses that nobody answered. */
    openReports: number,
    /** Filters that the results page leaves out for now: of how many of all courses it is known that they have it. */
    hiddenFilters: z.array(z.strictObject({ filter: z.enum(filterNames), courses: number, total: number })),
    /** Whether a worker is at work; without one no feed is read and no mail is sent. */
    workerRuns: z.boolean(),
  })
  .meta({ id: 'AdminOverview' })
export type AdminOverview = z.infer<typeof AdminOverview>

export const readAdminOverview = contract({
  id: 'readAdminOverview',
  method: 'GET',
  path: '/v1/admin/overview',
  tag: 'admin',
  summary: 'How much waits for the operator',
  access: 'admin',
  responses: { 200: { description: 'Nothing about anybody', schema: AdminOverview } },
})

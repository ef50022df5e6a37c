/** Contracts for the platform admin: how each source does, its runs and what they found wrong. Nothing here is personal. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { RunReport, runStatuses } from '../domain/source.ts'
import { contract } from './contract.ts'
import { code, integer, text } from './query.ts'

const number = z.number().int().min(0)
/** Of a source, a run or a mail. */
export const adminId = z.strictObject({ id: z.string() })

/** `page` and `pageSize` of a list, with what else the list is asked for. */
export function paged<const Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({
    ...shape,
    page: integer(1, 10_000).default(1),
    pageSize: integer(1, 100).default(20),
  })
}

export function pageOf<const Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    total: number,
    page: z.number().int(),
    pageSize: z.number().int(),
  })
}

export const RunSummary = z
  .strictObject({
    id: z.string(),
    startedAt: instant,
    /** Null while it runs. */
    finishedAt: instant.nullable(),
    status: z.enum([...runStatuses, 'running']),
    /** Why it was refused or failed; a code of docs/feeds.md. */
    reason: z.string().nullable(),
    /** The same in a sentence of the importer, when it gave one. */
    message: z.string().nullable(),
    /** Null while it runs, and for a run that was killed. */
    counts: RunReport.shape.counts.strict().nullable(),
    /** All of them, also those that were too many to be kept. */
    warnings: number,
    /** Who let a shrink or growth pass, when somebody did. */
    acceptedBy: z.string().nullable(),
  })
  .meta({ id: 'RunSummary' })
export type RunSummary = z.infer<typeof RunSummary>

export const findingKinds = ['reject', 'warning'] as const

export const RunDetail = RunSummary.extend({
  /** `configured`: it has a file, so that the command knows it by its id. */
  source: z.strictObject({
    id: z.string(),
    name: z.string(),
    format: z.string(),
    configured: z.boolean(),
  }),
  /** How often each code was given, most first; those of rejects before those of warnings. */
  codes: z.array(z.strictObject({ kind: z.enum(findingKinds), code: z.string(), count: number })),
}).meta({ id: 'RunDetail' })
export type RunDetail = z.infer<typeof RunDetail>

export const RunFinding = z
  .strictObject({
    kind: z.enum(findingKinds),
    /** Id of the item in its source, else the line or the document. */
    key: z.string(),
    /** Where in the item; may be empty. */
    path: z.string(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'RunFinding' })
export type RunFinding = z.infer<typeof RunFinding>

const which = { kind: code(findingKinds).optional(), code: text(64).optional() }

export const listRuns = contract({
  id: 'listRuns',
  method: 'GET',
  path: '/v1/admin/sources/:id/runs',
  tag: 'admin',
  summary: 'The runs of a source, newest first',
  access: 'admin',
  params: adminId,
  query: paged({}),
  responses: { 200: { description: 'A page of its runs', schema: pageOf(RunSummary) } },
})

export const readRun = contract({
  id: 'readRun',
  method: 'GET',
  path: '/v1/admin/runs/:id',
  tag: 'admin',
  summary: 'One run: how it ended, why, and how often each code was given',
  access: 'admin',
  params: adminId,
  responses: { 200: { description: 'The run', schema: RunDetail } },
})

export const listFindings = contract({
  id: 'listFindings',
  method: 'GET',
  path: '/v1/admin/runs/:id/findings',
  tag: 'admin',
  summary: 'Rejects and warnings of a run, rejects first, in the order of the feed',
  access: 'admin',
  params: adminId,
  query: paged(which),
  responses: { 200: { description: 'A page of them', schema: pageOf(RunFinding) } },
})

export const exportFindings = contract({
  id: 'exportFindings',
  method: 'GET',
  path: '/v1/admin/runs/:id/findings-csv',
  tag: 'admin',
  summary: 'The same as a table to send to the provider; cells that a spreadsheet would run are made text',
  access: 'admin',
  params: adminId,
  query: z.strictObject(which),
  responses: {
    200: {
      description: 'CSV with the columns kind, key, path, code, message',
      type: 'text/csv; charset=utf-8',
      headers: { 'Content-Disposition': 'attachment with a file name' },
    },
  },
})

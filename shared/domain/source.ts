/** What a run of an importer says about itself (the outside fixes these names). */
import { z } from 'zod'
import { instant } from './fields.ts'

/** The characters and length of a source's id. */
export const sourceIdForm = /^[a-z0-9-]{1,64}$/

export const Finding = z.object({ key: z.string(), path: z.string(), code: z.string(), message: z.string() })
export type Finding = z.infer<typeof Finding>

export const runStatuses = ['done', 'refused', 'failed', 'unchanged'] as const
export const RunReport = z.object({
  source: z.string(),
  format: z.string(),
  startedAt: instant,
  finishedAt: instant,
  status: z.enum(runStatuses),
  reason: z.string().optional(),
  counts: z.object({
    read: z.number(),
    created: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    withdrawn: z.number(),
    rejected: z.number(),
  }),
  rejects: z.array(Finding),
  warnings: z.array(Finding),
})
export type RunReport = z.infer<typeof RunReport>

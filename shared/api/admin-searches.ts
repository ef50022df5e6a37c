/** Contract for the platform admin: words that people searched for in vain, counted by day and never by whom. */
import { z } from 'zod'
import { failedCauses, failedOutcomes } from '../domain/failed-search.ts'
import { day } from '../domain/fields.ts'
import { paged, pageOf } from './admin.ts'
import { contract } from './contract.ts'

export const FailedSearch = z
  .strictObject({
    /** The folded words. */
    words: z.string(),
    /** How often they were searched for. */
    asked: z.number().int().min(1),
    /** As it went the last time. */
    outcome: z.enum(failedOutcomes),
    firstDay: day,
    lastDay: day,
    cause: z.enum(failedCauses),
    /** The occupation that the words name or come near; null for `unknown`. */
    occupation: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  })
  .meta({ id: 'FailedSearch' })
export type FailedSearch = z.infer<typeof FailedSearch>

export const listFailedSearches = contract({
  id: 'listFailedSearches',
  method: 'GET',
  path: '/v1/admin/failed-searches',
  tag: 'admin',
  summary:
    'Words that found nothing or only some of themselves, those asked most first; of the days that are still kept',
  access: 'admin',
  query: paged({}),
  responses: { 200: { description: 'A page of them', schema: pageOf(FailedSearch) } },
})

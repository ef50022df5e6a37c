/** Contract of the sources: which feeds fill the catalogue, and when each was last read. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { contract } from './contract.ts'

export const SourceItem = z.strictObject({
  /** The id that courses name as their `source`. */
  source: z.string(),
  name: z.string(),
  format: z.string(),
  /** Courses of this source that can be found now. */
  courses: z.number().int().min(0),
  /** When the feed was last read to its end; null when that never happened. */
  checkedAt: instant.nullable(),
})
export type SourceItem = z.infer<typeof SourceItem>

export const SourceList = z.strictObject({ items: z.array(SourceItem) })
export type SourceList = z.infer<typeof SourceList>

export const listSources = contract({
  id: 'listSources',
  method: 'GET',
  path: '/v1/sources',
  tag: 'courses',
  summary: 'The feeds that fill the catalogue, by name, with when each was last read',
  access: 'public',
  query: z.strictObject({}),
  responses: { 200: { description: 'Every source that has courses', schema: SourceList } },
  maxAge: 60,
  rate: 'default',
})

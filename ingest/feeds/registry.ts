/** The formats there are. A new one costs one folder and its line here. */
import { z } from 'zod'
import { csv } from './csv/format.ts'
import { edudex } from './edudex/format.ts'
import type { Format } from './format.ts'
import { hovi } from './hovi/format.ts'
import { kiesmbo } from './kiesmbo/format.ts'
import { ooapi5 } from './ooapi5/format.ts'
import { ooapi6 } from './ooapi6/format.ts'
import { rio } from './rio/format.ts'
import { schemaOrg } from './schema-org/format.ts'
import { springest } from './springest/format.ts'

/** By the name that sources and `--format` use. */
export const formats = {
  ooapi5,
  ooapi6,
  edudex,
  rio,
  csv,
  'schema-org': schemaOrg,
  springest,
  hovi,
  kiesmbo,
} satisfies Record<string, Format>

export type FeedFormat = keyof typeof formats
export const feedFormats = Object.keys(formats) as [FeedFormat, ...FeedFormat[]]
export const FeedFormat = z.enum(feedFormats)

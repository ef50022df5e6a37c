/** The formats there are. A new one costs one folder and one line here. */
import type { FeedFormat } from '@stapwijzer/shared/domain/source.ts'
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

export const formats: Record<FeedFormat, Format> = {
  csv,
  edudex,
  hovi,
  kiesmbo,
  ooapi5,
  ooapi6,
  rio,
  'schema-org': schemaOrg,
  springest,
}

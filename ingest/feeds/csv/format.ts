import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { checkMapping } from './mapping.ts'
import { normalise } from './normalise.ts'

/** CSV with a mapping file. */
export const csv: Format = { id: 'csv', soleDocument: 'csv', read, normalise, checkMapping }

import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** Open Education API (OOAPI) version 5 over HTTP. */
export const ooapi5: Format = { id: 'ooapi5', read, normalise, checkMapping: checkProviderMapping }

import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** EDU-DEX: the XML directory and programs of private providers, and the JSON of its Data API. */
export const edudex: Format = { id: 'edudex', read, normalise, checkMapping: checkProviderMapping }

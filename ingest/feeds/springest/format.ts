import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** The product XML of Springest, in which a provider lists all it offers. */
export const springest: Format = {
  id: 'springest',
  soleDocument: 'xml',
  read,
  normalise,
  checkMapping: checkProviderMapping,
}

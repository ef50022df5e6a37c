import { refuseMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** The export of KiesMBO, version 2. Behind a key; the form of its answers is not verified. */
export const kiesmbo: Format = { id: 'kiesmbo', read, normalise, checkMapping: refuseMapping }

import { refuseMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read, readMissing } from './fetch.ts'
import { normalise } from './normalise.ts'

/** RIO LOD version 2: the open register of institutions and programmes, over HTTP. */
export const rio: Format = { id: 'rio', read, readMissing, normalise, checkMapping: refuseMapping }

import { refuseMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** HOVI, version 4: higher education, behind a key; the form of its answers is not verified. */
export const hovi: Format = { id: 'hovi', read, normalise, checkMapping: refuseMapping }

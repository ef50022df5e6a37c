import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { read } from './fetch.ts'
import { normalise } from './normalise.ts'

/** Courses that a website describes on its pages as JSON-LD in the vocabulary of schema.org. */
export const schemaOrg: Format = { id: 'schema-org', read, normalise, checkMapping: checkProviderMapping }

import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { readMissing, readService } from '../ooapi/fetch.ts'
import { normaliseItem } from '../ooapi/normalise.ts'
import { version6 } from './version.ts'

/** Open Education API (OOAPI, OEAPI) version 6 over HTTP. */
export const ooapi6: Format = {
  id: 'ooapi6',
  read: (context) => readService(version6, context),
  readMissing: (context, missing) => readMissing(version6, context, missing),
  normalise: (item, key, context) => normaliseItem(version6, item, key, context),
  checkMapping: checkProviderMapping,
}

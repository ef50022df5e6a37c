import { checkProviderMapping } from '../fields/mapping-provider.ts'
import type { Format } from '../format.ts'
import { readMissing, readService } from '../ooapi/fetch.ts'
import { normaliseItem } from '../ooapi/normalise.ts'
import { version5 } from './version.ts'

/** Open Education API (OOAPI) version 5 over HTTP. */
export const ooapi5: Format = {
  id: 'ooapi5',
  read: (context) => readService(version5, context),
  readMissing: (context, missing) => readMissing(version5, context, missing),
  normalise: (item, key, context) => normaliseItem(version5, item, key, context),
  checkMapping: checkProviderMapping,
}

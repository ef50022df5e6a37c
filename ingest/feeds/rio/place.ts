/** Where an offered programme is taught. */
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { cleanPoint, cleanPostcode, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import { fitDocument } from './document.ts'
import { Locatie } from './item.ts'

const path = 'onderwijslocatie'

/** Null when RIO names no place. */
export function readPlace(raw: unknown, scope: Scope): Location | null {
  const fields = fitDocument(Locatie, raw, path, scope)
  if (!fields) return null
  const postcode = cleanPostcode(fields.postcode ?? '', `${path}.postcode`, scope)
  const point = cleanPoint(fields.gpsLatitude, fields.gpsLongitude, postcode, `${path}.gpsLatitude`, scope)
  const city = cleanText(fields.plaatsnaam ?? '', `${path}.plaatsnaam`, scope)
  const place = placeOf({ city, postcode, lat: point?.lat ?? null, lon: point?.lon ?? null })
  warnUnresolved(city, place, `${path}.plaatsnaam`, scope)
  return place
}

/** Places of OOAPI: the teaching address, else the one to visit; never where bills and letters go. */
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { quoted } from '../fields/findings.ts'
import { cleanPoint, cleanPostcode, isDutch, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import type { Address } from './item.ts'
import { plain } from './texts.ts'
import type { VersionWords } from './version.ts'

/** The first address of the best kind in `words`; kinds that are not in `words` warn. */
export function readPlace(
  addresses: readonly Address[],
  path: string,
  words: Pick<VersionWords, 'places' | 'otherAddresses'>,
  scope: Scope,
): Location | null {
  const known = [...words.places, ...words.otherAddresses]
  addresses.forEach(({ addressType }, index) => {
    const type = addressType?.trim() ?? ''
    if (type !== '' && !known.includes(type))
      scope.findings.warn(
        `${path}[${index}].addressType`,
        'unknown-value',
        `${quoted(type)} is not a kind of address we know.`,
      )
  })
  const ofType = (type: string) => addresses.findIndex((address) => address.addressType?.trim() === type)
  const index = words.places.map(ofType).find((found) => found !== -1)
  const address = index === undefined ? undefined : addresses[index]
  if (!address) return null
  const at = `${path}[${index}]`
  const dutch = isDutch(address.countryCode)
  // A postcode of another country would be looked up among the Dutch ones.
  const field = address.postCode === null ? 'postalCode' : 'postCode'
  const postcode = dutch ? cleanPostcode(address[field] ?? '', `${at}.${field}`, scope) : null
  const spelling = address.geolocation ? 'geolocation' : 'geoLocation'
  const raw = address[spelling] ?? null
  const point = cleanPoint(
    raw?.latitude ?? null,
    raw?.longitude ?? null,
    postcode,
    `${at}.${spelling}`,
    scope,
  )
  const place = placeOf({
    name: plain(address.additional, `${at}.additional`, 'location.name', [], scope)?.value ?? null,
    city: cleanText(address.city ?? '', `${at}.city`, scope),
    postcode,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  })
  if (dutch) warnUnresolved(place?.city ?? null, place, `${at}.city`, scope)
  return place
}

/** Starts of a Springest product as offerings. */
import { unknownPrice, type Location } from '@stapwijzer/shared/domain/course.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate, isoDate } from '../fields/dates.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import { Start } from './item.ts'
import type { Shape } from './shape.ts'
import { isYes } from './words.ts'
import type { FeedOffering } from '../format.ts'

/** `monthOnly`: what the product says of all its starts. */
export function readStarts(
  shapes: readonly Shape[],
  monthOnly: boolean | null,
  scope: Scope,
): FeedOffering[] {
  const found = shapes.flatMap((shape, index) => {
    const path = `StartingDatePlaces[${index}]`
    const start = fit(Start, shape, path, scope)
    return (start && readStart(start, monthOnly, path, scope)) ?? []
  })
  return limitOfferings(found.filter(saysSomething), 'StartingDatePlaces', scope)
}

/** Null when a date cannot be used. */
function readStart(one: Start, monthOnly: boolean | null, path: string, scope: Scope): FeedOffering | null {
  const ownMonth = isYes(one.startdateismonthonly, `${path}.StartdateIsMonthOnly`, scope)
  const onlyMonth = (ownMonth ?? monthOnly) === true
  const read = (raw: string | null, field: string) =>
    cleanDate(raw ?? '', `${path}.${field}`, scope, (text) =>
      isoDate(onlyMonth && /^\s*\d{4}-\d{2}\s*$/.test(text) ? `${text.trim()}-01` : text),
    )
  const rawStart = one.date ?? one.startdate
  const start = read(rawStart, 'date')
  const end = read(one.enddate, 'end_date')
  const unusable = (start === null && rawStart !== null) || (end === null && one.enddate !== null)
  if (unusable || endsBeforeStart(start, end, `${path}.end_date`, scope)) return null
  const online = isYes(one.online, `${path}.online`, scope) === true
  const guaranteed = isYes(one.guaranteedstart ?? one.startguaranteed, `${path}.guaranteed_start`, scope)
  return {
    ...emptyOffering,
    id: one.id?.trim() || null,
    start,
    end,
    dateIsFinal: start === null ? null : onlyMonth ? false : guaranteed === true ? true : null,
    location: online ? null : readPlace(one.place, `${path}.place`, scope),
    seats: seats(one.seats ?? one.maxnumberofseats ?? one.maximumnumberofseats, `${path}.seats`, scope),
    price: unknownPrice,
    delivery: online ? 'online' : null,
  }
}

/** The place is a text: a city when it is the name of one. */
function readPlace(raw: string | null, path: string, scope: Scope): Location | null {
  const text = cleanText(raw ?? '', path, scope)
  if (text === null) return null
  const isCity = scope.places?.isCity(text) ?? false
  if (!isCity) warnUnresolved(text, null, path, scope)
  return placeOf(isCity ? { city: text } : { name: text })
}

function seats(raw: string | null, path: string, { findings }: Scope): number | null {
  if (raw === null) return null
  const text = raw.trim()
  if (/^\d{1,6}$/.test(text)) return Number(text)
  findings.warn(path, 'unknown-value', `${quoted(raw)} is no number of places.`)
  return null
}

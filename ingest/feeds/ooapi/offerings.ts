/** Offerings of an OOAPI course or programme. */
import type { CostLine, Location } from '@stapwijzer/shared/domain/course.ts'
import { choose } from '../fields/choice.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { cleanUrl } from '../fields/url.ts'
import { readDelivery } from './delivery.ts'
import type { Located, OfferingFields } from './item.ts'
import { readPlace } from './place.ts'
import { readCosts } from './price.ts'
import { isObject, memberOf, type OoapiItem, type Version } from './version.ts'
import type { FeedOffering } from '../format.ts'

export type ReadOfferings = { offerings: FeedOffering[]; lines: CostLine[]; marks: string[] }

/** The offerings that belong to the item and hold together. `place` stands in where an offering has none of its own. */
export function readOfferings(
  version: Version,
  item: OoapiItem,
  place: Location | null,
  scope: Scope,
): ReadOfferings {
  const result: ReadOfferings = { offerings: [], lines: [], marks: [] }
  // Counted before any is left out: what lies beyond the limit was not even read.
  limitOfferings([...item.offerings], 'offerings', scope).forEach((raw, index) => {
    const offering = readOffering(raw, `offerings[${index}]`, version, item, result, scope)
    if (!offering || !saysSomething(offering)) return
    const online = offering.delivery === 'online'
    result.offerings.push({ ...offering, location: offering.location ?? (online ? null : place) })
  })
  return result
}

function readOffering(
  raw: unknown,
  path: string,
  version: Version,
  item: OoapiItem,
  result: ReadOfferings,
  scope: Scope,
): FeedOffering | null {
  const { words } = version
  const fields = version.readOffering(raw, item.kind, path, scope)
  if (!fields) {
    scope.findings.warn(path, 'type-mismatch', 'The offering is no object; it is left out.')
    return null
  }
  if (!belongs(raw, fields, path, version, item, scope) || fields.draft) return null
  const dates = readDates(fields, scope)
  if (!dates) return null
  const costs = readCosts(fields.priceInformation, `${path}.priceInformation`, words, scope)
  result.lines.push(...costs.lines)
  result.marks.push(...costs.marks)
  return {
    ...emptyOffering,
    ...dates,
    id: fields.id?.trim() || null,
    dateIsFinal: dates.start === null ? null : fields.dateIsFinal,
    location: readPlace(fields.addresses, `${path}.addresses`, words, scope),
    seats: seats(fields.seats),
    price: costs.price,
    delivery: readDelivery(fields.deliveries, words.deliveries, scope),
    state: choose(fields.state.raw, words.states, fields.state.path, scope) ?? 'unknown',
    url: cleanUrl(fields.link.raw ?? '', fields.link.path, scope) ?? undefined,
  }
}

/** Whether the offering is of this kind and of this item; a server may send others along. */
function belongs(
  raw: unknown,
  { otherKind }: OfferingFields,
  path: string,
  { kinds }: Version,
  item: OoapiItem,
  { findings }: Scope,
): boolean {
  const names = kinds[item.kind]
  if (otherKind) {
    const message = `${quoted(otherKind.raw)} among the offerings of a ${names.item}.`
    findings.warn(otherKind.path, 'offering-type-mismatch', message)
    return false
  }
  const own = idOf(memberOf(item.entry, names.id))
  const member = [names.item, names.id].find((name) => namedId(memberOf(raw, name), names.id) !== null)
  if (member === undefined || own === null) return true
  if (namedId(memberOf(raw, member), names.id) === own) return true
  findings.warn(
    `${path}.${member}`,
    'offering-orphan',
    `The offering names another ${names.item} than the one it is listed under.`,
  )
  return false
}

function readDates(fields: OfferingFields, scope: Scope) {
  const date = ({ raw, path }: Located) => cleanDate(raw ?? '', path, scope)
  const start = date(fields.start)
  const end = date(fields.end)
  const flexibleFrom = date(fields.flexibleFrom)
  const flexibleUntil = date(fields.flexibleUntil)
  const failed = ({ raw }: Located, read: string | null) => read === null && (raw ?? '').trim() !== ''
  const unusable =
    failed(fields.start, start) ||
    failed(fields.end, end) ||
    failed(fields.flexibleFrom, flexibleFrom) ||
    failed(fields.flexibleUntil, flexibleUntil)
  if (unusable) return null
  if (endsBeforeStart(start, end, fields.end.path, scope)) return null
  if (endsBeforeStart(flexibleFrom, flexibleUntil, fields.flexibleUntil.path, scope)) return null
  const enrolUntil =
    fields.enrolUntil
      .flatMap((one) => date(one) ?? [])
      .toSorted()
      .at(-1) ?? null
  return { start, end, flexibleFrom, flexibleUntil, enrolUntil }
}

function seats(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** The id that a reference (an id, or an object with it) leads to. */
function namedId(value: unknown, member: string): string | null {
  return idOf(isObject(value) ? value[member] : value)
}

function idOf(value: unknown): string | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toLowerCase() : ''
  return text === '' ? null : text
}

/** Offerings of an OOAPI v5 course or program. */
import type { CostLine, Location, Offering } from '@stapwijzer/shared/domain/course.ts'
import { choose } from '../fields/choice.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { RawOffering, type Ooapi5Item } from './item.ts'
import { readPlace } from './place.ts'
import { readCosts } from './price.ts'
import { readDelivery, registrationStates } from './words.ts'

export type ReadOfferings = { offerings: Offering[]; lines: CostLine[]; marks: string[] }

/** The offerings that belong to the item and hold together. `place` stands in where an offering has none of its own. */
export function readOfferings(item: Ooapi5Item, place: Location | null, scope: Scope): ReadOfferings {
  const result: ReadOfferings = { offerings: [], lines: [], marks: [] }
  item.offerings.forEach((raw, index) => {
    const offering = readOffering(raw, `offerings[${index}]`, item, place, result, scope)
    if (offering && saysSomething(offering)) result.offerings.push(offering)
  })
  result.offerings = limitOfferings(result.offerings, 'offerings', scope)
  return result
}

function readOffering(
  raw: unknown,
  path: string,
  item: Ooapi5Item,
  place: Location | null,
  result: ReadOfferings,
  scope: Scope,
): Offering | null {
  const fields = fit(RawOffering, raw, path, scope)
  if (!fields) {
    scope.findings.warn(path, 'type-mismatch', 'The offering is no object; it is left out.')
    return null
  }
  if (!belongs(raw, fields, path, item, scope)) return null
  const dates = readDates(fields, path, scope)
  if (!dates) return null
  const costs = readCosts(fields.priceInformation, `${path}.priceInformation`, scope)
  result.lines.push(...costs.lines)
  result.marks.push(...costs.marks)
  const delivery = readDelivery(fields.modeOfDelivery, `${path}.modeOfDelivery`, scope)
  const own = readPlace(fields.addresses, `${path}.addresses`, scope)
  return {
    ...emptyOffering,
    ...dates,
    id: fields.offeringId?.trim() || null,
    location: own ?? (delivery === 'online' ? null : place),
    seats: seats(fields.maxNumberStudents),
    price: costs.price,
    delivery,
    state: state(fields, path, scope),
  }
}

/** Whether the offering is of this kind and of this course; a server may send others along. */
function belongs(
  raw: unknown,
  { offeringType }: RawOffering,
  path: string,
  item: Ooapi5Item,
  { findings }: Scope,
): boolean {
  const type = offeringType?.trim() ?? ''
  if (type !== '' && type !== item.kind) {
    findings.warn(
      `${path}.offeringType`,
      'offering-type-mismatch',
      `${quoted(type)} among the offerings of a ${item.kind}.`,
    )
    return false
  }
  const own = idOf((item.entry as Record<string, unknown>)[`${item.kind}Id`])
  const named = (raw as Record<string, unknown>)[item.kind]
  const id = idOf(
    typeof named === 'object' && named !== null
      ? (named as Record<string, unknown>)[`${item.kind}Id`]
      : named,
  )
  if (id === null || own === null || id === own) return true
  findings.warn(
    `${path}.${item.kind}`,
    'offering-orphan',
    `The offering names another ${item.kind} than the one it is listed under.`,
  )
  return false
}

function readDates(fields: RawOffering, path: string, scope: Scope) {
  const date = (
    field: 'startDate' | 'endDate' | 'flexibleEntryPeriodStart' | 'flexibleEntryPeriodEnd' | 'enrollEndDate',
  ) => cleanDate(fields[field] ?? '', `${path}.${field}`, scope)
  const failed = (raw: string | null, read: string | null) => read === null && (raw ?? '').trim() !== ''
  const start = date('startDate')
  const end = date('endDate')
  const flexibleFrom = date('flexibleEntryPeriodStart')
  const flexibleUntil = date('flexibleEntryPeriodEnd')
  const enrolUntil = date('enrollEndDate')
  const unusable =
    failed(fields.startDate, start) ||
    failed(fields.endDate, end) ||
    failed(fields.flexibleEntryPeriodStart, flexibleFrom) ||
    failed(fields.flexibleEntryPeriodEnd, flexibleUntil)
  if (unusable) return null
  if (endsBeforeStart(start, end, `${path}.endDate`, scope)) return null
  if (endsBeforeStart(flexibleFrom, flexibleUntil, `${path}.flexibleEntryPeriodEnd`, scope)) return null
  return { start, end, flexibleFrom, flexibleUntil, enrolUntil }
}

function state({ consumers }: RawOffering, path: string, scope: Scope): Offering['state'] {
  const index = consumers.findIndex(({ consumerKey }) => consumerKey === 'rio')
  const raw = consumers[index]?.registrationStatus
  return choose(raw, registrationStates, `${path}.consumers[${index}].registrationStatus`, scope) ?? 'unknown'
}

function seats(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value >= 0 ? value : null
}

function idOf(value: unknown): string | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toLowerCase() : ''
  return text === '' ? null : text
}

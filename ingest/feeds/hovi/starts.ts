/** Starts of a product in one form. */
import { unknownPrice, type Location } from '@stapwijzer/shared/domain/course.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { Start } from './item.ts'
import type { FeedOffering } from '../format.ts'

export function readStarts(raw: readonly unknown[], place: Location | null, scope: Scope): FeedOffering[] {
  const offerings = raw.flatMap((one, index) => {
    const offering = readStart(one, `form.productStarts[${index}]`, place, scope)
    return offering && saysSomething(offering) ? [offering] : []
  })
  return limitOfferings(offerings, 'form.productStarts', scope)
}

function readStart(raw: unknown, path: string, place: Location | null, scope: Scope): FeedOffering | null {
  const fields = fit(Start, raw, path, scope)
  if (!fields) {
    scope.findings.warn(path, 'type-mismatch', 'The start is no object; it is left out.')
    return null
  }
  const date = (field: keyof Start) => {
    const text = fields[field] ?? ''
    const read = cleanDate(text, `${path}.${field}`, scope)
    return { read, failed: read === null && text.trim() !== '' }
  }
  const start = date('startingDate')
  const end = date('endDate')
  const enrol = date('applicationDeadlineNL').read ?? date('applicationDeadline').read
  if (start.failed || end.failed || endsBeforeStart(start.read, end.read, `${path}.endDate`, scope))
    return null
  return {
    ...emptyOffering,
    start: start.read,
    end: end.read,
    enrolUntil: enrol,
    location: start.read === null ? null : place,
    price: unknownPrice,
  }
}

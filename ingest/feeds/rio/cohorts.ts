/** Cohorts of an offered programme: when it starts, or in which period one can step in. */
import type { Delivery } from '@stapwijzer/shared/domain/codes.ts'
import { unknownPrice, type Location } from '@stapwijzer/shared/domain/course.ts'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { choose } from '../fields/choice.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { cleanDate } from '../fields/dates.ts'
import type { Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { Cohort } from './item.ts'
import { cohortForms, cohortStates } from './words.ts'
import type { FeedOffering } from '../format.ts'

export type Cohorts = {
  offerings: FeedOffering[]
  /** Delivery of the first cohort that says one. */
  delivery: Delivery | null
  /** Every cohort that says how it is taught is self-study. */
  selfStudy: boolean
}

export function readCohorts(raw: readonly unknown[], place: Location | null, scope: Scope): Cohorts {
  const forms: (Delivery | 'self-study')[] = []
  const offerings = raw.flatMap((one, index) => {
    const path = `cohorten[${index}]`
    const cohort = fit(Cohort, one, path, scope)
    if (!cohort) {
      scope.findings.warn(path, 'type-mismatch', 'The cohort is no object; it is left out.')
      return []
    }
    const form = choose(cohort.opleidingsvorm, cohortForms, `${path}.opleidingsvorm`, scope)
    const offering = readCohort(cohort, form === 'self-study' ? null : form, path, place, scope)
    if (!offering || !saysSomething(offering)) return []
    if (form !== null) forms.push(form)
    return [offering]
  })
  return {
    offerings: limitOfferings(offerings, 'cohorten', scope),
    delivery: forms.find((form) => form !== 'self-study') ?? null,
    selfStudy: forms.length > 0 && forms.every((form) => form === 'self-study'),
  }
}

function readCohort(
  cohort: Cohort,
  delivery: Delivery | null,
  path: string,
  place: Location | null,
  scope: Scope,
): FeedOffering | null {
  const dates = readDates(cohort, path, scope)
  if (!dates) return null
  const seats = cohort.deelnemersplaatsen
  return {
    ...emptyOffering,
    ...dates,
    id: cohort.id?.trim() || cohort.code?.trim() || null,
    location: delivery === 'online' ? null : place,
    seats: seats !== null && Number.isSafeInteger(seats) && seats >= 0 ? seats : null,
    price: unknownPrice,
    delivery,
    state: choose(cohort.status, cohortStates, `${path}.status`, scope) ?? 'unknown',
  }
}

/** Null when a date that matters cannot be used: the cohort is left out. */
function readDates(cohort: Cohort, path: string, scope: Scope) {
  const date = (
    field:
      | 'instroommoment'
      | 'opleidingseinddatum'
      | 'beginInstroomperiode'
      | 'eindeInstroomperiode'
      | 'eindeAanmeldperiode',
  ) => {
    const raw = cohort[field] ?? ''
    const read = cleanDate(raw, `${path}.${field}`, scope)
    return { read, failed: read === null && raw.trim() !== '' }
  }
  const start = date('instroommoment')
  const gone = date('opleidingseinddatum')
  const from = date('beginInstroomperiode')
  const until = date('eindeInstroomperiode')
  const enrolUntil = date('eindeAanmeldperiode').read
  if ([start, gone, from, until].some(({ failed }) => failed)) return null
  const end = lastDay(gone.read, start.read)
  if (endsBeforeStart(start.read, end, `${path}.opleidingseinddatum`, scope)) return null
  if (endsBeforeStart(from.read, until.read, `${path}.eindeInstroomperiode`, scope)) return null
  return { start: start.read, end, flexibleFrom: from.read, flexibleUntil: until.read, enrolUntil }
}

/** The register gives the first day after the programme; one that ends on the day of its start lasts that day. */
function lastDay(gone: string | null, start: string | null): string | null {
  return gone === null || gone === start ? gone : addDays(gone, -1)
}

/** What is the same for the courses of every format: ids, offerings that hold together, facts that are missing. */
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import type { RejectCode } from '../codes.ts'
import type { Scope } from './findings.ts'
import type { FeedCourse, FeedOffering } from '../format.ts'

const longestId = 256

/** Whether a source id can be used: at most 256 characters and no control characters in it. */
export function isSoundId(id: string): boolean {
  return id.length <= longestId && !/\p{Cc}/u.test(id) && id.isWellFormed() && !id.includes('\uFFFD')
}

/** An id as it may stand in a report's key: what it shows of it, cut. */
export function shownId(id: string): string {
  return id
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, longestId)
}

export function rejected(key: string, path: string, code: RejectCode, message: string): Finding {
  return { key, path, code, message }
}

/** An offering without any fact; formats fill in what they know. */
export const emptyOffering: Omit<FeedOffering, 'price'> = Object.freeze({
  id: null,
  start: null,
  end: null,
  dateIsFinal: null,
  enrolUntil: null,
  flexibleFrom: null,
  flexibleUntil: null,
  location: null,
  seats: null,
  delivery: null,
  state: 'unknown',
})

/** Whether an offering says anything: a start, a window, or another fact (state, price, place). */
export function saysSomething(offering: FeedOffering): boolean {
  const dated = offering.start !== null || offering.flexibleFrom !== null || offering.flexibleUntil !== null
  const known =
    offering.state !== 'unknown' ||
    offering.price.status !== 'unknown' ||
    offering.location !== null ||
    offering.lessons !== undefined
  return dated || known
}

/** Whether an offering ends before it starts; warns. */
export function endsBeforeStart(
  start: string | null,
  end: string | null,
  path: string,
  { findings }: Scope,
): boolean {
  if (start === null || end === null || end >= start) return false
  findings.warn(
    path,
    'end-before-start',
    `The end ${end} lies before the start ${start}; the offering is left out.`,
  )
  return true
}

/** Keeps the first offerings up to the limit; one warning when more are left out. */
export function limitOfferings<T>(offerings: T[], path: string, { findings, limits }: Scope): T[] {
  if (offerings.length <= limits.maxOfferings) return offerings
  findings.warn(path, 'offerings-truncated', `Only the first ${limits.maxOfferings} offerings are kept.`)
  return offerings.slice(0, limits.maxOfferings)
}

/** True when a learner can enter now or later: a flexible window that ends today or later, or has no end. */
export function hasOpenWindow(offerings: readonly FeedOffering[], today: string): boolean {
  return offerings.some(
    ({ flexibleFrom, flexibleUntil, state }) =>
      state !== 'cancelled' && (flexibleUntil === null ? flexibleFrom !== null : flexibleUntil >= today),
  )
}

/** Warns of facts that every course should have: description, price, start. */
export function warnMissing(course: FeedCourse, { findings }: Scope): void {
  const missing = (path: string, what: string) =>
    findings.warn(path, 'missing-recommended', `The course has no ${what}.`)
  if (course.description === null) missing('description', 'description')
  const priced = [course.price, ...course.offerings.map((offering) => offering.price)]
  if (priced.every((price) => price.status === 'unknown')) missing('price', 'price')
  if (course.flexibleStart !== true && course.offerings.every((offering) => offering.start === null))
    missing('offerings', 'start')
}

/**
 * Every offering of a course gets an id by which a plan can choose it: the one of its feed, else one that is worked out
 * from what a provider does not change with a price or a text. The rule stands in docs/feeds.md. Pure.
 */
import { hash } from 'node:crypto'
import { centsOf } from '@stapwijzer/shared/domain/money/cents.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { FeedCourse, FeedOffering } from '../feeds/format.ts'
import { inOrder } from './offering-order.ts'

/** The course with an id in every offering, no two of them the same; the order of the offerings decides nothing. */
export function withOfferingIds(course: FeedCourse, source: string): Course {
  const { offerings, sourceId } = course
  const ids = distinct(offerings, (one) => firstId(one, source, sourceId))
  return { ...course, offerings: offerings.map((one, at) => ({ ...one, id: ids[at]! })) }
}

/** Whether we made the id; no feed's own id has this sign in it. */
export function isMadeId(id: string): boolean {
  return id.includes(sign)
}

const sign = '~'
/** What needs no escaping in an address and is short; anything else of a feed, such as an address, is hashed. */
const plainId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

function firstId(one: FeedOffering, source: string, sourceId: string): string {
  if (one.id === null) return sign + digest([source, sourceId, ...identity(one)], 20)
  return plainId.test(one.id) ? one.id : sign + digest([one.id], 20)
}

/** The first day, where, and how: a price, a text, the places left or the last day may change without it. */
function identity({ start, flexibleFrom, location, delivery }: FeedOffering): (string | null)[] {
  const place = location && (location.city ?? location.postcode ?? location.name)
  return [start ?? flexibleFrom, place && place.normalize('NFC').trim().toLowerCase(), delivery]
}

/** Offerings that would share an id are told apart by their other dates and the exact place, and what is left by number. */
function distinct(offerings: readonly FeedOffering[], idOf: (one: FeedOffering) => string): string[] {
  const ids = offerings.map(idOf)
  for (const alike of doubles(ids))
    for (const at of alike) ids[at] += sign + digest(particulars(offerings[at]!), 8)
  for (const alike of doubles(ids))
    alike
      .toSorted((a, b) => byWhatIsLeft(offerings[a]!, offerings[b]!))
      .slice(1)
      .forEach((at, index) => (ids[at] += `${sign}${index + 2}`))
  return ids
}

function particulars(one: FeedOffering): (string | null)[] {
  const { end, flexibleUntil, location } = one
  return [...identity(one), end, flexibleUntil, location?.name ?? null, location?.postcode ?? null]
}

/** The positions of ids that occur more than once, together with their equals. */
function doubles(ids: readonly string[]): number[][] {
  if (new Set(ids).size === ids.length) return []
  const groups = Map.groupBy(ids.keys(), (at) => ids[at]!)
  return [...groups.values()].filter(({ length }) => length > 1)
}

/**
 * What differs between two starts on the same days at the same place may change at any time; what does so least counts
 * first. A price counts as a number, so that raising all prices alike changes nothing.
 */
function byWhatIsLeft(a: FeedOffering, b: FeedOffering): number {
  return (
    inOrder(a.enrolUntil, b.enrolUntil) ||
    inOrder(cents(a), cents(b)) ||
    inOrder(JSON.stringify([a.price, a.state, a.seats]), JSON.stringify([b.price, b.state, b.seats])) ||
    inOrder(JSON.stringify(a), JSON.stringify(b))
  )
}

function cents({ price: { amount } }: FeedOffering): number | null {
  return amount === null ? null : centsOf(amount)
}

function digest(parts: readonly (string | null)[], length: number): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, length)
}

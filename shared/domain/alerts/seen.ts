/** What an alert knew the last time it was looked at. What differs now is its news. Nothing in it is about a person. */
import type { Price } from '../course.ts'

/** Of a search: whether it found anything. One that found nothing tells of whatever is found first, new or not. */
export type SearchSeen = { found: boolean }
/** Of a course: what somebody decides by. `starts` from that day on, by offering. */
export type CourseSeen = {
  title: string
  gone: boolean
  price: Pick<Price, 'status' | 'amount'>
  starts: string[]
  places: string[]
}
/** Of a scheme: the first day of each period that was told of. */
export type SchemeSeen = { told: string[]; open: boolean }

export type AlertSeen = SearchSeen | CourseSeen | SchemeSeen

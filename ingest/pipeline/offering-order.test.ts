import { expect, test } from 'vitest'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import type { FeedCourse, FeedOffering } from '../feeds/format.ts'
import { withOfferingIds } from './offering-ids.ts'
import { inStartOrder } from './offering-order.ts'
import { storedCourse } from './stored-text.ts'

const offerings: FeedOffering[] = [
  sampleOffering({ id: 'a', start: '2027-02-01' }),
  sampleOffering({ id: 'b', start: '2027-02-01' }),
  { ...sampleOffering({ start: '2027-03-01', end: null }), id: null },
  { ...sampleOffering({ start: '2027-03-01', end: null, seats: 20 }), id: null },
  sampleOffering({ id: 'c', start: null, end: null, flexibleFrom: '2027-04-01' }),
  sampleOffering({ id: 'd', start: null, end: null }),
]

const hashOf = (course: FeedCourse) => storedCourse(withOfferingIds(course, 'vonk')).hash

test('import rule 9, ruling 28: offerings in another order are the same course', () => {
  const course: FeedCourse = { ...sampleCourse(), offerings }
  expect(inStartOrder(course)).toBe(course)
  for (const other of [offerings.toReversed(), [...offerings.slice(2), ...offerings.slice(0, 2)]]) {
    const sorted = inStartOrder({ ...course, offerings: other })
    expect(sorted.offerings).toEqual(offerings)
    expect(hashOf(sorted)).toBe(hashOf(course))
  }
})

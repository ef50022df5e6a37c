import { expect, test } from 'vitest'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { inStartOrder } from './offering-order.ts'
import { storedCourse } from './stored-text.ts'

const offerings = [
  sampleOffering({ id: 'a', start: '2027-02-01' }),
  sampleOffering({ id: 'b', start: '2027-02-01' }),
  sampleOffering({ id: null, start: '2027-03-01', end: null }),
  sampleOffering({ id: null, start: '2027-03-01', end: null, seats: 20 }),
  sampleOffering({ id: 'c', start: null, end: null, flexibleFrom: '2027-04-01' }),
  sampleOffering({ id: 'd', start: null, end: null }),
]

test('import rule 9, ruling 28: offerings in another order are the same course', () => {
  const course = sampleCourse({ offerings })
  expect(inStartOrder(course)).toBe(course)
  for (const other of [offerings.toReversed(), [...offerings.slice(2), ...offerings.slice(0, 2)]]) {
    const sorted = inStartOrder(sampleCourse({ offerings: other }))
    expect(sorted.offerings).toEqual(offerings)
    expect(storedCourse(sorted).hash).toBe(storedCourse(course).hash)
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { Offering } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import type { FeedOffering } from '../feeds/format.ts'
import { withOfferingIds } from './offering-ids.ts'

type Changes = Omit<Partial<FeedOffering>, 'price'> & { euros?: number }
const offering = ({ id = null, euros = 100, ...changes }: Changes = {}): FeedOffering => ({
  ...sampleOffering(),
  price: { status: 'known', amount: `${euros}.00`, currency: 'EUR', vatIncluded: true },
  ...changes,
  id,
})
const at = (city: string) => ({ name: null, city, postcode: null, lat: null, lon: null })
const idsOf = (offerings: readonly FeedOffering[], { source = 'vonk', sourceId = 'LAS-1' } = {}) =>
  withOfferingIds({ ...sampleCourse({ sourceId }), offerings: [...offerings] }, source).offerings.map(
    ({ id }) => id,
  )

describe('the id of a start', () => {
  test('is that of the feed when it is short and needs no escaping', () => {
    const own = ['a', 'EXC-2.1_b', '44444444-0000-4000-8000-000000000001']
    expect(idsOf(own.map((id) => offering({ id })))).toEqual(own)
    const odd = ['https://vonk.example/las#1', 'jan@vonk.example', 'x'.repeat(65), '..', 'a~b', 'één']
    const made = idsOf(odd.map((id) => offering({ id })))
    for (const id of made) expect(id).toMatch(/^~[0-9a-f]{20}$/)
    expect(new Set(made).size).toBe(odd.length)
  })
  test('is otherwise always the same: a plan that is kept holds it', () => {
    expect(idsOf([offering()])).toEqual(['~72416770f8f683106c12'])
  })
  test('stays when price, last day, places left or state change', () => {
    const other = offering({
      euros: 250,
      end: null,
      seats: 0,
      enrolUntil: null,
      state: 'closed',
      dateIsFinal: null,
    })
    expect(idsOf([other])).toEqual(idsOf([offering()]))
    expect(idsOf([offering({ location: at(' UTRECHT') })])).toEqual(idsOf([offering()]))
  })
  test('is another one on another day, at another place, in another form, course or source', () => {
    const all = [
      ...[offering(), offering({ start: '2027-02-02' }), offering({ location: at('Zeist') })].flatMap((one) =>
        idsOf([one]),
      ),
      ...idsOf([offering({ delivery: 'online' })]),
      ...idsOf([offering()], { sourceId: 'LAS-2' }),
      ...idsOf([offering()], { source: 'brug' }),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
  test('of two on one day at one place is told by the last day, whichever others there are', () => {
    const [short, long, longest] = ['2027-03-01', '2027-06-01', '2027-12-01'].map((end) => offering({ end }))
    const [first, last] = idsOf([short!, longest!])
    expect(idsOf([longest!, long!, short!])).toEqual([last, expect.any(String), first])
  })
  test('of a feed that gives two starts the same id is told by their dates', () => {
    const [a, b] = [offering({ id: 'a' }), offering({ id: 'a', start: '2027-09-01' })]
    const [first, second] = idsOf([a, b])
    expect(first).not.toBe(second)
    expect(idsOf([b, a])).toEqual([second, first])
  })
})

const some = fc.record({
  id: fc.option(fc.constantFrom('a', 'b', 'a b', 'a~b'), { freq: 3 }),
  start: fc.option(fc.integer({ min: 0, max: 2 }).map((day) => addDays('2027-02-01', day))),
  end: fc.constantFrom(null, '2027-06-01', '2027-07-01'),
  location: fc.option(fc.constantFrom('Utrecht', 'Zeist').map(at)),
  delivery: fc.constantFrom(null, 'online' as const),
  seats: fc.constantFrom(null, 3),
  euros: fc.constantFrom(95, 100, 1000),
})
const lists = fc.array(some, { maxLength: 12 })

describe('for any starts of a course', () => {
  test('each has an id of its own that fits the contract', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const ids = idsOf(list.map(offering))
        for (const id of ids) expect(Offering.shape.id.safeParse(id).success, id).toBe(true)
        expect(new Set(ids).size).toBe(list.length)
      }),
    )
  })
  test('another order of the feed gives every start the id that it had', () => {
    const shuffled = lists.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const told = (some: typeof list) => {
          const offerings = some.map(offering)
          const ids = idsOf(offerings)
          return offerings.map((one, at) => `${ids[at]} ${JSON.stringify(one)}`).sort()
        }
        expect(told(other)).toEqual(told(list))
      }),
    )
  })
  test('raising all prices alike keeps every id', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 500 }), (list, more) => {
        const dearer = list.map((one) => ({ ...one, euros: one.euros + more }))
        expect(idsOf(dearer.map(offering))).toEqual(idsOf(list.map(offering)))
      }),
    )
  })
})

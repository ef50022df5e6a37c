import { describe, expect, it } from 'vitest'
import { hoursPerWeek, openStarts, placeOn, priceOn, starts } from './course-facts.ts'
import { unknownPrice, type Location, type Price } from './course.ts'
import { sampleCourse, sampleOffering } from './testing.ts'

const today = '2026-11-24'
const euros = (amount: string): Price => ({ status: 'known', amount, currency: 'EUR', vatIncluded: true })
const free: Price = { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true }
const place = (city: string, lat: number | null = null, lon: number | null = null): Location => ({
  name: null,
  city,
  postcode: null,
  lat,
  lon,
})
const [utrecht, zeist, ede] = [
  place('Utrecht', 52.09, 5.12),
  place('Zeist', 52.09, 5.23),
  place('Ede', 52.04, 5.66),
]

describe('starts', () => {
  const offerings = [
    sampleOffering({ start: '2027-02-01' }),
    sampleOffering({ start: '2026-11-23' }),
    sampleOffering({ start: '2026-11-24' }),
    sampleOffering({ start: '2026-12-01', state: 'cancelled' }),
    sampleOffering({ start: '2027-02-01' }),
    sampleOffering({ start: null, flexibleFrom: '2026-01-01' }),
  ]
  it('counts offerings that are not cancelled and start today or later', () => {
    expect(starts({ offerings }, today)).toEqual({ nextStart: '2026-11-24', startCount: 3 })
    expect(starts({ offerings }, '2026-11-25')).toEqual({ nextStart: '2027-02-01', startCount: 2 })
  })
  it('has no next start exactly when it counts none', () => {
    expect(starts({ offerings }, '2027-02-02')).toEqual({ nextStart: null, startCount: 0 })
  })
})

describe('priceOn', () => {
  it('is the lowest known price over upcoming starts', () => {
    const offerings = [
      sampleOffering({ start: '2026-01-01', price: euros('10.00') }),
      sampleOffering({ start: '2027-01-01', price: euros('900.00') }),
      sampleOffering({ start: '2027-03-01', price: euros('850.00') }),
      sampleOffering({ start: '2027-04-01', price: unknownPrice }),
      sampleOffering({ start: '2027-05-01', price: euros('1.00'), state: 'cancelled' }),
    ]
    const course = sampleCourse({ price: euros('500.00'), offerings })
    expect(priceOn(course, today).amount).toBe('850.00')
    expect(priceOn(course, '2027-03-02').amount).toBe('500.00')
  })
  it('takes free as 0, and unknown as nothing', () => {
    const offerings = [sampleOffering({ price: euros('20.00') }), sampleOffering({ price: free })]
    expect(priceOn(sampleCourse({ offerings }), today)).toEqual(free)
    const unknown = sampleCourse({
      price: unknownPrice,
      offerings: [sampleOffering({ price: unknownPrice })],
    })
    expect(priceOn(unknown, today)).toEqual(unknownPrice)
  })
  it('falls back to an offering without a date before it says unknown', () => {
    const offerings = [sampleOffering({ start: null, price: euros('75.00') })]
    expect(priceOn(sampleCourse({ price: unknownPrice, offerings }), today).amount).toBe('75.00')
    expect(priceOn(sampleCourse({ price: euros('80.00'), offerings }), today).amount).toBe('80.00')
  })
})

describe('placeOn', () => {
  const course = sampleCourse({
    location: ede,
    offerings: [
      sampleOffering({ start: '2026-01-01', location: place('Oud') }),
      sampleOffering({ start: '2027-03-01', location: utrecht }),
      sampleOffering({ start: '2027-01-01', location: zeist }),
    ],
  })
  it('is that of the next start, else of the first offering that has one, else of the course, else null', () => {
    expect(placeOn(course, today)).toBe(zeist)
    expect(placeOn(course, '2027-01-02')).toBe(utrecht)
    expect(placeOn(course, '2028-01-01')?.city).toBe('Oud')
    expect(placeOn({ ...course, offerings: [sampleOffering({ location: null })] }, today)).toBe(ede)
    expect(placeOn({ ...course, location: null, offerings: [] }, today)).toBeNull()
  })
  it('is with an origin the nearest one ahead', () => {
    expect(placeOn(course, today, utrecht as { lat: number; lon: number })).toBe(utrecht)
    expect(placeOn(course, today, { lat: 52.04, lon: 5.6 })).toBe(zeist)
    const cancelled = {
      ...course,
      offerings: course.offerings.map((o) => ({ ...o, state: 'cancelled' as const })),
    }
    expect(placeOn(cancelled, today, { lat: 52.09, lon: 5.12 })?.city).toBe('Oud')
  })
  it('counts an entry window as ahead until it ends', () => {
    const open = sampleOffering({ start: null, flexibleUntil: '2026-12-31', location: utrecht })
    const both = { ...course, offerings: [...course.offerings, open] }
    const there = { lat: 52.09, lon: 5.12 }
    const far = { ...both, offerings: [sampleOffering({ start: '2027-09-01', location: ede }), open] }
    expect(placeOn(far, '2026-12-31', there)).toBe(utrecht)
    expect(placeOn(far, '2027-01-01', there)).toBe(ede)
  })
})

describe('hoursPerWeek', () => {
  const weeks = (value: number) => ({ value, unit: 'weeks' as const, weeks: value })
  it.each([
    [{ value: 40, unit: 'hours' }, weeks(10), 4],
    [{ value: 60, unit: 'ects' }, weeks(52), 32.3],
    [{ value: 5, unit: 'hours' }, weeks(2), 2.5],
    [{ value: 1, unit: 'hours' }, weeks(8), 0.1],
    [{ value: 8, unit: 'hours' }, { value: 1, unit: 'days', weeks: 0.1 }, 8],
    [{ value: 24, unit: 'hours' }, { value: 3, unit: 'days', weeks: 0.4 }, 24],
    [{ value: 80, unit: 'hours' }, { value: 10, unit: 'days', weeks: 1.4 }, 40],
    [{ value: 80, unit: 'hours' }, { value: 90, unit: 'days', weeks: 12.9 }, 6.2],
    [{ value: 40, unit: 'contact-hours' }, weeks(10), null],
    [null, weeks(10), null],
    [{ value: 40, unit: 'hours' }, null, null],
    [{ value: 40, unit: 'hours' }, { value: 6, unit: 'hours', weeks: null }, null],
    [{ value: 40, unit: 'hours' }, { value: 0, unit: 'days', weeks: 0 }, null],
  ] as const)('of %j over %j is %j', (load, duration, expected) =>
    expect(hoursPerWeek(load, duration)).toBe(expected),
  )
})

it('offers a start until its last day to enrol is over, and none that is closed', () => {
  const start = (id: string, changes: Parameters<typeof sampleOffering>[0]) =>
    sampleOffering({ id, start: '2027-02-01', enrolUntil: null, ...changes })
  const offerings = [
    start('open', {}),
    start('today', { enrolUntil: '2026-11-28' }),
    start('over', { enrolUntil: '2026-11-27' }),
    start('closed', { state: 'closed' }),
    start('full', { seats: 0 }),
    start('cancelled', { state: 'cancelled' }),
  ]
  expect(openStarts({ offerings }, '2026-11-28').map(({ id }) => id)).toEqual(['open', 'today', 'full'])
})

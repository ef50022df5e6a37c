import { expect, test } from 'vitest'
import { placesFrom } from '../../reference/places.ts'
import { today } from '../testing.ts'
import { runRows } from './testing.ts'

const notMissing = (warnings: readonly string[]) => warnings.filter((one) => !one.startsWith('missing-'))

test('case 27: a cell split into dates keeps the good ones', async () => {
  const cells = '1-2-2027 | 31-2-2027|1-2-27| 2027-05-01||3/4/2027|1-1-1999'
  const { courses, warnings } = await runRows(
    [
      ['code', 'titel', 'data', 'plaats'],
      ['A', 'a', cells, 'Utrecht'],
      ['B', 'b', '', 'Zeist'],
      ['C', 'c', '', ''],
    ],
    {
      offerings: {
        split: { column: 'data', separator: '|' },
        start: { parse: 'date' },
        city: { column: 'plaats' },
      },
    },
  )
  expect(
    courses.map(({ offerings }) => offerings.map(({ start, location }) => [start, location?.city])),
  ).toEqual([
    [
      ['2027-02-01', 'Utrecht'],
      ['2027-05-01', 'Utrecht'],
    ],
    // Without a date a place is still a fact (ruling 14).
    [[null, 'Zeist']],
    [],
  ])
  expect(notMissing(warnings)).toEqual([
    'date-invalid A offerings[1].start',
    'date-ambiguous A offerings[2].start',
    'date-invalid A offerings[4].start',
    'date-implausible A offerings[5].start',
  ])
})

test('every field of an offering', async () => {
  const header = [
    'code',
    'titel',
    'id',
    'van',
    'tot',
    'plaats',
    'pc',
    'zaal',
    'prijs',
    'plekken',
    'status',
    'voor',
  ]
  const { courses, warnings } = await runRows(
    [
      header,
      ['A', 'a', 'r1', '1-2-2027', '1-3-2027', 'Utrecht', '3511 ab', 'Zaal 2', '95', '12', 'vol', '1-1-2027'],
      ['A', 'a', 'r2', '1-4-2027', '1-3-2027', '', '', '', '', '', '', ''],
      ['A', 'a', 'r3', '1-5-2027', '', '', '0511', '', 'x', 'veel', 'wacht', '31-2-2027'],
      ['A', 'a', '', '', '', '', '', '', '', '', '', ''],
    ],
    {
      row: 'offering',
      offerings: {
        id: { column: 'id' },
        start: { column: 'van' },
        end: { column: 'tot' },
        city: { column: 'plaats' },
        postcode: { column: 'pc' },
        location: { column: 'zaal' },
        price: { column: 'prijs', vat: 'included' },
        seats: { column: 'plekken' },
        state: { column: 'status', values: { open: 'open', vol: 'closed' } },
        enrolUntil: { column: 'voor' },
      },
    },
  )
  expect(courses[0]?.offerings).toEqual([
    {
      id: 'r1',
      start: '2027-02-01',
      end: '2027-03-01',
      dateIsFinal: null,
      enrolUntil: '2027-01-01',
      flexibleFrom: null,
      flexibleUntil: null,
      location: { name: 'Zaal 2', city: 'Utrecht', postcode: '3511AB', lat: null, lon: null },
      seats: 12,
      price: { status: 'known', amount: '95.00', currency: 'EUR', vatIncluded: true },
      delivery: null,
      state: 'closed',
    },
    expect.objectContaining({
      id: 'r3',
      start: '2027-05-01',
      location: null,
      seats: null,
      state: 'unknown',
      enrolUntil: null,
    }),
  ])
  expect(notMissing(warnings)).toEqual([
    'end-before-start A offerings[1].end',
    'postcode-invalid A offerings[2].postcode',
    'date-invalid A offerings[2].enrolUntil',
    'unknown-value A offerings[2].seats',
    'price-unparsable A offerings[2].price',
    'unknown-value A offerings[2].state',
  ])
})

test('case 35: 500 offerings an item, and one warning for the rest', async () => {
  const dates = Array.from({ length: 600 }, (_, index) => `${(index % 28) + 1}-2-2027`).join('|')
  const { courses, warnings } = await runRows(
    [
      ['code', 'titel', 'data'],
      ['A', 'a', dates],
    ],
    {
      offerings: { split: { column: 'data', separator: '|' }, start: { parse: 'date' } },
    },
  )
  expect(courses[0]?.offerings).toHaveLength(500)
  expect(notMissing(warnings)).toEqual(['offerings-truncated A offerings'])
})

test('a place lies where its postcode lies; a city alone has no coordinates', async () => {
  const places = placesFrom([{ pc4: '3511', places: ['Utrecht'], lat: 52.09, lon: 5.12 }], [])
  const rows = [
    ['code', 'titel', 'plaats', 'pc'],
    ['A', 'a', 'Utrecht', '3511 ab'],
    ['B', 'b', 'Utrecht', ''],
    ['C', 'c', 'Utrecht', '3500'],
  ]
  const { courses } = await runRows(
    rows,
    { offerings: { city: { column: 'plaats' }, postcode: { column: 'pc' } } },
    { places },
  )
  expect(courses.map(({ offerings }) => offerings[0]?.location)).toMatchObject([
    { postcode: '3511AB', lat: 52.09, lon: 5.12 },
    { postcode: null, lat: null, lon: null },
    { postcode: '3500', lat: 52.09, lon: 5.12 },
  ])
})

test('location-unresolved: a place text that is neither a known city nor a postcode (ruling 37)', async () => {
  const places = placesFrom([], ['Utrecht'])
  const rows = [
    ['code', 'titel', 'plaats', 'pc'],
    ['A', 'a', 'in overleg', ''],
    ['B', 'b', 'Utrecht', ''],
    ['C', 'c', 'bij ons', '3511'],
  ]
  const { warnings } = await runRows(
    rows,
    { offerings: { city: { column: 'plaats' }, postcode: { column: 'pc' } } },
    { places },
  )
  expect(notMissing(warnings)).toEqual(['location-unresolved A offerings[0].city'])
  expect(today).toBe('2026-11-24')
})

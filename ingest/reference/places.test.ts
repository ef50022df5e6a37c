import { expect, test } from 'vitest'
import { placesFrom, shippedNames } from './places.ts'

const places = placesFrom(
  [{ pc4: '3511', places: ['Utrecht'], lat: 52.09, lon: 5.12 }],
  [...shippedNames(), 'Kockengen'],
)

test.each([
  'Utrecht',
  'UTRECHT',
  "'s-Hertogenbosch",
  's Hertogenbosch',
  'Súdwest-Fryslân',
  'Utrecht (Overvecht)',
  'Amersfoort, station',
  'Kockengen',
])('%s is a city', (text) => {
  expect(places.isCity(text)).toBe(true)
})

test.each(['in overleg', 'landelijk', 'online', 'Nergenshuizen', '', '-', 'nader te bepalen'])(
  '%j is none',
  (text) => {
    expect(places.isCity(text)).toBe(false)
  },
)

test('a postcode has a point or none', () => {
  expect(places.point('3511')).toEqual({ lat: 52.09, lon: 5.12 })
  expect(places.point('3500')).toBeNull()
  expect(places.point('9999')).toBeNull()
})

test('a number that is not in the table takes the nearest with the same first two digits, the lower of two', () => {
  const row = (pc4: string, lat: number) => ({ pc4, places: [], lat, lon: 5 })
  const near = placesFrom([row('3499', 1), row('3511', 2), row('3515', 3), row('3600', 4)], [])
  const found = ['3511', '3500', '3513', '3514', '3599', '9999'].map((pc4) => near.nearestPoint(pc4)?.lat)
  expect(found).toEqual([2, 2, 2, 3, 3, undefined])
})

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
  expect(places.point('9999')).toBeNull()
})

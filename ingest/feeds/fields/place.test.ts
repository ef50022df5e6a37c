import { expect, test } from 'vitest'
import { scopeFor } from '../testing.ts'
import { placeOf, warnUnresolved } from './place.ts'

const none =
  'N/A|n.v.t.|nvt|-|--|…|?|onbekend|Onbekend |null|None|n.t.b.|nader te bepalen|niet bekend|unknown|tbd'
test.each(none.split('|'))('%j says that a place is not known and is none', (text) => {
  expect(placeOf({ city: text })).toBeNull()
  expect(placeOf({ name: text })).toBeNull()
  expect(placeOf({ name: 'Zaal 3', city: text, postcode: '3511AB' })).toMatchObject({
    name: 'Zaal 3',
    city: null,
    postcode: '3511AB',
  })
})

test.each(['Ee', 'Nes', 'Utrecht', "'s-Hertogenbosch", 'Nulland', '4U'])('%j is a place', (text) => {
  expect(placeOf({ city: text })).toMatchObject({ city: text })
})

test('a word for no place is not warned of as a city that nobody knows', () => {
  const scope = {
    ...scopeFor(),
    places: { point: () => null, nearestPoint: () => null, isCity: () => false },
  }
  warnUnresolved('N/A', null, 'city', scope)
  expect(scope.findings.list).toEqual([])
  warnUnresolved('Lutjebroek aan Zee', null, 'city', scope)
  expect(scope.findings.list).toMatchObject([{ code: 'location-unresolved', path: 'city' }])
})

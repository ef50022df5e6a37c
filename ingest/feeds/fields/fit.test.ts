import { expect, test } from 'vitest'
import { z } from 'zod'
import { scopeFor } from '../testing.ts'
import { fit, flag, list, number, text } from './fit.ts'

const Place = z.object({ city: text, number: number }).nullish()
const Item = z.object({
  name: text,
  count: number,
  open: flag,
  places: list(Place),
  words: list(z.string()),
  place: Place,
})

function fitted(raw: unknown) {
  const scope = scopeFor()
  return {
    value: fit(Item, raw, '', scope),
    said: scope.findings.list.map(({ code, path }) => `${code} ${path}`),
  }
}

test('what fits comes through without a word; other members are left out', () => {
  const { value, said } = fitted({
    name: 'a',
    count: 1,
    open: false,
    places: [{ city: 'b' }],
    more: { x: 1 },
  })
  expect(value).toEqual({
    name: 'a',
    count: 1,
    open: false,
    places: [{ city: 'b', number: null }],
    words: [],
    place: undefined,
  })
  expect(said).toEqual([])
})

test('harmless types are used, with type-mismatch and their path', () => {
  const { value, said } = fitted({ name: 12, count: '3.5', open: 1, places: { city: 7 }, words: 'x' })
  expect(value).toMatchObject({ name: '12', count: 3.5, open: true, places: [{ city: '7' }], words: ['x'] })
  expect(said).toEqual([
    'type-mismatch name',
    'type-mismatch count',
    'type-mismatch open',
    'type-mismatch places',
    'type-mismatch words',
    'type-mismatch places[0].city',
  ])
})

test('the rest counts as absent, also deep inside', () => {
  const { value, said } = fitted({
    name: {},
    count: 'veel',
    places: [null, 5, { city: ['x'] }],
    place: 'Utrecht',
  })
  expect(value).toMatchObject({ name: null, count: null })
  expect(value?.places.at(-1)).toMatchObject({ city: null })
  expect(said).toContain('type-mismatch places[2].city')
  expect(said).toContain('type-mismatch place')
})

test('null is absent; the raw item is not touched', () => {
  const raw = { name: null, count: null, open: null, places: null, words: null, place: null }
  expect(fitted(raw).said).toEqual([])
  const odd = { name: 5 }
  fitted(odd)
  expect(odd).toEqual({ name: 5 })
})

test('what is no object cannot be fitted', () => {
  for (const raw of [null, 'x', 5, [], true]) expect(fitted(raw).value).toBeNull()
})

test('case 25: keys of the prototype change nothing', () => {
  const raw: unknown = JSON.parse(
    '{"name": 5, "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  )
  expect(fitted(raw).value).toMatchObject({ name: '5' })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

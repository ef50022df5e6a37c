import { expect, it } from 'vitest'
import { deadEndIn, fieldOf, isSearch, placeOf } from './search-counts.ts'

it('a later page, and the same question exactly as typed, are no new search', () => {
  expect(isSearch({ q: 'lassen' })).toBe(true)
  expect(isSearch({ q: 'lassen', page: 2 })).toBe(false)
  expect(isSearch({ q: 'lasen', exact: true })).toBe(false)
})

it('a field counts when there is one, chosen or read in the words', () => {
  expect(fieldOf({ sector: ['06'] }, { total: 1 })).toBe('06')
  expect(fieldOf({ sector: ['06', '07'] }, { total: 1 })).toBeNull()
  const read = { kind: 'field', filter: 'sector', value: '09', text: 'zorg' } as const
  expect(fieldOf({ q: 'zorg' }, { total: 1, interpretation: [read] })).toBe('09')
})

it('a place is the chosen one, else the one in the words', () => {
  const read = { kind: 'place', filter: 'postcode', value: '3701', text: 'zeist', name: 'Zeist' } as const
  expect(placeOf({ postcode: '3511' }, { total: 1, interpretation: [read] })).toBe('3511')
  expect(placeOf({ q: 'lassen zeist' }, { total: 1, interpretation: [read] })).toBe('Zeist')
  expect(placeOf({ q: 'lassen' }, { total: 1 })).toBeUndefined()
})

it('a dead end is exactly one filter', () => {
  const evening = { filter: 'evening', value: 'true', totalWithout: 4 } as const
  const price = { filter: 'priceMax', value: '100', totalWithout: 2 } as const
  const level = { filter: 'level', value: 'mbo-4', totalWithout: 2 } as const
  expect(deadEndIn({ total: 0, blockedBy: [evening] })).toBe('evening')
  expect(deadEndIn({ total: 0, blockedBy: [evening, price] })).toBeNull()
  expect(deadEndIn({ total: 0, blockedTogether: { filters: [evening, price], totalWithout: 3 } })).toBeNull()
  expect(deadEndIn({ total: 0, blockedBy: [level] })).toBeNull()
  expect(deadEndIn({ total: 0 })).toBeNull()
})

it('what was read in the words and taken away again is a dead end too', () => {
  const read = {
    kind: 'evening',
    filter: 'evening',
    value: 'true',
    text: 'avond',
    because: 'nothing-found',
  } as const
  expect(deadEndIn({ total: 7, loosened: [read] })).toBe('evening')
  expect(deadEndIn({ total: 7, loosened: [{ ...read, because: 'chosen' }] })).toBeNull()
})

it('of the study forms only part-time is one', () => {
  const form = { filter: 'studyForm', totalWithout: 4 } as const
  expect(deadEndIn({ total: 0, blockedBy: [{ ...form, value: 'part-time' }] })).toBe('part-time')
  expect(deadEndIn({ total: 0, blockedBy: [{ ...form, value: 'full-time' }] })).toBeNull()
})

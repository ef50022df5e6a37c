import type { ReviewPair } from '@stapwijzer/shared/api/admin-duplicates.ts'
import { expect, test } from 'vitest'
import { comparedFacts, evidenceWords } from './pair-words.ts'

const course: ReviewPair['a'] = {
  id: '1',
  shownId: '1',
  source: 'zeist',
  sourceId: 'z1',
  title: 'Lassen',
  provider: 'Vakschool',
  firstStart: '2027-02-01',
  level: 'mbo-3',
  studyForm: 'part-time',
  delivery: null,
  duration: { value: 10, unit: 'weeks', weeks: 10 },
  price: { status: 'known', amount: '495.00', currency: 'EUR', vatIncluded: true },
  city: 'Zeist',
}
const pair = (changes: Partial<ReviewPair['a']>, rest: Partial<ReviewPair> = {}): ReviewPair => ({
  a: course,
  b: { ...course, id: '2', source: 'rio', sourceId: 'r1', ...changes },
  reason: 'similar',
  evidence: '2027-02-01',
  foundAt: '2026-11-24T09:00:00Z',
  ...rest,
})

test('only what both sources know can differ; source and key always do, which says nothing', () => {
  const differing = (changes: Partial<ReviewPair['a']>) =>
    comparedFacts(pair(changes), {}).flatMap(({ name, differs }) => (differs ? [name] : []))
  expect(differing({})).toEqual([])
  expect(differing({ level: 'mbo-4', city: 'Utrecht' })).toEqual(['Plaats', 'Niveau'])
  expect(
    differing({ price: { status: 'free', amount: '0.00', currency: 'EUR', vatIncluded: true } }),
  ).toEqual(['Prijs'])
  const unknown = { status: 'unknown', amount: null, currency: null, vatIncluded: null } as const
  expect(differing({ price: unknown, level: null, city: null, firstStart: null, duration: null })).toEqual([])
})

test('facts are words, sources have their names', () => {
  const facts = new Map(
    comparedFacts(pair({ level: null }), { zeist: 'Vakschool Zeist' }).map((one) => [one.name, one]),
  )
  expect(facts.get('Niveau')).toMatchObject({ first: 'mbo 3', second: 'onbekend' })
  expect(facts.get('Eerste start')).toMatchObject({ first: '1 februari 2027' })
  expect(facts.get('Bron')).toMatchObject({ first: 'Vakschool Zeist', second: 'rio', fromFeed: true })
})

test('what a pair was found by, in words: no key, whatever its kind', () => {
  expect(evidenceWords(pair({}))).toBe('Beide starten op 1 februari 2027.')
  expect(evidenceWords(pair({}, { evidence: 'no date' }))).toBe('Van beide is geen start bekend.')
  for (const key of ['rio:1', 'uuid:0b', 'city:kvk-90000001|25168|dual|utrecht', 'of-tomorrow:x', 'x']) {
    const words = evidenceWords(pair({}, { reason: 'ambiguous', evidence: key }))
    expect(words).toMatch(/^[A-Z].*\.$/)
    expect(words).not.toMatch(/[|:]|\d|rio|uuid|morrow/)
  }
})

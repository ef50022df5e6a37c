import { expect, test } from 'vitest'
import { onlyMentions } from './mention.ts'
import { understand } from './question/understand.ts'
import { emptyVocabulary } from './question/vocabulary.ts'

const course = {
  title: 'Excel voor heftruckchauffeurs',
  summary: 'Leer rekenen met tabellen.',
  provider: { id: 'p', name: 'ROC Zilverdraad', type: 'mbo' as const },
  location: {
    name: null,
    city: 'Houten',
    postcode: null,
    lat: null,
    lon: null,
  },
}
const asked = (q: string) =>
  understand(q, { exact: false, vocabulary: emptyVocabulary, chosen: {}, today: '2026-11-24' }).question!

test.each([
  ['excel', false],
  ['heftruck', false],
  ['tabel', false],
  ['zilverdraad', false],
  ['houten', false],
  ['toneel', true],
  // Houten is no wood.
  ['hout', true],
  ['toneel spelen', true],
  ['toneel excel', false],
])('a course on Excel only mentions %s: %s', (q, only) => {
  expect(onlyMentions(asked(q), course)).toBe(only)
})

test('where the question leads to an occupation, words do not tell', () => {
  const [term] = asked('toneel').terms
  const ways = [...term!.alternatives, { words: ['@acteur'], by: 'occupation' as const }]
  expect(onlyMentions({ terms: [{ ...term!, alternatives: ways }], anyOf: null, key: 'x' }, course)).toBe(
    false,
  )
})

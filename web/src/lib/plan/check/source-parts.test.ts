import { expect, test } from 'vitest'
import { sourceParts } from './source-parts.ts'

test('names of a feed are told apart in a sentence, the longest first', () => {
  expect(sourceParts('Kies ‘Lassen deel 1’ nu', ['Lassen', 'Lassen deel 1', ''])).toEqual([
    { text: 'Kies ‘', source: false },
    { text: 'Lassen deel 1', source: true },
    { text: '’ nu', source: false },
  ])
  expect(sourceParts('Niets', ['Iets'])).toEqual([{ text: 'Niets', source: false }])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, wordsOf } from './words.ts'

const signs = fc.constantFrom(...'ab c-dn+#.3e_'.split(''), 'C', 'talen', 'c++', '.net', '- ')

test('plain words are cut as all words are', () => {
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 24 }), (text) => {
      // Another letter than a plain one sends a text the long way.
      expect(wordsOf(text)).toEqual(wordsOf(`${text} é`).slice(0, -1))
    }),
    { numRuns: 2000 },
  )
})

test('a hyphen joins two words, and at the end of one leaves half a word', () => {
  const told = (text: string) =>
    wordsOf(text).map(({ text: word, joined, half }) => `${joined ? '-' : ''}${word}${half ? '-' : ''}`)
  expect(told('junior java-ontwikkelaar')).toEqual(['junior', 'java', '-ontwikkelaar'])
  expect(told('chemie- of papierfabriek')).toEqual(['chemie-', 'of', 'papierfabriek'])
})

test('the levelled form of two words in one begins with the first: scan.ts looks no further without', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abdefiklmnorstuvwz'.split('')),
    minLength: 3,
    maxLength: 8,
  })
  const ends = fc.tuple(letters, fc.constantFrom('', 'en', 's', 'e', 'ven', 'zen', 'ken', 'lands'))
  fc.assert(
    fc.property(letters, ends, (first, [middle, end]) => {
      expect(keyOf(first + middle + end).startsWith(first)).toBe(true)
      if (end.length > 2) expect(keyOf(first + end).startsWith(first)).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

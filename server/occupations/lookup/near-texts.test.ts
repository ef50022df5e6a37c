import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearTexts, soundOf } from './near-texts.ts'

const texts = [
  'timmerman deuren',
  'topkapster',
  'medewerker strijkwinkel',
  'monteur gasleidingen',
  'lasser',
  'kok',
]
const near = (typed: string) =>
  nearTexts(texts.length, (at) => texts[at]!)
    .near(typed)
    .map((at) => texts[at])

test.each([
  ['a letter missing', 'timmerman deuen', 'timmerman deuren'],
  ['a letter doubled', 'timmmerman deuren', 'timmerman deuren'],
  ['two letters swapped', 'medewerker strikjwinkel', 'medewerker strijkwinkel'],
  ['another key', 'lasaer', 'lasser'],
  ['a space moved', 'timmerman ndeuren', 'timmerman deuren'],
  ['a space missing', 'timmermandeuren', 'timmerman deuren'],
  ['a space too many', 'top kapster', 'topkapster'],
  ['c for k', 'topcapster', 'topkapster'],
  ['ij for ei', 'monteur gaslijdingen', 'monteur gasleidingen'],
])('%s: %s is near %s', (_kind, typed, text) => expect(near(typed)).toEqual([text]))

test('two slips are not near', () => {
  expect(near('timerman deurn')).toEqual([])
  expect(near('lsaesr')).toEqual([])
})

test('any one slip anywhere in a text of four letters or more finds it', () => {
  const letter = fc.constantFrom(...'abcdestjik')
  const word = fc.string({ unit: letter, minLength: 4, maxLength: 20 })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      letter,
      fc.nat(3),
      (all, n, other, how) => {
        const text = all[n % all.length]!
        const at = n % (text.length - 1)
        const [head, tail] = [text.slice(0, at), text.slice(at)]
        const typed = [
          head + tail.slice(1),
          head + other + tail,
          head + tail[1]! + tail[0]! + tail.slice(2),
          head + other + tail.slice(1),
        ][how]!
        const found = nearTexts(all.length, (index) => all[index]!).near(typed)
        expect(found.map((index) => all[index])).toContain(text)
      },
    ),
  )
})

test('what sounds alike is written alike', () => {
  for (const [one, other] of [
    ['leider', 'lijder'],
    ['chauffeur', 'gaufeur'],
    ['accountant', 'akkountant'],
    ['bouw', 'bauw'],
    ['fysiotherapeut', 'visiotherapeud'],
  ]) {
    expect(soundOf(one!), one).toBe(soundOf(other!))
  }
  expect(soundOf('lasser')).not.toBe(soundOf('lezer'))
})

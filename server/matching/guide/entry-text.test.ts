import { expect, test } from 'vitest'
import { asksNoDiploma } from './entry-text.ts'

test.each([
  'Geen vooropleiding nodig.',
  'Je bent 16 jaar of ouder. Er zijn geen toelatingseisen.',
  'Geen specifieke vooropleiding vereist',
  'Voor deze cursus heb je motivatie nodig; er is geen diploma nodig.',
  'Een diploma is niet verplicht.',
  'Je kunt ook zonder diploma beginnen.',
])('says that no diploma is asked: %s', (text) => {
  expect(asksNoDiploma(text)).toBe(true)
})

test.each([
  null,
  '',
  'Een diploma vmbo of mbo 2.',
  'Als je geen vooropleiding hebt, doe je een toelatingstoets.',
  'Heb je geen diploma nodig gehad voor je werk? Bel ons.',
  'Zonder diploma kun je niet beginnen.',
  'Geen vooropleiding nodig, maar wel twee jaar ervaring in de zorg met een diploma mbo 3.',
  'Je krijgt geen diploma maar een certificaat.',
  'Je hebt affiniteit met mensen.',
])('does not say so: %s', (text) => {
  expect(asksNoDiploma(text)).toBe(false)
})

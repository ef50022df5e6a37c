import { expect, test } from 'vitest'
import { forWhom } from './for-whom.ts'

const rule = (code: 'age-min' | 'sector' | 'pathway' | 'benefit', text: string) => ({
  code,
  text,
  soft: false,
})

test('the first short rules about people, never those about the course', () => {
  const rules = [
    rule('pathway', 'De opleiding is mbo.'),
    rule('age-min', 'Je bent 18 jaar of ouder.'),
    rule('sector', 'Je werkgever hoort bij de bouw.'),
    rule('benefit', 'Je hebt bijstand.'),
  ]
  expect(forWhom(rules)).toBe('Je bent 18 jaar of ouder. Je werkgever hoort bij de bouw.')
})

test('everyone, or it depends: a long rule stands on the page of the scheme', () => {
  expect(forWhom([])).toBe('Iedereen.')
  expect(forWhom([rule('pathway', 'De opleiding is mbo.')])).toBe('Dat hangt af van de opleiding en van jou.')
  expect(forWhom([rule('benefit', 'Je hebt een uitkering. '.repeat(5))])).toBe(
    'Dat hangt af van de opleiding en van jou.',
  )
})

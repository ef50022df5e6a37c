import { describe, expect, it } from 'vitest'
import { apiLocale, apiWords } from './api-words.ts'
import { labelOf, languageName, levelMeaning } from './labels.ts'

describe('labels of codes', () => {
  it('gives the word in the asked language', () => {
    expect(labelOf('delivery', 'workplace')).toBe('op de werkplek')
    expect(apiWords('en').labelOf('delivery', 'workplace')).toBe('at the workplace')
    expect(languageName('nl')).toBe('Nederlands')
    expect(apiWords('en').languageName('de')).toBe('German')
    expect(levelMeaning('mbo-4')).toBe('niveau van een vakspecialist')
  })
  it('falls back to the code for what it does not know, also for names that objects have', () => {
    expect(labelOf('level', 'mbo-9')).toBe('mbo-9')
    expect(labelOf('level', 'constructor')).toBe('constructor')
    expect(languageName('xx')).toBe('xx')
    expect(languageName('not a code')).toBe('not a code')
  })
})

describe('apiLocale of Accept-Language', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['EN-gb,nl;q=0.5', 'en'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
    ['fr, en;q=0.2', 'en'],
    ['nl;q=0.3, en;q=0.7', 'en'],
    ['nl;q=0, en;q=0', 'nl'],
    ['*', 'nl'],
    ['en;q=x', 'nl'],
  ] as const)('%s is read as %s', (header, locale) => expect(apiLocale(header)).toBe(locale))
})

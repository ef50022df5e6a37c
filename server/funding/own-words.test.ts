import { defaultLocale, takeLocaleFrom } from '@stapwijzer/shared/text/locale.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { checkScheme } from './check-scheme.ts'
import { shippedSchemes } from './load-schemes.ts'
import { authorityOf, inKindOf, linksOf, nameOf, notVerifiedOf } from './own-words.ts'
import type { Scheme } from './scheme-file.ts'

const schemes = shippedSchemes()
const scheme = (id: string) => schemes.byId(id)!
/** All that the file of a scheme says itself. */
const words = (one: Scheme) =>
  [
    nameOf(one),
    authorityOf(one),
    ...one.versions.map(({ amount }) => inKindOf(one, amount)),
    ...[linksOf(one)?.apply?.title, linksOf(one)?.help?.title, notVerifiedOf(one)],
  ].filter((text) => typeof text === 'string')
afterEach(() => takeLocaleFrom(() => defaultLocale))

test('every file has its words in English', () => {
  expect(schemes.list.filter(({ en }) => en === undefined).map(({ id }) => id)).toEqual([])
})

describe('in English', () => {
  test.each(schemes.list.map((one): [string, Scheme] => [one.id, one]))('%s', (_id, one) => {
    const dutch = words(one)
    takeLocaleFrom(() => 'en')
    const english = words(one)
    expect(english).toHaveLength(dutch.length)
    // A name says in brackets what it is; a sentence has no Dutch word in it that is no name.
    for (const text of english.slice(1)) {
      expect(text).not.toMatch(/\b(je|jouw|niet|geen|wordt|betaalt|vraag|vonden|tekst|gemeente) /)
    }
    expect(english.join(' ')).not.toMatch(/\u20ac\s|\s\s/)
  })

  test('the words of one file', () => {
    takeLocaleFrom(() => 'en')
    const uwv = scheme('uwv-scholing')
    expect(nameOf(uwv)).toBe('Training through UWV')
    expect(inKindOf(uwv, uwv.versions.at(-1)!.amount)).toBe(
      'UWV can buy the course for you. You do not get money yourself.',
    )
    expect(linksOf(uwv)?.help?.url).toBe(uwv.links?.help?.url)
    expect(schemes.nameOf('lerarenbeurs')).toBe('Lerarenbeurs (grant for teachers)')
    expect(schemes.nameOf('none-of-ours')).toBe('none-of-ours')
    expect(authorityOf(scheme('cao-sociaal-werk'))).toBe('employer')
  })
})

test('in Dutch, and in a language that the file does not have, it is what the file says', () => {
  for (const locale of ['nl', 'x-test']) {
    takeLocaleFrom(() => locale)
    expect(nameOf(scheme('uwv-scholing'))).toBe(scheme('uwv-scholing').name)
    expect(linksOf(scheme('lesgeld'))).toEqual(scheme('lesgeld').links)
    expect(notVerifiedOf(scheme('lesgeld'))).toBe(scheme('lesgeld').notVerified)
  }
})

test('English that lacks a text, or says more than the Dutch, is a problem of the file', () => {
  const lesgeld = scheme('lesgeld')
  const { help: _help, ...lacking } = lesgeld.en!
  expect(checkScheme({ ...lesgeld, en: { ...lacking, what: 'More.' } })).toEqual([
    { path: ['en', 'what'], message: 'The file does not say this in Dutch.' },
    { path: ['en', 'help'], message: 'Say this in English too.' },
  ])
})

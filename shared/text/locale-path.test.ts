import { afterEach, expect, test } from 'vitest'
import { defaultLocale, takeLocaleFrom } from './locale.ts'
import { localPath, readLocalPath } from './locale-path.ts'

afterEach(() => takeLocaleFrom(() => defaultLocale))

test.each([
  ['/', '/en'],
  ['/?q=x', '/en?q=x'],
  ['/#top', '/en#top'],
  ['/plan', '/en/plan'],
  ['/zoeken?q=lassen&page=2#x', '/en/zoeken?q=lassen&page=2#x'],
  // A school of that name, or a page that begins with the same letters, is no English page.
  ['/energie', '/en/energie'],
])('the English page of %s is %s, and back', (dutch, english) => {
  expect(localPath(dutch, 'en')).toBe(english)
  expect(localPath(dutch, 'nl')).toBe(dutch)
  expect(localPath(english, 'en')).toBe(english)
  expect(readLocalPath(english)).toEqual({ locale: 'en', path: dutch })
  expect(readLocalPath(dutch)).toEqual({ locale: 'nl', path: dutch })
})

test.each([
  '/v1/courses?q=x',
  '/_app/immutable/x.js',
  '/icon.svg',
  '/sitemap.xml',
  '#inhoud',
  '?page=2',
  '//elsewhere.example/plan',
  'https://elsewhere.example/plan',
  'mailto:a@voorbeeld.nl',
  '',
])('%s is the same in every language', (address) => expect(localPath(address, 'en')).toBe(address))

test('an address of the API is not read as one of a language', () => {
  expect(readLocalPath('/en/v1/courses').locale).toBe('nl')
  expect(readLocalPath('/en/').path).toBe('/')
})

test('without a language it is that of who reads; no address stays none', () => {
  expect(localPath('/plan')).toBe('/plan')
  takeLocaleFrom(() => 'en')
  expect([localPath('/plan'), localPath(undefined), localPath(null)]).toEqual(['/en/plan', undefined, null])
})

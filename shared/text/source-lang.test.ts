import { afterEach, expect, test } from 'vitest'
import { defaultLocale, takeLocaleFrom } from './locale.ts'
import { sourceLang } from './source-lang.ts'

afterEach(() => takeLocaleFrom(() => defaultLocale))

test('a Dutch page says only what is not Dutch', () => {
  expect([sourceLang(), sourceLang('nl-NL'), sourceLang('en'), sourceLang(null, false)]).toEqual([
    undefined,
    undefined,
    'en',
    undefined,
  ])
})

test('an English page says what is Dutch, also where the data name no language', () => {
  takeLocaleFrom(() => 'en')
  expect([sourceLang(), sourceLang('nl'), sourceLang('en-GB'), sourceLang(null, false)]).toEqual([
    'nl',
    'nl',
    undefined,
    undefined,
  ])
})

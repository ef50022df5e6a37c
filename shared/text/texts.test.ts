import { afterEach, expect, test } from 'vitest'
import { date } from './format.ts'
import { currentLocale, defaultLocale, preferred, takeLocaleFrom } from './locale.ts'
import * as nl from './nl/index.ts'
import { plan } from './rooms.ts'
import { bracketed, outsideBrackets } from './testing.ts'
import { knownLocales, putFolder, texts, type Texts } from './texts.ts'

const undo: (() => unknown)[] = []
afterEach(() => {
  takeLocaleFrom(() => defaultLocale)
  for (const one of undo.splice(0)) one()
})

test('only Dutch ships, and a locale without a folder gets it', () => {
  expect(knownLocales()).toEqual(['nl'])
  expect(texts('fy')).toBe(texts('nl'))
  expect(currentLocale()).toBe('nl')
})

test('a room follows the locale of who reads, also in dates', () => {
  undo.push(putFolder('x-test', bracketed()))
  expect([plan.title, date('2027-09-03')]).toEqual(['Mijn plan', '3 september 2027'])
  takeLocaleFrom(() => 'x-test')
  expect([plan.title, date('2027-09-03')]).toEqual(['⟦Mijn plan⟧', '⟦3 september 2027⟧'])
})

test('a folder that lacks a sentence does not compile', () => {
  const { title: _title, ...rest } = nl.plan
  // @ts-expect-error -- plan.title is missing
  const lacking: Texts = { ...nl, plan: rest }
  const whole: Texts = { ...nl, plan: { ...rest, title: 'My plan' } }
  expect([lacking.plan.title, whole.plan.title]).toEqual([undefined, 'My plan'])
})

test('the whole tag of a language goes before its first part', () => {
  expect(preferred('nl-NL, x-test;q=0.9', ['nl', 'x-test'])).toBe('nl')
  expect(preferred('x-test', ['nl', 'x-test'])).toBe('x-test')
  expect(preferred('fr', ['nl', 'x-test'])).toBeNull()
})

test('what stands outside brackets is found, inside and cut ones are not', () => {
  expect(outsideBrackets('⟦Een ⟦twee⟧⟧ drie').trim()).toBe('drie')
  expect(outsideBrackets('vier ⟦vijf…').trim()).toBe('vier')
  expect(outsideBrackets('zes.⟧ zeven').trim()).toBe('zeven')
})

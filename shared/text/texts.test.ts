import { afterEach, expect, test } from 'vitest'
import { date } from './format.ts'
import { currentLocale, defaultLocale, preferred, shippedLocales, takeLocaleFrom } from './locale.ts'
import * as en from './en/index.ts'
import * as nl from './nl/index.ts'
import { plan } from './rooms.ts'
import { bracketed, outsideBrackets } from './testing.ts'
import { knownLocales, putFolder, texts, type Texts } from './texts.ts'

const undo: (() => unknown)[] = []
afterEach(() => {
  takeLocaleFrom(() => defaultLocale)
  for (const one of undo.splice(0)) one()
})

test('Dutch and English ship, each with its folder, and a locale without one gets Dutch', () => {
  expect(knownLocales()).toEqual([...shippedLocales])
  expect(shippedLocales).toEqual(['nl', 'en'])
  expect(texts('fy')).toBe(texts('nl'))
  expect(currentLocale()).toBe('nl')
})

test('a room follows the locale of who reads, also in dates', () => {
  undo.push(putFolder('x-test', bracketed()))
  expect([plan.title, date('2027-09-03')]).toEqual(['Mijn plan', '3 september 2027'])
  takeLocaleFrom(() => 'x-test')
  expect([plan.title, date('2027-09-03')]).toEqual(['⟦Mijn plan⟧', '⟦3 september 2027⟧'])
})

test('English says dates, amounts, plurals and lists the English way', () => {
  const { date, weekday, momentOf, money, moneyRange, counted, decimal, listed, kilometres } = en.format
  expect(date('2027-09-03')).toBe('3 September 2027')
  expect(weekday('2027-09-03')).toMatch(/^Friday,? 3 September 2027$/)
  expect(momentOf('2026-11-24T04:00:00Z')).toBe('24 November 2026 at 05:00')
  expect([money('1249.50'), moneyRange('1000.00', '1500.00')]).toEqual(['€1,249.50', '€1,000 to €1,500'])
  expect([counted(0, 'course', 'courses'), counted(1, 'course', 'courses')]).toEqual([
    '0 courses',
    '1 course',
  ])
  expect([decimal(2.5), listed(['a', 'b', 'c']), kilometres(0.4)]).toEqual([
    '2.5',
    'a, b and c',
    'less than 1\u00a0km',
  ])
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

import { describe, expect, test } from 'vitest'
import { scopeFor } from '../testing.ts'
import { writtenAward } from './award.ts'
import { marketLevel } from './market-level.ts'
import { typedAmount } from './typed-amount.ts'

describe('levels in formats without a list of their own', () => {
  const read = (raw: string, known = false) => {
    const scope = scopeFor()
    const level = marketLevel(raw, 'level', known, scope)
    return [
      level,
      ...scope.findings.list.map(({ code, message }) => `${code} ${message.split('"')[1] ?? ''}`),
    ]
  }
  test.each<[string, unknown[]]>([
    ['mbo niveau 2', ['mbo-2']],
    ['MBO_2', ['mbo-2']],
    [' Mbo - 2 ', ['mbo-2']],
    ['secondary vocational education 2', ['mbo-2']],
    ['Associate Degree', ['associate-degree']],
    ['WO-MA', ['master']],
    ['PhD', ['doctorate']],
    ['VO-VMBO-TL', ['vmbo']],
    ['NT2-II', ['nt2-2']],
    ['none', [null]],
    ['', [null]],
    ['HBO', [null, 'level-ambiguous HBO']],
    ['hbo-bachelor', [null, 'unknown-level hbo-bachelor']],
    ['__proto__', [null, 'unknown-level __proto__']],
    ['constructor', [null, 'unknown-level constructor']],
  ])('%j', (raw, expected) => {
    expect(read(raw)).toEqual(expected)
  })
  test('a wide word does not matter when a code gives the level', () => {
    expect(read('mbo', true)).toEqual([null])
  })
})

test('ruling 19: a written award is one only when it is an award word', () => {
  expect(
    ['Diploma', ' mbo-certificaat ', 'Bewijs  van deelname', 'micro-credential'].map(writtenAward),
  ).toEqual(['diploma', 'mbo-certificate', 'participation', 'micro-credential'])
  expect(['', 'diploma of certificaat', 'toString', 'HBO-diploma'].map(writtenAward)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('amounts of fields that are specified as numbers', () => {
  const cents = (raw: string | number) => {
    const read = typedAmount(raw)
    return read.kind === 'amount' ? Number(read.cents) : read.kind
  }
  expect([395, 395.5, 0.1, '395', '395.00', ' 395.5 ', '395.0000', '+5', '-5'].map(cents)).toEqual([
    ...[39_500, 39_550, 10, 39_500, 39_500, 39_550, 39_500, 500, -500],
  ])
  expect(['1.250', '1.250,00', '€ 395,-', '395,00'].map(cents)).toEqual([125_000, 125_000, 39_500, 39_500])
  expect(['100-200', '$ 5', 'x', 1e21, Number.NaN, '1e3'].map(cents)).toEqual([
    ...['ambiguous', 'currency', 'unparsable', 'unparsable', 'unparsable', 'unparsable'],
  ])
})

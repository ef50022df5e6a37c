import { describe, expect, test } from 'vitest'
import { scopeFor } from '../testing.ts'
import { chooseText, cleanLanguages, languageCode } from './language.ts'

const said = (scope: ReturnType<typeof scopeFor>) =>
  scope.findings.list.map(({ code, path }) => `${code} ${path}`)

test.each([
  ['nl', 'nl'],
  ['nl-NL', 'nl'],
  ['NLD', 'nl'],
  ['dut', 'nl'],
  ['eng', 'en'],
  ['ger', 'de'],
  ['deu', 'de'],
  ['fre', 'fr'],
  ['en_GB', 'en'],
  ['zh-Hant-TW', 'zh'],
  ['nl-sgn-NL', 'nl'],
  ['nl-s-NL', 'nl'],
  ['fry', 'fy'],
  ['xx', null],
  ['qqq', null],
  ['Nederlands', null],
  ['', null],
  ['__proto__', null],
])('language %s is %s', (tag, code) => {
  expect(languageCode(tag)).toBe(code)
})

test('languages of teaching: each once, unknown ones left out', () => {
  const scope = scopeFor()
  expect(cleanLanguages(['nld', 'nl', 'eng', 'klingon', ''], (index) => `l[${index}]`, scope)).toEqual([
    'nl',
    'en',
  ])
  expect(said(scope)).toEqual(['unknown-value l[3]'])
})

describe('which text is shown', () => {
  const choose = (texts: [string | null, string][], scope = scopeFor()) =>
    chooseText(
      texts.map(([lang, value]) => ({ lang, value })),
      'nl',
      'name',
      scope,
    )

  test.each([
    [
      [
        ['en-GB', 'E'],
        ['nl-NL', 'N'],
      ],
      'nl',
      'N',
    ],
    [
      [
        ['de', 'D'],
        ['eng', 'E'],
      ],
      'en',
      'E',
    ],
    [
      [
        ['fr', 'F'],
        ['de', 'D'],
      ],
      'fr',
      'F',
    ],
    [
      [
        ['nl', ' '],
        ['en', 'E'],
      ],
      'en',
      'E',
    ],
    [
      [
        ['en', 'E'],
        [null, 'N'],
      ],
      'nl',
      'N',
    ],
  ] as [[string | null, string][], string, string][])('%#', (texts, lang, value) => {
    expect(choose(texts).chosen).toEqual({ lang, value })
  })

  test('the other languages are kept, one text each', () => {
    expect(
      choose([
        ['nl', 'N'],
        ['en', 'E'],
        ['en', 'E2'],
        ['nl', 'N2'],
      ]).rest,
    ).toEqual([{ lang: 'en', value: 'E' }])
  })

  test('language-missing only when no text names one (ruling 37)', () => {
    const [none, one] = [scopeFor(), scopeFor()]
    expect(choose([[null, 'N']], none).chosen).toEqual({ lang: 'nl', value: 'N' })
    choose(
      [
        [null, 'N'],
        ['en', 'E'],
      ],
      one,
    )
    expect(said(none)).toEqual(['language-missing name'])
    expect(said(one)).toEqual([])
  })

  test('no text at all is nothing', () => {
    expect(choose([])).toEqual({ chosen: null, rest: [] })
  })
})

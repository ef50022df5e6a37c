import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryFiles, root } from '../fences/files.ts'
import { casesWithoutTest, definedNumbers, kinds, numbered, numberedRows } from './lists.ts'
import { numbersAfter, proseOf, rulesWithoutList } from './numbers.ts'

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at))

describe('the lists of docs/ are whole', () => {
  test.each([
    ['case', [...run(1, 107), '110', ...run(112, 118), '134', '135']],
    ['import rule', run(1, 18)],
    ['page rule', run(1, 38)],
    ['ruling', [...run(11, 34), '34a', ...run(35, 75)]],
  ] as const)('%s: each number once, and none that is not meant', (kind, wanted) => {
    expect(definedNumbers(kind).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual(
      wanted,
    )
  })
  test('three cases are excused from having a test', () => {
    expect(casesWithoutTest().map(({ number }) => number)).toEqual(['55', '56', '60'])
  })
  test('every entry says what it is about', () => {
    const entries = kinds.flatMap((kind) => numbered(kind))
    expect([...entries, ...casesWithoutTest()].filter(({ about }) => about === '')).toEqual([])
  })
})

describe('what is named anywhere is in the lists', () => {
  const texts = repositoryFiles()
    .filter((file) => /\.(ts|mjs|js|svelte|css|html|json|md|yaml|yml|sql|sh)$|^\.ci\//.test(file))
    .filter((file) => !/^(pnpm-lock\.yaml|scripts\/held\/.*\.test\.ts)$/.test(file))
    .map((file) => ({ file, prose: proseOf(readFileSync(join(root, file), 'utf8')) }))

  test.each(kinds)('%s', (kind) => {
    const defined = new Set(definedNumbers(kind))
    const unknown = texts.flatMap(({ file, prose }) =>
      numbersAfter(kind, prose)
        .filter((number) => !defined.has(number))
        .map((number) => `${file}: ${kind} ${number}`),
    )
    expect(unknown).toEqual([])
  })
  test('no rule is named without its list', () => {
    expect(
      texts.flatMap(({ file, prose }) => rulesWithoutList(prose).map((rule) => `${file}: ${rule}`)),
    ).toEqual([])
  })
})

describe('rows of a page', () => {
  const page = `# Page

## One

| | about | what | worked out in |
| --- | --- | --- | --- |
| 1 | a | b | ruling 12 |
| 1a | c | d | |

## Two

| 3 | e | f |
`
  test('those below the heading', () => {
    expect(numberedRows(page, 'One')).toEqual([
      { number: '1', about: 'a', workedOutIn: 'ruling 12' },
      { number: '1a', about: 'c', workedOutIn: '' },
    ])
    expect(numberedRows(page, 'Two')).toEqual([{ number: '3', about: 'e', workedOutIn: '' }])
  })
  test('a heading that is gone is an error, not an empty list', () => {
    expect(() => numberedRows(page, 'Three')).toThrow('No numbered rows below "Three".')
  })
})

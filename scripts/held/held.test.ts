import { describe, expect, test } from 'vitest'
import { namesCode, numbersAfter } from './numbers.ts'
import { cases, rulings } from './rules.ts'
import { heldTables } from './table.ts'
import { titlesOf } from './titles.ts'

/** Rows without a test, each with the reason why there can be none. */
const excepted: Readonly<Record<string, string>> = {}
const tables = heldTables()

describe('every rule and every code has a test that names it', () => {
  test.each(tables.map(({ heading, rows }) => [heading, rows] as const))('%s', (_heading, rows) => {
    const without = rows.filter(({ tests }) => tests.length === 0).map(({ name }) => name)
    expect(without.filter((name) => !(name in excepted))).toEqual([])
  })
  test('the list of exceptions holds nothing that has a test by now', () => {
    const rows = tables.flatMap((table) => table.rows)
    const held = new Set(rows.filter(({ tests }) => tests.length > 0).map(({ name }) => name))
    expect(Object.keys(excepted).filter((name) => held.has(name))).toEqual([])
  })
})

test('the numbers run without a gap: cases 1 to 54 and 57 to 59, those of questions, 74 to 100, rulings 11 to 75 with 34a', () => {
  const run = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  expect(Object.keys(cases).sort()).toEqual(
    [...run(1, 54), ...run(57, 59), '61', ...run(66, 70), ...run(74, 100)].sort(),
  )
  expect(Object.keys(rulings).sort()).toEqual([...run(11, 75), '34a'].sort())
})

describe('what a title names', () => {
  test.each([
    ['case 7: a cut row', ['7']],
    ['cases 17 and 18: entities', ['17', '18']],
    ['case 16-19, 22 in a linked document', ['16', '17', '18', '19', '22']],
    ['case 7, case 30: two', ['7', '30']],
    ['in any case 200 of them', ['200']],
    ['the case of 12', []],
  ])('%s', (title, wanted) => {
    expect(numbersAfter('case', title)).toEqual(wanted)
  })
  test('a ruling with a letter', () => {
    expect(numbersAfter('ruling', 'money (rulings 34, 34a)')).toEqual(['34', '34a'])
  })
  test('a code of one word must begin the title or be a row', () => {
    const named = (title: string, rows: string[] = []) => namesCode('expired', { title, rows })
    expect(named('rejects › expired: ended yesterday')).toBe(true)
    expect(named('what has expired goes')).toBe(false)
    expect(named('%s', ['expired'])).toBe(true)
    expect(namesCode('paging-loop', { title: 'the server gives paging-loops', rows: [] })).toBe(false)
  })
})

describe('titles of a source', () => {
  const titles = (text: string) => titlesOf('x.test.ts', text).map(({ title, rows }) => [title, rows])
  test('groups, rows in the call and rows beside it', () => {
    const text = `
      const table = [{ name: 'case 3', code: 'a-b' }]
      describe('group', () => {
        test('one', () => {})
        it.each(table.filter(Boolean))('$name', () => {})
        test.each([['x', 1]])('%s', () => { test('inner text is no test of its own') })
      })`
    expect(titles(text)).toEqual([
      ['group › one', []],
      ['group › $name', ['case 3', 'a-b']],
      ['group › %s', ['x']],
    ])
  })
  test('skipped and planned tests hold nothing', () => {
    expect(titles(`test.skip('case 1', () => {}); test.todo('case 2'); it('case 3')`)).toEqual([])
  })
})

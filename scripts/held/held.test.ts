import { describe, expect, test } from 'vitest'
import { namesCode, numbersAfter, proseOf, rulesWithoutList } from './numbers.ts'
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
  test('the rules of the import and those of the pages apart', () => {
    const title = 'page rules 27 and 36, import rule 9, ruling 28'
    expect(numbersAfter('page rule', title)).toEqual(['27', '36'])
    expect(numbersAfter('import rule', title)).toEqual(['9'])
    expect(rulesWithoutList(title)).toEqual([])
    expect(rulesWithoutList('case 73 and rule 25; Rules 1 to 3; house rule 4')).toEqual([
      'rule 25',
      'Rules 1',
      'rule 4',
    ])
  })
  test('a comment over two lines, but no branch of a switch', () => {
    const source =
      "/**\n * Held by case\n * 7.\n */\n  switch (status) {\n    case 404:\n      return 'gone'\n"
    expect(numbersAfter('case', proseOf(source))).toEqual(['7'])
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

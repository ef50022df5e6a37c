import { describe, expect, test } from 'vitest'
import { csvCell, csvRow } from './csv-cell.ts'

describe('case 34: a cell that a spreadsheet would run is text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+31 30 123', "'+31 30 123"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\t=1', `"'\t=1"`],
    ['\rx', `"'\rx"`],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['a;=1+1', `"a;'=1+1"`],
    ['a; @SUM(A1);-1', `"a;' @SUM(A1);'-1"`],
    ['wat ik wil:\n=1+1\r\n+2', `"wat ik wil:\n'=1+1\r\n'+2"`],
    ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })
  test.each([
    ['a-b', 'a-b'],
    ['1=1', '1=1'],
    ['a, -b', '"a, -b"'],
    ['a;b - c', '"a;b - c"'],
    ['', ''],
  ])('%j stays as it is', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })
})

test('numbers, booleans and nothing', () => {
  expect([csvCell(-5), csvCell(true), csvCell(null)]).toEqual(['-5', 'true', ''])
})

test('quotes, separators and line breaks stay inside their cell', () => {
  expect(csvRow(['a,b', 'a;b', 'zegt "ja"', 'twee\nregels', ' spatie'])).toBe(
    '"a,b","a;b","zegt ""ja""","twee\nregels"," spatie"\r\n',
  )
})

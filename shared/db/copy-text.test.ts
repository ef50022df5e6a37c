import { expect, test } from 'vitest'
import { copyRow, copyRows } from './copy-text.ts'

test('rows escape what would end a cell or a row', () => {
  expect(copyRow(['a\tb\nc\rd\\e', null, 5, ''])).toBe('a\\tb\\nc\\rd\\\\e\t\\N\t5\t\n')
  expect(copyRow(['\\N'])).toBe('\\\\N\n')
})

test('lists are array literals', () => {
  expect(copyRows([[['2026-01-01', null]], [[1, 2]]])).toBe('{2026-01-01,NULL}\n{1,2}\n')
})

import { expect, test } from 'vitest'
import { readDay, readPeriod } from './period.ts'

test('days as people type them', () => {
  expect(readDay('1-9-2026')).toBe('2026-09-01')
  expect(readDay('01/12/2026')).toBe('2026-12-01')
  for (const text of ['', '31-2-2026', 'gisteren', '2026-09-01', '1-9-26']) expect(readDay(text)).toBeNull()
})

test('a period says what to mend at each day, and keeps what was typed', () => {
  const read = (text: string) => readPeriod(new URLSearchParams(text))
  expect(read('')).toEqual({ typed: { vanaf: '', tot: '' }, query: {}, errors: [] })
  expect(read('vanaf=1-9-2026&tot=30-9-2026').query).toEqual({ from: '2026-09-01', until: '2026-09-30' })
  expect(read('vanaf=x&tot=y').errors.map(({ field }) => field)).toEqual(['vanaf', 'tot'])
  expect(read('vanaf=2-9-2026&tot=1-9-2026').errors.map(({ field }) => field)).toEqual(['tot'])
  expect(read('vanaf=x').typed.vanaf).toBe('x')
})

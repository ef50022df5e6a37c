import { expect, test } from 'vitest'
import { scheduleOf, sourcesSum, span } from './admin.ts'

test('a length of time is said in the largest unit that still says something, never longer than it was', () => {
  const hour = 3600
  expect([0, 59, 60, 119, 3599].map(span)).toEqual([
    ...[
      'minder dan een minuut',
      'minder dan een minuut',
      '1\u00a0minuut',
      '1\u00a0minuut',
      '59\u00a0minuten',
    ],
  ])
  expect([hour, 26 * hour, 48 * hour - 1].map(span)).toEqual(['1\u00a0uur', '26\u00a0uur', '47\u00a0uur'])
  expect([48 * hour, 1000 * 24 * hour].map(span)).toEqual(['2\u00a0dagen', '1.000\u00a0dagen'])
})

test('what needs the operator is counted in words', () => {
  expect(sourcesSum(0, 0)).toBe('Er zijn nog geen bronnen.')
  expect(sourcesSum(1, 0)).toBe('1 bron. Niets heeft jou nodig.')
  expect(sourcesSum(12, 1)).toBe('12 bronnen. 1 bron heeft jou nodig.')
})

test('a schedule is said in words, and never as cron', () => {
  expect(scheduleOf('30 3 * * *')).toBe('elke dag om 03.30 uur')
  expect(scheduleOf('5 14 * * 1-5')).toBe('op werkdagen om 14.05 uur')
  expect(scheduleOf('0 6 * * 1,4')).toBe('elke maandag, donderdag om 06.00 uur')
  expect(scheduleOf('0 6 * * 7')).toBe('elke zondag om 06.00 uur')
  expect(scheduleOf('15 * * * *')).toBe('elk uur, 15 minuten na het hele uur')
  for (const other of ['*/5 * * * *', '0 0 1 * *', '0 9-17 * * *', '', 'x']) {
    expect(scheduleOf(other)).toBe('volgens een eigen schema')
  }
})

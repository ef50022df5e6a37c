import { expect, test } from 'vitest'
import { sourcesSum, span } from './admin.ts'

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

import { describe, expect, test } from 'vitest'
import { toggled } from './chosen.ts'

describe('choosing what to compare', () => {
  test('adds a course, and takes it away again', () => {
    expect(toggled([], 'a')).toEqual({ ids: ['a'], outcome: 'added' })
    expect(toggled(['a', 'b'], 'a')).toEqual({ ids: ['b'], outcome: 'removed' })
  })
  test('has room for four, and a fifth takes nobody’s place', () => {
    const four = ['a', 'b', 'c', 'd']
    expect(toggled(four, 'e')).toEqual({ ids: four, outcome: 'full' })
    expect(toggled(four, 'd').outcome).toBe('removed')
  })
})

import { expect, it } from 'vitest'
import { numberIn } from './number-in.ts'

it('reads numbers as people type them', () => {
  expect(['1.250.000', '12,5', '12.5', '€ 300', ' 7 '].map(numberIn)).toEqual([1_250_000, 12.5, 12.5, 300, 7])
  expect(['', 'veel', '-3', '1.2.3', '12,'].map(numberIn)).toEqual([null, null, null, null, null])
})

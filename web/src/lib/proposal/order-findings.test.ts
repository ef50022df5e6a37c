import { expect, test } from 'vitest'
import { newConflicts } from './order-findings.server.ts'

const conflict = (code: 'order' | 'overlap', ...items: number[]) => ({
  ...{ code, severity: 'problem' as const, items, text: `${code} ${items.join()}` },
})

test('only what the changes make wrong is told, wherever the steps stand by then', () => {
  const was = [conflict('order', 0, 1)]
  const told = (from: (number | null)[], ...is: ReturnType<typeof conflict>[]) =>
    newConflicts(was, is, from).map(({ text }) => text)
  // A new step in front: the steps that did not fit before have other numbers now.
  expect(told([null, 0, 1], conflict('order', 1, 2))).toEqual([])
  expect(told([null, 0, 1], conflict('order', 0, 1))).toEqual(['order 0,1'])
  expect(told([1, 0], conflict('overlap', 0, 1), conflict('order', 0, 1))).toEqual(['overlap 0,1'])
})

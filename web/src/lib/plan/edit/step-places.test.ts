import { describe, expect, test } from 'vitest'
import { editable, inserted, movedTo, swapped, newStep } from './editable-plan.ts'

const plan = editable(
  {
    version: 1,
    items: [
      { kind: 'course', courseId: 'a', title: 'A', note: 'n', start: '2027-01-01' },
      { kind: 'own', title: 'B', after: [0] },
      { kind: 'own', title: 'C', after: [1] },
    ],
  },
  'Mijn plan',
)
const afters = ({ items }: typeof plan) => items.map(({ title, after }) => `${title} ${after?.join() ?? '-'}`)

describe('changes that take several places', () => {
  test('a step goes to a place of choice; "only after" follows', () => {
    expect(afters(movedTo(plan, 2, 0))).toEqual(['C 2', 'A -', 'B 1'])
    expect(movedTo(plan, 1, 1)).toBe(plan)
    expect(movedTo(plan, 0, 3)).toBe(plan)
  })
  test('a step comes before another; "only after" follows', () => {
    expect(afters(inserted(plan, 1, newStep({ kind: 'funding', title: 'X' })))).toEqual([
      ...['A -', 'X -', 'B 0', 'C 2'],
    ])
  })
  test('another course keeps the note and the key, and nothing that belonged to the old one', () => {
    const [step] = swapped(plan, 0, { id: 'z', title: 'Z' }).items
    expect(step).toMatchObject({ courseId: 'z', title: 'Z', note: 'n', start: null })
    expect(step!.key).toBe(plan.items[0]!.key)
  })
})

import { stepTextNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  checkedPart,
  editable,
  localOf,
  moved,
  newStep,
  samePlan,
  withChange,
  without,
  withStep,
} from './editable-plan.ts'

const plan = editable(
  {
    version: 1,
    goal: 'Naar de zorg',
    items: [
      { kind: 'course', courseId: 'a', title: 'A' },
      { kind: 'own', title: 'B', weeks: 2 },
      { kind: 'course', courseId: 'c', title: 'C', after: [0, 1] },
    ],
  },
  'Mijn plan',
)
const names = ({ items }: typeof plan) => items.map(({ title }) => title)

describe('changes of a plan', () => {
  test('a step moves by one place and no further; its key goes along', () => {
    expect(names(moved(plan, 1, -1))).toEqual(['B', 'A', 'C'])
    expect(names(moved(plan, 1, 1))).toEqual(['A', 'C', 'B'])
    expect(moved(plan, 0, -1)).toBe(plan)
    expect(moved(plan, 2, 1)).toBe(plan)
    expect(moved(plan, 1, -1).items[0]!.key).toBe(plan.items[1]!.key)
  })
  test('"only after" follows the steps it names, and forgets one that is gone', () => {
    expect(moved(plan, 0, 1).items[2]!.after).toEqual([1, 0])
    expect(without(plan, 0).items[1]!.after).toEqual([0])
    expect(without(without(plan, 0), 0).items[0]!.after).toBeNull()
  })
  test('the plan before a change is still whole', () => {
    without(plan, 0)
    withChange(plan, 1, { weeks: 9 })
    expect(names(plan)).toEqual(['A', 'B', 'C'])
    expect(plan.items[1]!.weeks).toBe(2)
  })
})

describe('forms of a plan', () => {
  test('what is sent is a body that the API takes: no titles of courses, nothing empty', () => {
    const body = bodyOf(withStep(plan, newStep({ kind: 'own', title: 'D', start: '2027-01-04', cost: 12.5 })))
    expect(PlanBody.parse(body)).toEqual(body)
    expect(body).toEqual({
      title: 'Mijn plan',
      goal: 'Naar de zorg',
      items: [
        { kind: 'course', courseId: 'a' },
        { kind: 'own', title: 'B', weeks: 2 },
        { kind: 'course', courseId: 'c', after: [0, 1] },
        { kind: 'own', title: 'D', start: '2027-01-04', cost: 12.5 },
      ],
    })
  })
  test('what is kept in the browser reads back as the same plan', () => {
    expect(samePlan(editable(localOf(plan), 'x'), plan)).toBe(true)
    expect(samePlan(withChange(plan, 0, { note: 'bellen' }), plan)).toBe(false)
  })
  test('a check is sent no text that the person wrote about a step', () => {
    for (const name of stepTextNames) {
      const told = withStep(plan, newStep({ kind: 'own', title: 'D', [name]: 'geheim' }))
      expect(JSON.stringify(checkedPart(told)), name).not.toContain('geheim')
    }
  })
})

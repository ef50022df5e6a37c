import { expect, test } from 'vitest'
import type { PlanGoal } from './context.ts'
import type { PlanBody, StepBody } from './plan.ts'
import { found, goal, own, places } from './testing.ts'

const codes = ['goal-missing', 'goal-gone', 'skills-open', 'skills-untouched'] as const
const told = (
  about: PlanGoal | null,
  plan: Partial<PlanBody> = {},
  items: StepBody[] = [{ courseId: 'c' }],
) => places([...codes], items, { plan, context: { goal: about } })

test('no goal: neither words nor an occupation, once there are steps', () => {
  expect(told(null, { goal: null })).toEqual(['goal-missing '])
  expect(told(null, { goal: ' \n' })).toEqual(['goal-missing '])
  expect(told(null, { goal: 'x' })).toEqual([])
  expect(told(null, { goal: null, targetOccupation: 'o' })).toEqual([])
  expect(told(null, { goal: null }, [])).toEqual([])
})

test('an occupation that is gone', () => {
  expect(told({ state: 'gone' }, { targetOccupation: 'o' })).toEqual(['goal-gone '])
  expect(told({ state: 'gone' }, { targetOccupation: 'o' }, [])).toEqual(['goal-gone '])
})

test('skills that no step teaches, five of them by name', () => {
  expect(told(goal([0], []))).toEqual(['skills-open '])
  expect(told(goal([0], [0]))).toEqual([])
  expect(told(goal())).toEqual([])
  expect(told(goal([0], []), {}, [])).toEqual([])
  const [many] = found('skills-open', [{ courseId: 'c' }], {
    context: { goal: goal([0], ...Array.from({ length: 6 }, () => [])) },
  })
  expect(many?.values).toEqual({
    amount: 6,
    names: [1, 2, 3, 4, 5].map((number) => `vaardigheid ${number}`),
  })
})

test('courses of which none teaches a skill of the goal', () => {
  expect(told(goal([], []))).toEqual(['skills-untouched '])
  expect(told(goal([], []), {}, [own()])).toEqual(['skills-open '])
  // A step that is not there teaches nothing.
  expect(told(goal([7], []))).toEqual(['skills-untouched '])
})

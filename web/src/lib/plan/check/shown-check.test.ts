import type { FindingView } from '@stapwijzer/shared/api/plan-checks.ts'
import { expect, test } from 'vitest'
import {
  checkedPart,
  editable,
  moved,
  newStep,
  swapped,
  withChange,
  withStep,
  without,
} from '#lib/plan/edit/editable-plan.ts'
import { noCheck, shownCheck } from './shown-check.ts'

const plan = editable(
  {
    version: 1,
    items: ['a', 'b', 'c'].map((courseId) => ({ kind: 'course' as const, courseId, title: courseId })),
  },
  'Mijn plan',
)
const finding = (code: FindingView['code'], items: number[]): FindingView => ({
  ...{ code, severity: 'hint', items, text: code, date: null },
  mend: { act: 'funding', text: 'x' },
})
const answer = {
  of: plan,
  check: {
    ...noCheck,
    findings: [finding('ask-employer', [0]), finding('undated', [2]), finding('goal-missing', [])],
    money: [0, 1, 2].map((item) => ({ item, price: null, netPrice: null, payers: [] })),
  },
}
const codes = (now = plan) =>
  shownCheck(answer, now).findings.map(({ code, items }) => `${code} ${items.join()}`)

test('the answer about the plan as it is now is shown as it came', () => {
  expect(shownCheck(answer, plan)).toBe(answer.check)
})

test('what was said of a step moves along with it until the next answer, and goes with it', () => {
  expect(codes(moved(plan, 0, 1))).toEqual(['ask-employer 1', 'undated 2', 'goal-missing '])
  expect(codes(without(plan, 0))).toEqual(['undated 1', 'goal-missing '])
  expect(shownCheck(answer, without(plan, 1)).money.map(({ item }) => item)).toEqual([0, 1])
  expect(codes(withStep(plan, newStep({ kind: 'own', title: 'x' })))).toHaveLength(3)
})

test('another course in the place of a step hears nothing of the one before it', () => {
  expect(codes(swapped(plan, 0, { id: 'd', title: 'd' }))).toEqual(['undated 2', 'goal-missing '])
})

test('what is sent to be checked holds none of the own words of the person', () => {
  const private_ = {
    ...withChange(plan, 0, { note: 'geheim' }),
    goal: 'geheim',
    reason: 'geheim',
    title: 'geheim',
  }
  const sent = JSON.stringify(
    checkedPart(withStep(private_, newStep({ kind: 'own', title: 'geheim', weeks: 2 }))),
  )
  expect(sent).not.toContain('geheim')
  expect(sent).toContain('"weeks":2')
})

import { planOf } from '@stapwijzer/shared/domain/plan/plan-of.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCourse } from '../plans/testing.ts'
import { testApp, type TestApp } from '../testing.ts'
import { sentPlanCheck } from './plan-check.ts'
import type { ReferralRow } from './store.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const checkOf = (sent: object) =>
  t.db.read('app', (tx) => sentPlanCheck(tx, { sent } as ReferralRow, '2026-11-24'))

test('the desk sees the findings of the plan that was sent, and none about what was not sent', async () => {
  const courseId = await addCourse(t, {}, true)
  const { goal: _goal, travelKm: _travelKm, ...plan } = planOf({ title: 'x', items: [{ courseId }] })
  const codes = (await checkOf({ plan }))!.findings.map(({ code }) => code)
  expect(codes).toContain('withdrawn')
  expect(codes).not.toContain('goal-missing')
})

test('without a plan there is nothing to check', async () => {
  expect(await checkOf({ question: 'Wat kan ik worden?' })).toBeNull()
})

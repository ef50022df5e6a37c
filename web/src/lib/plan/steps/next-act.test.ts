import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { expect, test } from 'vitest'
import { newStep } from '#lib/plan/edit/editable-plan.ts'
import type { PlanCourse } from '#lib/plan/plan-courses.ts'
import { nextAct } from './next-act.ts'

const today = '2026-11-28'
function course(
  offering: Parameters<typeof sampleOffering>[0],
  changes: Partial<PlanCourse> = {},
): PlanCourse {
  const { provider: _, ...facts } = sampleCourse()
  return {
    ...{ ...facts, id: 'c', provider: 'School', lang: null, online: false, withdrawn: false },
    offerings: [{ ...sampleOffering({ id: 'a', ...offering }), city: null }],
    ...changes,
  }
}
const chosen = newStep({ kind: 'course', courseId: 'c', offeringId: 'a' })
const next = (step: ReturnType<typeof newStep>, of: PlanCourse | null) =>
  nextAct(step, of, today)?.does ?? null

test('a course without a start needs one, and with one it needs to be enrolled for', () => {
  expect(next(newStep({ kind: 'course', courseId: 'c' }), course({}))).toBe('start')
  expect(nextAct(chosen, course({}), today)).toEqual({
    ...{ does: 'enrol', href: 'https://school-een.example/boekhouden' },
  })
  expect(next(chosen, course({}, { url: null }))).toBeNull()
})

test('a start that cannot be had needs another one, on the last day to enrol not yet', () => {
  for (const gone of [{ state: 'cancelled' as const }, { state: 'closed' as const }, { seats: 0 }]) {
    expect(next(chosen, course(gone))).toBe('other-start')
  }
  expect(next(chosen, course({ enrolUntil: today }))).toBe('enrol')
  expect(next(chosen, course({ enrolUntil: '2026-11-27' }))).toBe('other-start')
  expect(next(newStep({ kind: 'course', courseId: 'c', offeringId: 'x' }), course({}))).toBe('other-start')
})

test('what has begun needs nothing, a course that is gone another one, and an own step its day', () => {
  expect(next(chosen, course({ start: '2026-11-27' }))).toBeNull()
  expect(next(chosen, course({}, { withdrawn: true }))).toBe('other')
  expect(next(newStep({ kind: 'own', title: 'Open dag' }), null)).toBe('day')
  expect(next(newStep({ kind: 'own', title: 'Open dag', start: today }), null)).toBeNull()
  expect(next(chosen, null)).toBeNull()
})

import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { describe, expect, test } from 'vitest'
import type { PlanCourse } from '#lib/plan/plan-courses.ts'
import { editable } from './editable-plan.ts'
import { seenOf } from './seen.ts'

const plan = editable({ version: 1, items: [{ kind: 'course', courseId: 'a', title: 'A' }] }, 'Mijn plan')

describe('what a browser remembers of courses', () => {
  const { title, price, duration, studyLoad, offerings } = sampleCourse()
  const known: Partial<PlanCourse> = {
    ...{ title, price, duration, studyLoad, withdrawn: false },
    offerings: offerings.map((one) => ({ ...one, city: null })),
  }
  const course = known as PlanCourse
  test('is what they were when they came in, for as long as they stay', () => {
    const first = seenOf(plan, { a: course }, {}, '2026-11-24')
    expect(first.a).toMatchObject({
      since: '2026-11-24',
      cents: 49_500,
      weeks: 10,
      starts: { 'start-1': '2027-02-01' },
    })
    const dearer = { ...course, price: { ...course.price, amount: '600.00' } }
    expect(seenOf(plan, { a: dearer }, first, '2026-12-24')).toEqual(first)
    expect(seenOf({ ...plan, items: [] }, { a: course }, first, '2026-12-24')).toEqual({})
    expect(seenOf(plan, { a: { ...course, withdrawn: true } }, {}, '2026-11-24')).toEqual({})
  })
})

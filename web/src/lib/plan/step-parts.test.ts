import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import { describe, expect, test } from 'vitest'
import { editable, inserted, movedTo, swapped, newStep } from './editable-plan.ts'
import { otherCourse } from './other-courses.ts'
import type { PlanCourse } from './plan-courses.ts'
import { readGoalField } from './read-fields.ts'
import { seenOf } from './seen-here.ts'
import { sourceParts } from './source-parts.ts'

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

describe('why another course', () => {
  const card = (changes: Partial<CourseCard> = {}) => {
    const { title, level, price, duration, delivery, flexibleStart } = sampleCourse()
    const known: Partial<CourseCard> = {
      ...{ id: 'x', title, level, price, duration, delivery, flexibleStart },
      ...{ provider: { id: 'p', name: 'School', type: null }, location: null },
      ...{ nextStart: '2027-02-01', startCount: 1, ...changes },
    }
    return known as CourseCard
  }
  const current = card() as Parameters<typeof otherCourse>[1]
  test('is what is better about it, or at least that it is alike', () => {
    const cheap = { status: 'known', amount: '494.99', currency: 'EUR', vatIncluded: true } as const
    expect(otherCourse(card({ price: cheap, level: 'havo' }), current).why).toEqual(['cheaper'])
    expect(otherCourse(card({ nextStart: '2027-01-31', level: null }), current).why).toEqual(['sooner'])
    expect(otherCourse(card(), current).why).toEqual(['same-level'])
    expect(otherCourse(card({ level: 'havo' }), current).why).toEqual(['alike'])
    expect(otherCourse(card(), null).why).toEqual(['alike'])
  })
})

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

test('names of a feed are told apart in a sentence, the longest first', () => {
  expect(sourceParts('Kies ‘Lassen deel 1’ nu', ['Lassen', 'Lassen deel 1', ''])).toEqual([
    { text: 'Kies ‘', source: false },
    { text: 'Lassen deel 1', source: true },
    { text: '’ nu', source: false },
  ])
  expect(sourceParts('Niets', ['Iets'])).toEqual([{ text: 'Niets', source: false }])
})

test('a postcode is its four digits, a distance is at most 500 km', () => {
  for (const text of ['3511', '3511 AB', '3511ab'])
    expect(readGoalField('postcode', text)).toEqual({ value: '3511' })
  for (const text of ['0511', '351', '35111', 'AB'])
    expect(readGoalField('postcode', text)).toHaveProperty('error')
  expect(readGoalField('travelKm', '500 km')).toEqual({ value: 500 })
  expect(readGoalField('travelKm', '501')).toHaveProperty('error')
  expect(readGoalField('travelKm', '')).toEqual({ value: null })
})

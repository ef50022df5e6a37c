import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import type { SeenCourse } from './context.ts'
import type { StepBody } from './plan.ts'
import type { StepCourse } from './step-facts.ts'
import { course, courseStarting, found, places, seen, today } from './testing.ts'

const codes = ['dearer', 'cheaper', 'changed', 'start-moved'] as const
const changes = (before: Partial<SeenCourse>, step: Partial<StepBody> = {}, now: StepCourse = course()) =>
  found([...codes], [{ courseId: 'x', ...step }], {
    courses: { x: now },
    context: { seen: { x: seen(before) } },
  }).map(({ code, values }) => ({ code, ...values }))

test('nothing is told when nothing changed, or when nothing was kept', () => {
  expect(changes({})).toEqual([])
  expect(places([...codes], [{ courseId: 'c' }])).toEqual([])
  expect(places([...codes], [{ courseId: 'c' }], { context: { seen: {} } })).toEqual([])
  expect(changes({ cents: 1, title: 'x' }, {}, course({ withdrawn: true }))).toEqual([])
})

test.each([
  ['dearer', 49_499, 494.99],
  ['cheaper', 49_501, 495.01],
] as const)('%s: a cent counts, a price that the person typed does not change', (code, cents, limit) => {
  expect(changes({ cents })).toEqual([{ code, amount: 495, limit }])
  expect(changes({ cents }, { cost: 100 })).toEqual([])
})

test('dearer: a course that is there twice counts twice', () => {
  const two = { courseId: 'c' }
  expect(found('dearer', [two, two], { context: { seen: { c: seen({ cents: 49_000 }) } } })).toMatchObject([
    { items: [0, 1], values: { amount: 990, limit: 980 } },
  ])
})

test('changed: what else changed is named; what the person filled in is left alone', () => {
  expect(changes({ title: 'Oud' })).toEqual([{ code: 'changed', names: ['title'] }])
  expect(changes({ weeks: 9 })).toEqual([{ code: 'changed', names: ['weeks'] }])
  expect(changes({ weeks: 9 }, { weeks: 12 })).toEqual([])
  expect(changes({ hoursPerWeek: 3.9 })).toEqual([{ code: 'changed', names: ['hours'] }])
  expect(changes({ hoursPerWeek: 3.9 }, { hoursPerWeek: 2 })).toEqual([])
  expect(changes({ level: 'mbo-2' })).toEqual([{ code: 'changed', names: ['level'] }])
  expect(changes({ cents: null })).toEqual([{ code: 'changed', names: ['price'] }])
  expect(changes({ cents: null }, { cost: 5 })).toEqual([])
  expect(changes({ title: 'Oud', level: null, weeks: null })).toEqual([
    { code: 'changed', names: ['title', 'weeks', 'level'] },
  ])
})

test('a start that moved, by a day or to nowhere; not one that lies behind', () => {
  const moved = (before: string | null, now: string | null, state: 'open' | 'cancelled' = 'open') =>
    changes({ starts: { a: before } }, { offeringId: 'a' }, courseStarting({ start: now, state }))
  expect(moved('2027-02-01', '2027-02-01')).toEqual([])
  expect(moved('2027-02-01', '2027-02-02')).toEqual([
    { code: 'start-moved', until: '2027-02-01', date: '2027-02-02' },
  ])
  expect(moved('2027-02-01', null)).toEqual([{ code: 'start-moved', until: '2027-02-01' }])
  expect(moved(null, '2027-02-02')).toEqual([])
  expect(moved('2027-02-01', '2027-02-02', 'cancelled')).toEqual([])
  expect(moved(addDays(today, -2), addDays(today, -1))).toEqual([])
  expect(moved(addDays(today, -2), today)).toHaveLength(1)
  expect(moved(today, addDays(today, -1))).toHaveLength(1)
  expect(changes({ starts: {} }, { offeringId: 'a' }, courseStarting({ start: today }))).toEqual([])
})

import { expect, test } from 'vitest'
import { sampleCourse, sampleOffering } from '../testing.ts'
import { planDates } from './dates.ts'
import { type StepBody } from './plan.ts'
import { planOf } from './plan-of.ts'
import type { StepCourse } from './step-facts.ts'

const today = '2026-11-28'
const offerings = [
  sampleOffering({ id: 'a', start: '2027-02-01', enrolUntil: '2027-01-15' }),
  sampleOffering({ id: 'today', start: '2027-02-01', enrolUntil: today }),
  sampleOffering({ id: 'late', start: '2027-02-01', enrolUntil: '2026-11-27' }),
  sampleOffering({ id: 'same-day', start: '2027-02-01', enrolUntil: '2027-02-01' }),
  sampleOffering({ id: 'afterwards', start: '2027-02-01', enrolUntil: '2027-02-02' }),
  sampleOffering({ id: 'off', start: '2027-02-01', state: 'cancelled' }),
  sampleOffering({ id: 'shut', start: '2027-02-01', state: 'closed' }),
]
const course: StepCourse = { ...sampleCourse({ offerings }), withdrawn: false }
const courses = new Map([
  ['c', course],
  ['gone', { ...course, withdrawn: true }],
])
const dates = (items: StepBody[]) =>
  planDates(planOf({ title: 'Plan', items }), courses, today).map(
    ({ date, kind, item }) => `${date} ${kind} ${item}`,
  )

test('start, last day and last day to enrol, in the order of time', () => {
  expect(dates([{ courseId: 'c', offeringId: 'a' }])).toEqual([
    '2027-01-15 enrol 0',
    '2027-02-01 start 0',
    '2027-04-11 end 0',
  ])
  expect(dates([{ kind: 'own', title: 'x', start: '2020-01-01' }])).toEqual(['2020-01-01 start 0'])
  expect(dates([{ kind: 'own', title: 'x', start: '2027-02-01', weeks: 0 }])).toEqual(['2027-02-01 start 0'])
  expect(dates([{ kind: 'own', title: 'x', weeks: 3 }])).toEqual([])
})

test('a day to enrol counts until it is over, and not for what takes nobody any more', () => {
  const enrol = (items: StepBody[]) => dates(items).filter((text) => text.includes('enrol'))
  expect(enrol([{ courseId: 'c', offeringId: 'today' }])).toEqual([`${today} enrol 0`])
  expect(enrol([{ courseId: 'c', offeringId: 'late' }])).toEqual([])
  expect(enrol([{ courseId: 'c', offeringId: 'same-day' }])).toEqual(['2027-02-01 enrol 0'])
  expect(enrol([{ courseId: 'c', offeringId: 'afterwards' }])).toEqual([])
  expect(enrol([{ courseId: 'c', offeringId: 'shut' }])).toEqual([])
  expect(enrol([{ courseId: 'gone', offeringId: 'a' }])).toEqual([])
  expect(dates([{ courseId: 'c', offeringId: 'off' }])).toEqual([])
})

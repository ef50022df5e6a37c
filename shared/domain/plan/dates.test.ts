import { expect, test } from 'vitest'
import { planDateText } from '../../text/nl/plan-check-dates.ts'
import { sampleCourse, sampleOffering } from '../testing.ts'
import type { StepMoney, StepScheme } from './context.ts'
import { planDates } from './dates.ts'
import { planOf, type StepBody } from './plan.ts'
import type { StepCourse } from './step-facts.ts'

const today = '2026-11-28'
const offerings = [
  sampleOffering({ id: 'a', start: '2027-02-01', enrolUntil: '2027-01-15' }),
  sampleOffering({ id: 'today', start: '2027-02-01', enrolUntil: today }),
  sampleOffering({ id: 'late', start: '2027-02-01', enrolUntil: '2026-11-27' }),
  sampleOffering({ id: 'off', start: '2027-02-01', state: 'cancelled' }),
  sampleOffering({ id: 'shut', start: '2027-02-01', state: 'closed' }),
]
const course: StepCourse = { ...sampleCourse({ offerings }), withdrawn: false }
const courses = new Map([
  ['c', course],
  ['gone', { ...course, withdrawn: true }],
])
const scheme = (changes: Partial<StepScheme> = {}): StepScheme => ({
  ...{ id: 'slim-mkb', name: 'SLIM', applicant: 'employer', likely: false, beforeStart: false },
  ...{ actBy: { date: '2027-01-20', kind: 'window-closes' }, missed: false, amount: null },
  ...changes,
})
const dates = (items: StepBody[], funding: StepMoney[] = []) =>
  planDates(planOf({ title: 'Plan', items }), courses, { today, funding }).map(
    ({ date, kind, item }) => `${date} ${kind} ${item}`,
  )

test('start, last day and last day to enrol, in the order of time', () => {
  expect(dates([{ courseId: 'c', offeringId: 'a' }])).toEqual([
    '2027-01-15 enrol 0',
    '2027-02-01 start 0',
    '2027-04-11 end 0',
  ])
  expect(dates([{ kind: 'own', title: 'x', start: '2020-01-01' }])).toEqual(['2020-01-01 start 0'])
  expect(dates([{ kind: 'own', title: 'x', weeks: 3 }])).toEqual([])
})

test('a day to enrol counts until it is over, and not for what takes nobody any more', () => {
  const enrol = (items: StepBody[]) => dates(items).filter((text) => text.includes('enrol'))
  expect(enrol([{ courseId: 'c', offeringId: 'today' }])).toEqual([`${today} enrol 0`])
  expect(enrol([{ courseId: 'c', offeringId: 'late' }])).toEqual([])
  expect(enrol([{ courseId: 'c', offeringId: 'shut' }])).toEqual([])
  expect(enrol([{ courseId: 'gone', offeringId: 'a' }])).toEqual([])
  expect(dates([{ courseId: 'c', offeringId: 'off' }])).toEqual([])
})

test('days to ask for money: what must be asked for before the start has one day less', () => {
  const of = (changes: Partial<StepScheme>) => dates([], [{ item: 0, net: null, schemes: [scheme(changes)] }])
  expect(of({})).toEqual(['2027-01-20 funding 0'])
  expect(of({ actBy: { date: '2027-02-01', kind: 'before-start' } })).toEqual(['2027-01-31 funding 0'])
  expect(of({ actBy: { date: today, kind: 'window-closes' } })).toEqual([`${today} funding 0`])
  expect(of({ actBy: { date: today, kind: 'before-start' } })).toEqual([])
  expect(of({ missed: true })).toEqual([])
  expect(of({ actBy: null })).toEqual([])
  expect(of({ applicant: 'provider' })).toEqual([])
})

test('each day has a line in words', () => {
  const all = planDates(planOf({ title: 'Plan', items: [{ courseId: 'c', offeringId: 'a' }] }), courses, {
    today,
    funding: [{ item: 0, net: null, schemes: [scheme()] }],
  })
  expect(all.map((one) => planDateText(one, () => 'Boekhouden'))).toEqual([
    'Laatste dag om je in te schrijven voor ‘Boekhouden’',
    'Laatste dag: je werkgever vraagt SLIM aan voor ‘Boekhouden’',
    '‘Boekhouden’ begint',
    'Laatste dag van ‘Boekhouden’',
  ])
})

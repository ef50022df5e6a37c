import { expect, test } from 'vitest'
import { importantDays, type DaysOf } from './important-days.ts'
import { planOf } from './plan-of.ts'
import { today } from './testing.ts'

const plan = planOf({
  title: 'Plan',
  items: [
    { kind: 'own', title: 'Later', start: '2027-02-01', weeks: 4 },
    { kind: 'own', title: 'Bezig', start: '2026-09-01', weeks: 20 },
  ],
})
const finding = (code: DaysOf['findings'][number]['code'], date: string | null, items = [0]) => ({
  code,
  date,
  items,
  text: code,
})
const days = (findings: DaysOf['findings'], on = today) =>
  importantDays({ plan, courses: new Map(), findings, today: on })
const ofFunding = (findings: DaysOf['findings'], on = today) =>
  days(findings, on).flatMap(({ kind, date }) => (kind === 'funding' ? [date] : []))

test('days to mind stand in the order of time, and of one day the money comes first', () => {
  const findings = [
    finding('funding-deadline', '2027-01-18', [1]),
    finding('funding-soon', null),
    finding('holiday', '2027-01-15'),
  ]
  expect(days(findings).map(({ date, kind, items }) => `${date} ${kind} ${items.join()}`)).toEqual([
    '2027-01-18 funding 1',
    '2027-01-18 end 1',
    '2027-02-01 start 0',
    '2027-02-28 end 0',
  ])
})

test('a start and an end are there on the day itself, and gone the day after', () => {
  const ofSteps = (on: string) => days([], on).map(({ date, kind }) => `${date} ${kind}`)
  expect(ofSteps('2027-02-01')).toEqual(['2027-02-01 start', '2027-02-28 end'])
  expect(ofSteps('2027-02-02')).toEqual(['2027-02-28 end'])
  expect(ofSteps('2027-02-28')).toEqual(['2027-02-28 end'])
  expect(ofSteps('2027-03-01')).toEqual([])
})

test('a scheme to ask for before the start has the day before the start as its last day', () => {
  expect(ofFunding([finding('funding-deadline', '2027-02-01')])).toEqual(['2027-01-31'])
  expect(ofFunding([finding('funding-deadline', '2027-01-30')])).toEqual(['2027-01-30'])
  expect(ofFunding([finding('funding-opens', '2027-02-01')])).toEqual(['2027-02-01'])
})

test('the last day is still there on the day itself, and is gone the day after', () => {
  const onStart = [finding('funding-soon', '2027-02-01')]
  expect(ofFunding(onStart, '2027-01-31')).toEqual(['2027-01-31'])
  expect(ofFunding(onStart, '2027-02-01')).toEqual([])
  expect(ofFunding([finding('funding-soon', today)])).toEqual([today])
})

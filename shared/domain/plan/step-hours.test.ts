import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { hoursPerWeek } from '../course-facts.ts'
import type { StepBody } from './plan.ts'
import { planOf } from './plan-of.ts'
import { stepFacts } from './step-facts.ts'
import { check, course, courseStarting, own } from './testing.ts'

const friday = '2027-03-05'
const ofDays = (value: number, hours: number, changes = {}) =>
  course({
    duration: { value, unit: 'days', weeks: Math.round((value / 7) * 10) / 10 },
    studyLoad: { value: hours, unit: 'hours' },
    ...changes,
  })
const factsOf = (step: StepBody, of: ReturnType<typeof course> | null = null) =>
  stepFacts(planOf({ title: 'Plan', items: [step] }).items[0]!, of)
const lastDay = (step: StepBody, of: ReturnType<typeof course> | null = null) =>
  addDays(factsOf(step, of).end!, -1)

test('three days from a Friday on end on Tuesday: nobody has lessons in the weekend', () => {
  const three = ofDays(3, 24)
  expect(lastDay({ courseId: 'c', start: friday }, three)).toBe('2027-03-09')
  expect(lastDay({ courseId: 'c', start: '2027-03-03' }, three)).toBe('2027-03-05')
  expect(lastDay(own({ start: friday, weeks: 0.4 }))).toBe('2027-03-09')
  expect(lastDay({ courseId: 'c', start: friday }, ofDays(6, 48))).toBe('2027-03-12')
})

test('a course that begins in a weekend goes on in it, and one whose start says its last day ends on that', () => {
  expect(lastDay({ courseId: 'c', start: '2027-03-06' }, ofDays(2, 16))).toBe('2027-03-07')
  const told = { ...ofDays(3, 24), offerings: courseStarting({ start: friday, end: '2027-03-07' }).offerings }
  expect(lastDay({ courseId: 'c', offeringId: 'a' }, told)).toBe('2027-03-07')
  // The person's own day is another one.
  expect(lastDay({ courseId: 'c', offeringId: 'a', start: '2027-03-12' }, told)).toBe('2027-03-16')
})

test('the hours of three days are asked in the weeks of those days', () => {
  const { weeks, totals } = check([{ courseId: 'c', start: friday }], { courses: { c: ofDays(3, 24) } })
  expect(weeks.map(({ from, hours }) => [from, hours])).toEqual([
    ['2027-03-01', 8],
    ['2027-03-08', 16],
  ])
  expect(totals.peakHoursPerWeek).toBe(16)
})

test('two days with a week between them ask eight hours in each of the two weeks', () => {
  const { offerings } = courseStarting({ start: '2026-12-10', end: '2026-12-17' })
  const { weeks } = check([{ courseId: 'c', offeringId: 'a' }], {
    courses: { c: ofDays(2, 16, { offerings }) },
  })
  expect(weeks).toMatchObject([{ from: '2026-12-07', until: '2026-12-21', hours: 8 }])
})

test('the days between the first and the last of more days than it takes share what is left', () => {
  // Three days of eight hours in five: the first and the last whole, the three between them a third each.
  const { offerings } = courseStarting({ start: '2026-12-10', end: '2026-12-16' })
  const { weeks } = check([{ courseId: 'c', offeringId: 'a' }], {
    courses: { c: ofDays(3, 24, { offerings }) },
  })
  expect(weeks.map(({ hours }) => hours)).toEqual([10.7, 13.3])
})

test('ten days are two weeks of work and not one and a half', () => {
  expect(factsOf({ courseId: 'c', start: '2027-03-01' }, ofDays(10, 80))).toMatchObject({
    ...{ hoursPerWeek: 40, days: 10, end: '2027-03-13' },
  })
  // So many days are time on the calendar.
  expect(factsOf({ courseId: 'c', start: '2027-03-01' }, ofDays(90, 80)).days).toBeNull()
})

test('a card, a filter and a plan say the same hours a week of a course that is told in days', () => {
  for (let days = 0; days <= 30; days += 1) {
    const { duration, studyLoad } = ofDays(days, 80)
    const ofPlan = factsOf({ courseId: 'c', start: '2027-03-01' }, ofDays(days, 80)).hoursPerWeek
    expect(ofPlan, `${days} days`).toBe(hoursPerWeek(studyLoad, duration))
  }
})

const bbl = (perYear: number) =>
  course({
    ...{ level: 'mbo-2', studyForm: 'dual' },
    duration: { value: 2, unit: 'years', weeks: 104 },
    studyLoad: { value: perYear * 2, unit: 'hours' },
  })

test('a bbl asks a day of lessons, and homework as far as its load is more than the job and the lessons', () => {
  expect(factsOf({ courseId: 'c' }, bbl(850))).toMatchObject({
    hoursPerWeek: 8,
    bbl: { workDays: 4, lessonHours: 8, homeHours: null },
  })
  expect(factsOf({ courseId: 'c' }, bbl(1760))).toMatchObject({
    hoursPerWeek: 12,
    bbl: { workDays: 4, lessonHours: 8, homeHours: 4 },
  })
  expect(factsOf({ courseId: 'c' }, bbl(1600)).bbl?.homeHours).toBe(0)
})

test('hours that a person typed at a bbl are those beside the job', () => {
  expect(factsOf({ courseId: 'c', hoursPerWeek: 12 }, bbl(850))).toMatchObject({
    ...{ hoursPerWeek: 12, hours: 1248, bbl: { lessonHours: 8, homeHours: 4 } },
  })
  expect(factsOf({ courseId: 'c', hoursPerWeek: 6 }, bbl(850)).bbl).toMatchObject({
    lessonHours: 6,
    homeHours: 0,
  })
})

test('work and study at a university of applied sciences is no bbl', () => {
  expect(factsOf({ courseId: 'c' }, course({ level: 'bachelor', studyForm: 'dual' })).bbl).toBeNull()
})

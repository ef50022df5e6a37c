import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import type { StepBody } from './plan.ts'
import { course, courseStarting, found, own, places, today } from './testing.ts'

const picked: StepBody = { courseId: 'x', offeringId: 'a' }

describe('enrolment', () => {
  const enrol = (changes: Parameters<typeof courseStarting>[0], step = picked) =>
    places(['enrolment-soon', 'enrolment-deadline'], [step], { courses: { x: courseStarting(changes) } })

  test('soon on the last day and up to 14 days before, later a hint', () => {
    expect(enrol({ enrolUntil: today })).toEqual(['enrolment-soon 0'])
    expect(enrol({ enrolUntil: addDays(today, 14) })).toEqual(['enrolment-soon 0'])
    expect(enrol({ enrolUntil: addDays(today, 15) })).toEqual(['enrolment-deadline 0'])
  })

  test('nothing once it is over, unknown, full, cancelled, closed, or the step has begun', () => {
    expect(enrol({ enrolUntil: addDays(today, -1) })).toEqual([])
    expect(enrol({ enrolUntil: null })).toEqual([])
    expect(enrol({ enrolUntil: today, seats: 0 })).toEqual([])
    expect(enrol({ enrolUntil: today, state: 'cancelled' })).toEqual([])
    expect(enrol({ enrolUntil: today, state: 'closed' })).toEqual([])
    expect(enrol({ enrolUntil: today, start: addDays(today, -1) })).toEqual([])
    expect(enrol({ enrolUntil: today, start: today })).toEqual(['enrolment-soon 0'])
    expect(enrol({ enrolUntil: today }, { courseId: 'x' })).toEqual([])
  })

  test('a start that takes nobody any more is closed, with or without a day', () => {
    const closed = (changes: Parameters<typeof courseStarting>[0]) =>
      found('enrolment-closed', [picked], { courses: { x: courseStarting(changes) } }).map(
        ({ values }) => values.date ?? 'no day',
      )
    expect(closed({ enrolUntil: addDays(today, -1) })).toEqual([addDays(today, -1)])
    expect(closed({ enrolUntil: today })).toEqual([])
    expect(closed({ enrolUntil: null, state: 'closed' })).toEqual(['no day'])
    expect(closed({ enrolUntil: null, state: 'closed', start: addDays(today, -1) })).toEqual([])
  })
})

test('full: no seats left at a start that is ahead', () => {
  const full = (changes: Parameters<typeof courseStarting>[0]) =>
    places('offering-full', [picked], { courses: { x: courseStarting(changes) } })
  expect(full({ seats: 0 })).toEqual(['offering-full 0'])
  expect(full({ seats: 0, start: today })).toEqual(['offering-full 0'])
  expect(full({ seats: 1 })).toEqual([])
  expect(full({ seats: null })).toEqual([])
  expect(full({ seats: 0, start: addDays(today, -1) })).toEqual([])
  expect(full({ seats: 0, state: 'cancelled' })).toEqual([])
})

test('undated: steps without a start, in one sentence, once another step has one', () => {
  const dated = own({ start: '2027-02-01' })
  expect(places('undated', [own(), dated, own()])).toEqual(['undated 0,2'])
  expect(places('undated', [own(), own()])).toEqual([])
  const courses = { any: course({ flexibleStart: true }), gone: course({ withdrawn: true }) }
  expect(places('undated', [dated, { courseId: 'any' }, { courseId: 'gone' }], { courses })).toEqual([])
  expect(places('undated', [dated, { courseId: 'c', offeringId: 'nope' }])).toEqual([])
  expect(places('undated', [dated, { courseId: 'c' }])).toEqual(['undated 1'])
})

test('unknown weeks and hours: of courses and own steps, not of advice, asking for money or what is withdrawn', () => {
  const courses = {
    long: course({ duration: null }),
    loose: course({ studyLoad: null }),
    gone: course({ withdrawn: true, duration: null, studyLoad: null }),
  }
  const items: StepBody[] = [
    { courseId: 'long' },
    own({ weeks: null }),
    { kind: 'advice', title: 'Praten' },
    { kind: 'funding', title: 'Vragen' },
    { courseId: 'gone' },
    { courseId: 'loose' },
    { courseId: 'loose', weeks: 1, hoursPerWeek: 0 },
  ]
  expect(places('weeks-unknown', items, { courses })).toEqual(['weeks-unknown 0,1'])
  expect(places('hours-unknown', items, { courses })).toEqual(['hours-unknown 0,5'])
  expect(places(['weeks-unknown', 'hours-unknown'], [own({ weeks: 0, hoursPerWeek: 0 })])).toEqual([])
})

describe('a long gap', () => {
  const gap = (days: number, between: StepBody[] = []) =>
    found('long-gap', [
      own({ start: '2027-01-04', weeks: 4 }),
      ...between,
      own({ start: addDays('2027-02-01', days) }),
    ])

  test('is longer than 26 weeks between the last end and the next start', () => {
    expect(gap(26 * 7)).toEqual([])
    expect(gap(26 * 7 + 1)).toMatchObject([{ items: [0, 1], values: { amount: 26 } }])
  })

  test('is filled by any step in between, and perhaps by one of unknown length', () => {
    expect(gap(200, [own({ start: '2027-05-03' })])).toEqual([])
    expect(gap(200, [own({ start: '2027-01-11', weeks: null })])).toEqual([])
    expect(gap(200, [own({ start: '2027-01-11', weeks: 1 })])).toHaveLength(1)
    expect(gap(200, [own()])).toHaveLength(1)
  })
})

describe('holidays', () => {
  const holiday = (start: string, weeks: number, more: Partial<StepBody> = {}) =>
    found('holiday', [own({ start, weeks, ...more })]).map(({ values }) => values)

  test('weeks in which it lies still make it longer, and those weeks may hold holidays again', () => {
    // Christmas 2026 has two weeks, from 21 December until 3 January.
    expect(holiday('2026-12-07', 4)).toEqual([{ amount: 2, date: '2027-01-17', likely: true }])
    // Ends on 21 February with Christmas: the week of 22 February is a holiday, but it is over by then.
    expect(holiday('2026-12-07', 9)).toEqual([{ amount: 2, date: '2027-02-21', likely: true }])
    expect(holiday('2026-12-07', 10)).toEqual([{ amount: 3, date: '2027-03-07', likely: true }])
  })

  test('not for less than four weeks, for one that starts in the holiday, or outside the table', () => {
    expect(holiday('2026-12-07', 3.9)).toEqual([])
    expect(holiday('2026-12-21', 4)).toEqual([])
    expect(holiday('2026-12-20', 4)).toHaveLength(1)
    expect(holiday('2035-01-01', 40)).toEqual([])
    expect(holiday('2027-10-01', 6)).toEqual([{ amount: 1, date: '2027-11-18', likely: false }])
  })

  test('months and years of a course are counted on the calendar, weeks are not', () => {
    const inUnit = (unit: 'weeks' | 'months' | 'years', step: Partial<StepBody> = {}) =>
      places('holiday', [{ courseId: 'x', start: '2027-02-01', ...step }], {
        courses: { x: course({ duration: { value: 1, unit, weeks: 10 } }) },
      })
    expect(inUnit('weeks')).toEqual(['holiday 0'])
    expect(inUnit('months')).toEqual([])
    expect(inUnit('years')).toEqual([])
    expect(inUnit('years', { weeks: 10 })).toEqual(['holiday 0'])
  })

  test('holiday: one sentence for all steps, and a step that runs into the next because of them', () => {
    const first = own({ start: '2026-12-07', weeks: 4 })
    const run = (start: string) => places(['holiday-overlap', 'overlap'], [first, own({ start, weeks: 1 })])
    expect(run('2027-01-03')).toEqual(['overlap 0,1'])
    expect(run('2027-01-04')).toEqual(['holiday-overlap 0,1'])
    expect(run('2027-01-17')).toEqual(['holiday-overlap 0,1'])
    expect(run('2027-01-18')).toEqual([])
    // That another step still runs then is told already.
    const other = own({ start: '2026-12-14', weeks: 3.5 })
    expect(places(['holiday-overlap', 'overlap'], [first, other, own({ start: '2027-01-05' })])).toEqual([
      'overlap 0,1',
      'overlap 1,2',
    ])
    expect(places('holiday', [first, own({ start: '2027-02-01', weeks: 8 })])).toEqual(['holiday 0,1'])
  })
})

test('a saved plan that goes within 60 days', () => {
  const expires = (days: number) =>
    places('plan-expires', [own()], { context: { expires: addDays(today, days) } })
  expect(expires(0)).toEqual(['plan-expires '])
  expect(expires(60)).toEqual(['plan-expires '])
  expect(expires(61)).toEqual([])
  expect(expires(-1)).toEqual([])
  expect(places('plan-expires', [own()])).toEqual([])
})

test('a step that asks for money once the next course has begun', () => {
  const late = (start: string | null, course: StepBody = { courseId: 'c', start: '2027-02-01' }) =>
    places('funding-step-late', [
      { kind: 'funding', title: 'Vraag', start },
      own({ start: '2026-12-01' }),
      course,
    ])
  expect(late('2027-01-31')).toEqual([])
  expect(late('2027-02-01')).toEqual(['funding-step-late 0,2'])
  expect(late(null)).toEqual([])
  expect(late('2027-02-01', { courseId: 'c' })).toEqual([])
})

test('too many hours say when', () => {
  const hours = (limit: number) =>
    found('over-hours', [own({ start: '2027-02-01', hoursPerWeek: 7.5 })], { plan: { hoursPerWeek: limit } })
  expect(hours(7.5)).toEqual([])
  expect(hours(7.4)).toMatchObject([
    { values: { amount: 7.5, limit: 7.4, date: '2027-02-01', until: '2027-02-21' } },
  ])
})

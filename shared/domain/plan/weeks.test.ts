import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { holidayOfWeek, holidays } from './holidays.ts'
import type { StepBody } from './plan.ts'
import { check, course, own } from './testing.ts'
import { busiest } from './weeks.ts'

const runs = (...items: StepBody[]) =>
  check(items).weeks.map(
    ({ from, until, hours, items: of, holiday }) =>
      `${from} ${until} ${hours} [${of.join()}]${holiday ? ` ${holiday}` : ''}`,
  )

test('weeks of one load are one run, from Monday to Monday', () => {
  expect(runs(own({ start: '2027-03-01', weeks: 3 }))).toEqual(['2027-03-01 2027-03-22 4 [0]'])
  // From Wednesday on, for two days.
  expect(runs(own({ start: '2027-03-03', weeks: 0.3 }))).toEqual(['2027-03-01 2027-03-08 4 [0]'])
  // Five working days from Tuesday on: the Monday after it is one of them.
  expect(runs(own({ start: '2027-03-02', weeks: 6 / 7 }))).toEqual([
    '2027-03-01 2027-03-08 3.2 [0]',
    '2027-03-08 2027-03-15 0.8 [0]',
  ])
})

test('a step of weeks counts as often as it has weeks: in those whose Thursday it runs on', () => {
  expect(runs(own({ start: '2027-03-02', weeks: 1 }))).toEqual(['2027-03-01 2027-03-08 4 [0]'])
  expect(runs(own({ start: '2027-03-04', weeks: 2 }))).toEqual(['2027-03-01 2027-03-15 4 [0]'])
  expect(runs(own({ start: '2027-03-05', weeks: 2 }))).toEqual(['2027-03-08 2027-03-22 4 [0]'])
})

test('steps side by side add up, and nobody studies twice in the week in which one step ends and the next begins', () => {
  const a = own({ start: '2027-03-01', weeks: 3, hoursPerWeek: 7.5 })
  expect(runs(a, own({ start: '2027-03-08', weeks: 1, hoursPerWeek: 0.1 }))).toEqual([
    '2027-03-01 2027-03-08 7.5 [0]',
    '2027-03-08 2027-03-15 7.6 [0,1]',
    '2027-03-15 2027-03-22 7.5 [0]',
  ])
  expect(runs(own({ start: '2027-03-03', weeks: 1 }), own({ start: '2027-03-10', weeks: 1 }))).toEqual([
    '2027-03-01 2027-03-08 4 [0]',
    '2027-03-08 2027-03-15 4 [1]',
  ])
})

test('of weeks that are as busy the first is told', () => {
  const items = [own({ start: '2027-03-01', weeks: 1 }), own({ start: '2027-03-15', weeks: 1 }), own()]
  const { conflicts } = check(items, { plan: { hoursPerWeek: 3 } })
  expect(conflicts.filter(({ code }) => code === 'over-hours')).toMatchObject([{ items: [0] }])
})

test('two days of study in one week of the calendar are both in it', () => {
  const day = (start: string) => own({ start, weeks: 0.1, hoursPerWeek: 8 })
  expect(runs(day('2027-03-01'), day('2027-03-04'))).toEqual(['2027-03-01 2027-03-08 16 [0,1]'])
  expect(check([day('2027-03-01'), day('2027-03-04')]).totals.peakHoursPerWeek).toBe(16)
  expect(check([day('2027-03-04'), day('2027-03-08')]).totals.peakHoursPerWeek).toBe(8)
})

test('steps without a start or hours are not in it; one of unknown length runs in its first week', () => {
  const start = '2027-03-01'
  expect(runs(own(), own({ start, hoursPerWeek: null }), own({ start, weeks: 0 }))).toEqual([])
  expect(runs(own({ start, weeks: null }))).toEqual(['2027-03-01 2027-03-08 4 [0]'])
})

test('weeks in which nothing runs are left out', () => {
  expect(runs(own({ start: '2027-03-01', weeks: 1 }), own({ start: '2027-03-15', weeks: 1 }))).toEqual([
    '2027-03-01 2027-03-08 4 [0]',
    '2027-03-15 2027-03-22 4 [1]',
  ])
})

test('a holiday week has no hours and is named; short steps and those that start in it go on', () => {
  const long = own({ start: '2026-12-07', weeks: 6 })
  expect(runs(long)).toEqual([
    '2026-12-07 2026-12-21 4 [0]',
    '2026-12-21 2027-01-04 0 [0] kerstvakantie',
    '2027-01-04 2027-01-18 4 [0]',
  ])
  expect(runs(own({ start: '2026-12-14', weeks: 4 }))).toHaveLength(3)
  expect(runs(own({ start: '2026-12-14', weeks: 3.9 }))).toEqual(['2026-12-14 2027-01-11 4 [0]'])
  expect(runs(own({ start: '2026-12-21', weeks: 4 }))).toEqual(['2026-12-21 2027-01-18 4 [0]'])
  expect(runs(long, own({ start: '2026-12-28', weeks: 1, hoursPerWeek: 2 }))[2]).toBe(
    '2026-12-28 2027-01-04 2 [0,1] kerstvakantie',
  )
})

test('the busiest weeks, all of them; none where there are no hours', () => {
  const { weeks } = check([
    own({ start: '2027-03-01', weeks: 1 }),
    own({ start: '2027-03-15', weeks: 1 }),
    own({ start: '2027-03-22', weeks: 1, hoursPerWeek: 3.9 }),
  ])
  expect(busiest(weeks).map(({ from }) => from)).toEqual(['2027-03-01', '2027-03-15'])
  expect(busiest([])).toEqual([])
  expect(busiest(check([own({ start: '2027-03-01', hoursPerWeek: 0 })]).weeks)).toEqual([])
})

test('fifty steps of 2,000 weeks: as many runs as there are starts, ends and holidays', () => {
  const items = Array.from({ length: 50 }, (_, index) =>
    own({ start: addDays('2026-01-07', index * 9), weeks: 2000, hoursPerWeek: 168 }),
  )
  const { weeks, totals } = check(items)
  expect(weeks.length).toBeLessThanOrEqual(4 * 50 + 2 * holidays.length)
  expect(weeks.length).toBeGreaterThan(100)
  expect(weeks.every(({ from, until }) => from < until)).toBe(true)
  expect(totals.peakHoursPerWeek).toBe(8400)
  // The table ends in 2030: later weeks are not called holidays.
  expect(weeks.filter(({ holiday }) => holiday !== null).every(({ until }) => until <= '2030-12-31')).toBe(
    true,
  )
})

test('the table of holidays: Monday to Monday, in order, without overlap, a summer of six weeks each year', () => {
  const day = (text: string) => new Date(text).getUTCDay()
  for (const [index, one] of holidays.entries()) {
    expect([day(one.from), day(one.until)], one.from).toEqual([1, 1])
    expect(one.from > (holidays[index - 1]?.until ?? ''), one.from).toBe(true)
  }
  const summers = holidays.filter(({ name }) => name === 'zomervakantie')
  expect(summers.map(({ from }) => from.slice(0, 4))).toEqual(['2026', '2027', '2028', '2029', '2030'])
  expect(summers.every(({ from, until }) => addDays(from, 42) === until)).toBe(true)
  expect(holidayOfWeek('2026-12-28')?.name).toBe('kerstvakantie')
  expect([holidayOfWeek('2026-12-14'), holidayOfWeek('2027-01-04')]).toEqual([null, null])
})

test('a course of a day takes its hours in that week, not ten times as many', () => {
  const duration = { value: 1, unit: 'days' as const, weeks: 0.1 }
  const day = course({ duration, studyLoad: { value: 8, unit: 'hours' } })
  const { totals, weeks } = check([{ courseId: 'c', start: '2027-03-03' }, own({ start: '2027-03-01' })], {
    plan: { hoursPerWeek: 16 },
    courses: { c: day },
  })
  expect(totals).toMatchObject({ peakHoursPerWeek: 12, hours: { known: 20 } })
  expect(weeks[0]).toMatchObject({ from: '2027-03-01', until: '2027-03-08', hours: 12 })
  expect(check([own({ weeks: 0.3, hoursPerWeek: 6 })]).totals.hours.known).toBe(6)
})

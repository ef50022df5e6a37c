import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

type Drawn = Parameters<typeof timelineOf>[0]
const drawn = (changes: Partial<Drawn>) =>
  timelineOf({ facts: [], weeks: [], days: [], freeHours: null, ...changes })
const step = (start: string | null, end: string | null = null) => ({ start, end })

test('whole months around all that is dated, with each step in its place', () => {
  const found = drawn({
    facts: [step('2027-01-01', '2027-07-01'), step(null), step('2027-07-01', '2028-01-01')],
  })!
  expect(found).toMatchObject({ from: '2027-01-01', until: '2028-01-01', undated: [1] })
  expect(found.bars.map(({ item, x, width, last }) => [item, x, width, last])).toEqual([
    [0, 0, 49.59, '2027-06-30'],
    [2, 49.59, 50.41, '2027-12-31'],
  ])
  expect(found.years).toEqual([{ year: 2027, x: 0, width: 100 }])
})

test('the years part the picture where they begin', () => {
  const { years } = drawn({ facts: [step('2027-07-05', '2028-06-30')] })!
  expect(years.map(({ year, x, width }) => [year, x, width])).toEqual([
    [2027, 0, 50.27],
    [2028, 50.27, 49.73],
  ])
})

test('a last day before the first start, and one after the last end, are in the picture', () => {
  const days = [
    { kind: 'enrol' as const, date: '2026-12-15', items: [0] },
    { kind: 'funding' as const, date: '2027-03-10', items: [0] },
    { kind: 'start' as const, date: '2027-02-01', items: [0] },
  ]
  const found = drawn({ facts: [step('2027-02-01', '2027-02-08')], days })!
  expect([found.from, found.until]).toEqual(['2026-12-01', '2027-04-01'])
  expect(found.marks.map(({ kind, x }) => [kind, x])).toEqual([
    ['enrol', 11.57],
    ['funding', 81.82],
  ])
})

test('busy are the weeks above what the person has, else the busiest', () => {
  const week = (from: string, until: string, hours: number) => ({ from, until, hours })
  const weeks = [week('2027-03-01', '2027-03-08', 4), week('2027-03-08', '2027-03-15', 9)]
  const facts = [step('2027-03-01', '2027-03-15')]
  const busy = (freeHours: number | null) => drawn({ facts, weeks, freeHours })!.busy.map(({ from }) => from)
  expect(busy(null)).toEqual(['2027-03-08'])
  expect(busy(3)).toEqual(['2027-03-01', '2027-03-08'])
  expect(busy(4)).toEqual(['2027-03-08'])
  expect(busy(9)).toEqual(['2027-03-08'])
})

test('a day in a plan of years is still to be seen, also at its end', () => {
  const { bars } = drawn({ facts: [step('2027-01-01', '2037-01-01'), step('2036-12-31')] })!
  expect(bars[1]).toMatchObject({ x: 99, width: 1, last: null })
})

test('nothing without a start', () => {
  expect(drawn({ facts: [step(null)], days: [{ kind: 'enrol', date: '2027-01-01', items: [0] }] })).toBeNull()
})

import { expect, test } from 'vitest'
import { hoursPicture, peakOf } from './hours-picture.ts'

const week = (from: string, until: string, hours: number, holiday: string | null = null) => ({
  from,
  until,
  hours,
  items: [0],
  holiday,
})
/** Ten weeks: four, one of holiday, a gap of two, three. */
const weeks = [
  week('2027-01-04', '2027-02-01', 8),
  week('2027-02-01', '2027-02-08', 0, 'voorjaarsvakantie'),
  week('2027-02-22', '2027-03-15', 12),
]

test('bars stand where their weeks are and are as high as their hours', () => {
  const found = hoursPicture(weeks, 10)!
  expect([found.from, found.until]).toEqual(['2027-01-04', '2027-03-15'])
  expect(found.top).toBeCloseTo(13.2)
  expect(found.bars.map(({ x, width, isOver }) => [x, width, isOver])).toEqual([
    [0, 40, false],
    [70, 30, true],
  ])
  expect(found.bars.map(({ height }) => height)).toEqual([60.61, 90.91])
  expect(found.bars.every(({ y, height }) => Math.abs(y + height - 100) < 0.01)).toBe(true)
  expect(found.holidays).toEqual([{ x: 40, width: 10 }])
  expect(found.free).toBeCloseTo(24.24)
})
test('a line of hours above every bar stays in the picture', () => {
  expect(hoursPicture(weeks, 40)!.free).toBeCloseTo(9.09)
  expect(hoursPicture(weeks, null)!.free).toBeNull()
})
test('without weeks there is no picture', () => {
  expect(hoursPicture([], 8)).toBeNull()
})
test('the peak is the first of the weeks with the most hours', () => {
  expect(peakOf([...weeks, week('2027-03-15', '2027-03-22', 12)])).toMatchObject({
    from: '2027-02-22',
    hours: 12,
  })
  expect(peakOf([week('2027-01-04', '2027-01-11', 0, 'kerstvakantie')])).toBeNull()
})

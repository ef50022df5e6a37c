import { expect, test } from 'vitest'
import { monthsText, stepHoursText } from './lengths.ts'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
const none = { hours: null, hoursPerWeek: null, days: null, bbl: null }

test('a length is told in years and months, and a short one in weeks', () => {
  const told = [0, 0.1, 0.2, 0.5, 0.9, 1, 1.4, 2.5, 11.6, 12, 12.4, 13, 78].map((months) =>
    plain(monthsText(months)),
  )
  expect(told).toEqual([
    ...['minder dan een week', 'minder dan een week', 'ongeveer 1 week', 'ongeveer 2 weken'],
    ...['1 maand', '1 maand', '1 maand', '3 maanden', '1 jaar', '1 jaar', '1 jaar', '1 jaar en 1 maand'],
    '6 jaar en 6 maanden',
  ])
})

test('what takes days says its hours and its days, and no hours a week', () => {
  const of = (hours: number, days: number) =>
    plain(stepHoursText({ ...none, hours, hoursPerWeek: hours, days }))
  expect([of(8, 1), of(24, 3), of(80, 10)]).toEqual([
    '8 uur, op één dag',
    '24 uur, in 3 dagen',
    '80 uur, in 10 dagen',
  ])
  expect(stepHoursText({ ...none, days: 1 })).toBeNull()
})

test('a bbl tells paid work apart from lessons and homework', () => {
  const of = (lessonHours: number, homeHours: number | null) =>
    plain(stepHoursText({ ...none, hoursPerWeek: 8, bbl: { workDays: 4, lessonHours, homeHours } }))
  expect(of(8, 4)).toBe('meestal 4 dagen betaald werk, 1 dag les, 4 uur thuis')
  expect(of(8, null)).toBe('meestal 4 dagen betaald werk, 1 dag les, huiswerk onbekend')
  expect(of(6, 0)).toBe('meestal 4 dagen betaald werk, 6 uur les')
})

import { describe, expect, it } from 'vitest'
import { isDue, isHourForMail, periodOf } from './period.ts'

const at = (text: string) => new Date(text)

describe('a period', () => {
  it.each([
    ['a Thursday', '2026-12-03T12:00:00Z', '2026-12-03', '2026-11-30'],
    ['Sunday, the last minute in Amsterdam', '2026-12-06T22:59:00Z', '2026-12-06', '2026-11-30'],
    ['Monday, the first minute in Amsterdam', '2026-12-06T23:00:00Z', '2026-12-07', '2026-12-07'],
    ['Sunday in summer, two hours ahead', '2027-07-04T21:59:00Z', '2027-07-04', '2027-06-28'],
    ['Monday in summer', '2027-07-04T22:00:00Z', '2027-07-05', '2027-07-05'],
    ['the week over the end of a year', '2027-01-02T12:00:00Z', '2027-01-02', '2026-12-28'],
    ['the night that summer time begins', '2027-03-28T00:30:00Z', '2027-03-28', '2027-03-22'],
    ['the hour that comes twice in autumn', '2027-10-31T01:30:00Z', '2027-10-31', '2027-10-25'],
  ])('of %s', (_what, instant, day, week) => {
    expect(periodOf(at(instant), 'daily')).toBe(day)
    expect(periodOf(at(instant), 'weekly')).toBe(week)
  })
})

describe('a digest is due', () => {
  it.each([
    ['in winter', '2026-12-07T05:59:00Z', '2026-12-07T06:00:00Z'],
    ['in summer', '2027-07-05T04:59:00Z', '2027-07-05T05:00:00Z'],
  ])('from seven in the morning in Amsterdam, %s', (_what, before, from) => {
    expect([isHourForMail(at(before)), isHourForMail(at(from))]).toEqual([false, true])
  })

  it('once a week, on Monday or later when nobody was at work then', () => {
    const weekly = { pace: 'weekly', done: '2026-11-30' } as const
    expect(isDue(at('2026-12-06T12:00:00Z'), weekly)).toBe(false)
    expect(isDue(at('2026-12-07T08:00:00Z'), weekly)).toBe(true)
    expect(isDue(at('2026-12-09T20:00:00Z'), weekly)).toBe(true)
    expect(isDue(at('2026-12-09T20:00:00Z'), { ...weekly, done: '2026-12-07' })).toBe(false)
  })

  it('once a day', () => {
    const daily = { pace: 'daily', done: '2026-12-06' } as const
    expect(isDue(at('2026-12-06T12:00:00Z'), daily)).toBe(false)
    expect(isDue(at('2026-12-07T08:00:00Z'), daily)).toBe(true)
  })

  it('never for a period before the last one: a clock that went back sends nothing', () => {
    expect(isDue(at('2026-12-02T12:00:00Z'), { pace: 'weekly', done: '2026-12-07' })).toBe(false)
    expect(isDue(at('2026-12-02T12:00:00Z'), { pace: 'daily', done: '2026-12-07' })).toBe(false)
  })
})

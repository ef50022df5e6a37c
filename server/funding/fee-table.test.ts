import { describe, expect, it } from 'vitest'
import { factsOf, type Question } from './facts.ts'
import { feeTable } from './fee-table.ts'
import { shippedSchemes } from './load-schemes.ts'

/** The fee of a scheme that has a table, for a question that is asked on 24 November 2026. */
function fee(scheme: string, question: Partial<Question>) {
  const amount = shippedSchemes().byId(scheme)!.versions[0]!.amount
  if (amount?.form !== 'table') throw new Error(`${scheme} has no table`)
  return feeTable(amount, factsOf({ person: {}, course: {}, asOf: '2026-11-24', ...question }))
}
const unknown = { min: null, max: null, exact: false }

describe('fees a study year', () => {
  it('begin on 1 August in mbo: the day before is still the year before', () => {
    const on = (startDate: string) =>
      fee('lesgeld', { person: { birthDate: '1990-01-01' }, course: { pathway: 'mbo-bol', startDate } })
    expect(on('2023-07-31')).toEqual(unknown)
    expect(on('2023-08-01')).toEqual({ min: 135_700, max: 135_700, exact: true })
    expect(on('2024-07-31')).toEqual({ min: 135_700, max: 135_700, exact: true })
    expect(on('2024-08-01')).toEqual(unknown)
  })

  it('begin on 1 September in higher education', () => {
    const on = (startDate: string) =>
      fee('wettelijk-collegegeld', { course: { pathway: 'ho-dual', startDate } })
    expect(on('2023-08-31')).toEqual(unknown)
    expect(on('2023-09-01').max).toBe(231_400)
    expect(on('2024-08-31').max).toBe(231_400)
    expect(on('2024-09-01').max).toBe(253_000)
    expect(on('2025-08-31').max).toBe(253_000)
    expect(on('2025-09-01')).toEqual({ min: 260_100, max: 260_100, exact: true })
    expect(on('2026-09-01')).toEqual({ min: 269_400, max: 269_400, exact: true })
    expect(on('2027-09-01')).toEqual(unknown)
  })

  it.each([
    ['2005-08-01', { min: 135_700, max: 135_700, exact: true }],
    ['2005-08-02', { min: 0, max: 0, exact: true }],
  ])('look at the age on the first day of the study year: born on %s', (birthDate, wanted) => {
    const course = { pathway: 'mbo-bol', startDate: '2024-07-31' } as const
    expect(fee('lesgeld', { person: { birthDate }, course })).toEqual(wanted)
  })

  it('are a range from nothing while the age is unknown, and unknown where the year is', () => {
    const on = (course: object) => fee('lesgeld', { course: { pathway: 'mbo-bol', ...course } })
    expect(on({ startDate: '2023-09-04' })).toEqual({ min: 0, max: 135_700, exact: false })
    expect(on({ startDate: '2026-09-04' })).toEqual(unknown)
    expect(on({})).toEqual(unknown)
  })

  it('are nothing for who is under 18, in whatever year', () => {
    const young = { person: { birthDate: '2010-01-01' }, course: { startDate: '2026-09-01' } }
    expect(fee('lesgeld', young)).toEqual({ min: 0, max: 0, exact: true })
  })

  it('keep a highest amount whose least is unknown', () => {
    const course = { pathway: 'ho-part-time', startDate: '2023-09-01' } as const
    expect(fee('wettelijk-collegegeld', { course })).toEqual({ min: null, max: 231_400, exact: false })
    const open = { startDate: '2024-09-01' }
    expect(fee('wettelijk-collegegeld', { course: open })).toEqual({
      min: 150_600,
      max: 253_000,
      exact: false,
    })
  })
})

import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import { describe, expect, test } from 'vitest'
import { loadSchemes, schemeFolder } from '../funding/load-schemes.ts'
import { Amount, Scheme } from '../funding/scheme-file.ts'
import { capBounds, capsReached, schemeCaps, type SchemeCap } from './price-jumps.ts'

const opened = '2027-02-01'
const cap: SchemeCap = {
  scheme: 'lerarenbeurs',
  name: 'Lerarenbeurs',
  cents: 100_000,
  kind: 'window',
  first: opened,
  last: '2027-03-15',
}
/** Whether a move from one price to another, in cents, so many days from the opening, reached the cap. */
const reached = (from: number, to: number, days = 0) =>
  capsReached({ from, to, day: addDays(opened, days) }, [cap]).length === 1

describe('a price that moved to a cap', () => {
  test.each([
    [60, true],
    [61, false],
    [-60, true],
    [-61, false],
    [0, true],
  ])('%i days from the opening: %s', (days, wanted) => {
    expect(reached(80_000, 100_000, days)).toBe(wanted)
  })
  test.each([
    [98_000, true],
    [97_999, false],
    [102_000, true],
    [102_001, false],
  ])('within 2 %% of the cap: %i cents: %s', (to, wanted) => {
    expect(reached(50_000, to)).toBe(wanted)
  })
  test.each([
    [118_580, true],
    [118_579, false],
    [123_420, true],
    [123_421, false],
  ])('within 2 %% of the cap with VAT: %i cents: %s', (to, wanted) => {
    expect(reached(50_000, to)).toBe(wanted)
  })
  test.each([
    [95_000, true],
    [95_001, false],
    [100_000, false],
    [120_000, false],
    [0, true],
  ])('the price before at least 5 %% lower: %i cents: %s', (from, wanted) => {
    expect(reached(from, 100_000)).toBe(wanted)
  })
  test('says whether VAT brought it there', () => {
    const withVat = (to: number) => capsReached({ from: 1, to, day: opened }, [cap])[0]?.withVat
    expect([withVat(100_000), withVat(121_000)]).toEqual([false, true])
  })
  test('one answer for each scheme: the nearest opening, of two as near the earlier one', () => {
    const at = (first: string, scheme = 'lerarenbeurs') => ({ ...cap, scheme, first })
    const caps = [at('2027-01-10'), at('2027-01-30'), at('2027-02-03'), at('2027-02-03', 'zij-instroom')]
    const found = capsReached({ from: 1, to: 100_000, day: opened }, caps)
    expect(found.map(({ scheme, first }) => [scheme, first])).toEqual([
      ['lerarenbeurs', '2027-01-30'],
      ['zij-instroom', '2027-02-03'],
    ])
  })
  test('the first choice in the database lets through all that the rule takes', () => {
    for (const days of [-60, 60]) {
      for (const to of [98_000, 102_000, 118_580, 123_420]) {
        const day = addDays(opened, days)
        const bounds = capBounds(cap).filter(({ low, high }) => low <= to && to <= high)
        expect(bounds.some(({ from, until }) => from < day && day < addDays(until, -1))).toBe(true)
      }
    }
  })
})

describe('the caps of schemes', () => {
  const version = { from: '2024-03-01', until: '2026-01-01', evidence: 'verified', conditions: [] } as const
  const scheme = (...versions: object[]) =>
    Scheme.parse({
      ...{ id: 'stap-budget', name: 'STAP', kind: 'grant', applicant: 'person', allocation: 'right' },
      ...{ authority: 'UWV', verifiedAt: '2026-11-24', sources: [{ title: 'x' }], versions },
    })
  const capsOf = (amount: object, more: object = {}) =>
    schemeCaps([scheme({ ...version, amount: Amount.parse(amount), ...more })], '2025-06-01')
  const centsOf = (amount: object) => capsOf(amount).map(({ cents }) => cents)

  test.each<[string, object, number[]]>([
    ['the lower of cost and cap', { form: 'min-cost', cap: 1000 }, [100_000]],
    [
      'by rows',
      { form: 'min-cost', cap: [{ when: { fact: 'course.funded', eq: true }, cap: 350 }, { cap: 700.5 }] },
      [35_000, 70_050],
    ],
    ['cost above a threshold', { form: 'base-minus', minus: 250, cap: 15_000 }, [1_525_000]],
    ['a fixed amount', { form: 'fixed', amount: 3750 }, [375_000]],
    ['up to', { form: 'up-to', max: 5000 }, [500_000]],
    [
      'a part of the price up to a limit',
      { form: 'percent', of: 'course.costExVat', percent: 67, cap: 1500 },
      [223_881],
    ],
    ['a part without a limit', { form: 'percent', of: 'course.costExVat', percent: 90 }, []],
    ['a part of a project', { form: 'percent', of: 'employer.projectCost', percent: 60, cap: 24_999 }, []],
    ['by weeks', { form: 'pro-rata', max: 2700, by: 'course.durationWeeks', full: 40 }, []],
    ['a loan', { form: 'loan' }, []],
    ['nothing to pay', { form: 'free' }, []],
    ['in kind', { form: 'in-kind' }, []],
  ])('%s', (_name, amount, wanted) => {
    expect(centsOf(amount)).toEqual(wanted)
  })

  const fixed = { form: 'fixed', amount: 10 }
  const openings = (more: object) =>
    capsOf(fixed, more).map(({ kind, first, last }) => `${kind} ${first} ${last}`)
  test('from the first day of a version and of each window', () => {
    expect(openings({ windows: [['2024-05-01', '2024-06-30']] })).toEqual([
      'version 2024-03-01 2025-12-31',
      'window 2024-05-01 2024-06-30',
    ])
  })
  test('a yearly period in each year of the version, up to next year', () => {
    expect(openings({ yearly: ['12-01', '02-15'], until: null })).toEqual([
      'version 2024-03-01 null',
      'window 2024-12-01 2025-02-15',
      'window 2025-12-01 2026-02-15',
      'window 2026-12-01 2027-02-15',
    ])
    expect(openings({ yearly: ['02-01', '03-15'] })).toEqual([
      'version 2024-03-01 2025-12-31',
      'window 2024-02-01 2024-03-15',
      'window 2025-02-01 2025-03-15',
    ])
  })
  test('what holds since ever and has no period has no day to look around', () => {
    expect(openings({ from: null, until: null })).toEqual([])
  })
  test('the shipped schemes: those with a cap and a day, the teachers’ grant in the coming year too', () => {
    const caps = schemeCaps(loadSchemes(schemeFolder).list, '2026-11-28')
    expect(caps.length).toBeGreaterThan(10)
    expect(caps).toContainEqual(
      expect.objectContaining({ scheme: 'lerarenbeurs', cents: 350_000, first: '2027-02-01' }),
    )
    expect(caps.map(({ scheme }) => scheme)).not.toContain('doorzaam-scholingsvoucher')
  })
})

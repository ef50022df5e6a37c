/** Both sides of every limit in the scheme files: `npm run funding -- boundaries` shows the same as a table. */
import { conditionCodes } from '@stapwijzer/shared/domain/funding/reason.ts'
import { describe, expect, it } from 'vitest'
import { decide } from '../decide.ts'
import { factsOf } from '../facts.ts'
import { shippedSchemes } from '../load-schemes.ts'
import { schemeSet } from '../scheme-set.ts'
import type { Condition, Scheme } from '../scheme-file.ts'
import { problemOf } from './probe.ts'
import { boundaries, boundaryTable } from './table.ts'

const schemes = shippedSchemes()
const whole = boundaries(schemes)

describe('every limit of every scheme', () => {
  it('has probes inside, outside and without its fact, and all answers are what the limit says', () => {
    expect(whole.problems).toEqual([])
    expect(whole.bare).toEqual([])
    expect(whole.totals.failed).toBe(0)
  })

  it('every condition of every version is one of them', () => {
    const conditions = schemes.list.flatMap(({ versions }) =>
      versions.flatMap((version) => version.conditions),
    )
    const rows = whole.rows.filter(({ code }) => (conditionCodes as readonly string[]).includes(code))
    expect(rows.reduce((sum, { limits }) => sum + limits, 0)).toBe(conditions.length)
    for (const row of rows) expect(Math.min(row.holds, row.fails, row.unknown), row.code).toBeGreaterThan(0)
  })

  it('versions, windows, the schedule, staleness and amounts too', () => {
    const codes = whole.rows.map(({ code }) => code)
    for (const code of [
      ...['not-yet-open', 'scheme-ended', 'next-version', 'window-open', 'window-missed'],
      ...['not-verified-recently', 'apply-before-start', 'min-cost', 'base-minus', 'percent', 'pro-rata'],
      ...['fixed', 'up-to', 'table', 'loan', 'in-kind', 'free'],
    ]) {
      expect(codes).toContain(code)
    }
  })
})

describe('what is wrong', () => {
  const stap = schemes.byId('stap-budget')!
  const withConditions = (conditions: Condition[]): Scheme => ({
    ...stap,
    versions: [{ ...stap.versions[0]!, conditions }],
  })

  it('a condition that can never be alone on its limit is told', () => {
    const never = withConditions([
      { code: 'pathway', soft: false, test: { fact: 'course.pathway', eq: 'short' } },
      { code: 'sf-used-up', soft: false, test: { fact: 'person.hasSfRight', eq: true } },
    ])
    const { bare } = boundaries(schemeSet([never]))
    expect(bare).toEqual([
      'stap-budget, version 1, pathway: holds fails unknown',
      'stap-budget, version 1, sf-used-up: holds fails unknown',
    ])
    expect(boundaryTable(boundaries(schemeSet([never])))).toContain(
      'WITHOUT A PROBE stap-budget, version 1, pathway',
    )
  })

  it('an answer that is not what the limit says is told with what was found', () => {
    const decision = decide(stap, factsOf({ person: { age: 17 }, course: {}, asOf: '2022-07-01' }))
    expect(
      problemOf(decision, { outcome: 'not-eligible', codes: ['age-min'], missing: [], actBy: null }),
    ).toBeNull()
    const wanted = { outcome: 'possible', codes: ['age-max'], with: ['lottery'], without: ['age-min'] }
    const found = problemOf(decision, { ...wanted, missing: ['a'], missingWith: 'b' })
    for (const part of ['outcome is not possible', 'reasons are not age-max', 'lottery is not a reason']) {
      expect(found).toContain(part)
    }
    for (const part of ['age-min is a reason', 'missing is not [a]', 'b is not missing']) {
      expect(found).toContain(part)
    }
    const actBy = { date: '2022-07-02', kind: 'before-start' }
    expect(problemOf(decision, { actBy })).toContain('actBy is not before-start 2022-07-02')
  })
})

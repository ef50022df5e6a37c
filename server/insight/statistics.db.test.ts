/** What leaves: figures of periods that are over, as they were published. */
import type { Statistics } from '@stapwijzer/shared/api/statistics.ts'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteCounts } from '../jobs/retention-counts.ts'
import { testApp, type TestApp } from '../testing.ts'
import { publishDue } from './publish.ts'
import { countsOf, forget, putCounts, putRegions } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: '2026-11-24T09:00:00Z' })
  await putRegions(t.db)
})
afterAll(() => t.close())
beforeEach(async () => {
  await forget(t.db)
  await t.db.pool`truncate insight.published_figure`
})

async function statistics(query = ''): Promise<Statistics> {
  const answer = await t.app.inject({ url: `/v1/statistics${query}` })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Statistics>()
}
const figure = ({ measures }: Statistics, code: string) =>
  measures.find((one) => one.code === code)?.count.value

describe('GET /v1/statistics', () => {
  it('gives a half-year that is over, rounded, and its regions with it', async () => {
    await putCounts(t.db, [
      ['2026-02-03', 'search', 'region=midden-utrecht&language=nl', 61],
      ['2026-05-30', 'search', 'region=amersfoort&language=nl', 33],
      ['2026-05-30', 'search', 'language=nl', 12],
      ['2026-06-30', 'plan-saved', '', 9],
      ['2026-07-01', 'plan-saved', '', 40],
    ])
    await publishDue(t.db, '2026-07-01')
    const all = await statistics('?period=2026-H1')
    expect(all).toMatchObject({ period: '2026-H1', region: null, frozen: true })
    expect(all.counted).toEqual({ from: '2026-02-03', to: '2026-06-30' })
    expect(figure(all, 'search')).toBe(105)
    expect(figure(all, 'plan-saved')).toBeNull()
    const utrecht = await statistics('?period=2026-H1&region=midden-utrecht')
    expect(utrecht.region).toMatchObject({ code: 'midden-utrecht' })
    expect(figure(utrecht, 'search')).toBe(60)
    // What knows no region is not in the figures of one.
    expect(figure(utrecht, 'plan-saved')).toBeUndefined()
  })

  it('what is published stays as it is, whatever is counted later', async () => {
    await putCounts(t.db, [['2026-03-03', 'plan-check', '', 50]])
    expect(await publishDue(t.db, '2026-07-01')).toEqual([
      ...['2026-03', '2026-04', '2026-05', '2026-06'],
      '2026-H1',
    ])
    await putCounts(t.db, [['2026-03-04', 'plan-check', '', 500]])
    expect(await publishDue(t.db, '2026-07-02')).toEqual([])
    expect(figure(await statistics('?period=2026-H1'), 'plan-check')).toBe(50)
    // Not even by hand: the application may add figures and change none.
    const change = t.deps.db.tx('app', ({ sql }) => sql`update insight.published_figure set shown = 1`)
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })

  it('of the half-year of today gives the months that are over', async () => {
    await putCounts(t.db, [
      ['2026-09-03', 'plan-check', '', 23],
      ['2026-10-03', 'plan-check', '', 4],
      ['2026-11-03', 'plan-check', '', 70],
    ])
    await publishDue(t.db, '2026-11-24')
    const found = await statistics()
    expect(found).toMatchObject({ period: '2026-H2', frozen: false })
    expect(found.counted).toEqual({ from: '2026-09-03', to: '2026-10-31' })
    expect(figure(found, 'plan-check')).toBe(25)
    expect(figure(await statistics('?period=2026-11'), 'plan-check')).toBeNull()
  })

  it('shows the period before beside it', async () => {
    await putCounts(t.db, [
      ['2025-12-03', 'plan-check', '', 31],
      ['2026-03-03', 'plan-check', '', 50],
    ])
    await publishDue(t.db, '2026-07-01')
    const { measures } = await statistics('?period=2026-H1')
    const found = measures.find(({ code }) => code === 'plan-check')
    expect([found?.count.value, found?.previous.value]).toEqual([50, 30])
  })

  it('case 134: of a half-year with no data at all it says so', async () => {
    const nothing = await statistics('?period=2026-H1')
    expect(nothing).toMatchObject({ frozen: false, counted: null })
    expect(nothing.measures.every(({ count }) => count.suppressed)).toBe(true)
    await putCounts(t.db, [
      ['2025-06-30', 'plan-check', '', 12],
      ['2026-07-01', 'plan-check', '', 12],
    ])
    await publishDue(t.db, '2026-11-24')
    const empty = await statistics('?period=2026-H1')
    expect(empty).toMatchObject({ frozen: true })
    expect(empty.measures.every(({ count }) => count.suppressed)).toBe(true)
  })

  it('refuses what is no fixed period, has still to begin, or is no region', async () => {
    for (const query of ['?period=2026', '?period=2026-11-03', '?period=2027-H1', '?from=2026-01-01']) {
      expect((await t.app.inject({ url: `/v1/statistics${query}` })).statusCode, query).toBe(400)
    }
    const nowhere = await t.app.inject({ url: '/v1/statistics?period=2026-H1&region=nergens' })
    expect(nowhere.statusCode).toBe(404)
  })
})

describe('two workers at once', () => {
  it('publish a period once', async () => {
    await putCounts(t.db, [['2026-03-03', 'plan-check', '', 50]])
    const both = await Promise.all([publishDue(t.db, '2026-07-01'), publishDue(t.db, '2026-07-01')])
    expect(both.flat().toSorted()).toEqual(['2026-03', '2026-04', '2026-05', '2026-06', '2026-H1'])
  })
})

describe('days become months', () => {
  it(`after ${retention['day-counts'].months} months, whole ones, and the sum stays`, async () => {
    await putCounts(t.db, [
      ['2024-09-30', 'plan-check', '', 2],
      ['2024-10-01', 'plan-check', '', 3],
      ['2024-10-31', 'search', 'language=nl', 4],
      ['2024-11-01', 'plan-check', '', 5],
    ])
    const asOf = new Date('2026-11-30T22:00:00Z')
    const gone = await t.db.tx('app', (tx) => deleteCounts(tx, asOf))
    expect(gone).toEqual({ dayCounts: 1, countWrites: 0 })
    await t.db.tx('app', (tx) => deleteCounts(tx, new Date('2026-12-01T22:00:00Z')))
    expect(await countsOf(t.db)).toEqual({ 'plan-check': 5 })
    const months = await t.db.read(
      'app',
      ({ sql }) =>
        sql`select to_char(month, 'YYYY-MM') as month, measure, n::int as n from insight.month_count order by 1, 2`,
    )
    expect([...months]).toEqual([
      { month: '2024-09', measure: 'plan-check', n: 2 },
      { month: '2024-10', measure: 'plan-check', n: 3 },
      { month: '2024-10', measure: 'search', n: 4 },
    ])
    expect(await t.db.tx('app', (tx) => deleteCounts(tx, new Date('2026-12-01T22:00:00Z')))).toEqual({
      dayCounts: 0,
      countWrites: 0,
    })
  })
})

/**
 * A reader's attack on everything that the demonstration shows: every period, every region, months beside half-years. It reads
 * the public answers, adds and subtracts, and tries every number that fits.
 */
import type { Statistics } from '@stapwijzer/shared/api/statistics.ts'
import type { Sum } from '@stapwijzer/shared/domain/disclosure/reach.ts'
import { rules, type Rules, type Shown } from '@stapwijzer/shared/domain/disclosure/shown.ts'
import { workedOut } from '@stapwijzer/shared/domain/disclosure/testing-attack.ts'
import { measureNames, measures, type Measure } from '@stapwijzer/shared/domain/insight/measures.ts'
import {
  allRegions,
  shownHalfYear,
  shownMonth,
  unknownRegion,
} from '@stapwijzer/shared/domain/insight/period-table.ts'
import { daysOf, monthsOf } from '@stapwijzer/shared/domain/insight/periods.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { inventCounts } from './demo/invent.ts'
import { countsOf, putRegions } from './testing.ts'

const period = '2026-H1'
let t: TestApp
let made: number
let regions: string[]
beforeAll(async () => {
  t = await testApp()
  await putRegions(t.db)
  made = await inventCounts(t.db, '2026-11-24')
  const { items } = (await t.app.inject({ url: '/v1/regions' })).json<{ items: { code: string }[] }>()
  regions = items.map(({ code }) => code)
})
afterAll(() => t.close())

/** The true counts of a measure: all, each region, each month. */
async function truth(measure: Measure): Promise<Map<string, number>> {
  const { from, to } = daysOf(period)
  const rows = await t.db.read(
    'app',
    ({ sql }) => sql<{ region: string | null; month: string; n: number }[]>`
      select substring(dims from '^region=([^&]+)') as region, to_char(day, 'YYYY-MM') as month, n
      from insight.day_count where measure = ${measure} and day between ${from} and ${to}`,
  )
  const counts = new Map([['all', 0], ...monthsOf(period).map((month): [string, number] => [month, 0])])
  if (knowsRegions(measure))
    for (const region of [...regions, unknownRegion]) counts.set(`region ${region}`, 0)
  const add = (id: string, n: number) => counts.set(id, (counts.get(id) ?? 0) + n)
  for (const { region, month, n } of rows) {
    add('all', n)
    add(month, n)
    if (knowsRegions(measure)) add(`region ${region ?? unknownRegion}`, n)
  }
  return counts
}

const knowsRegions = (measure: Measure) => (measures[measure].dims as readonly string[]).includes('region')

function sumsOf(counts: ReadonlyMap<string, number>): Sum[] {
  const ids = [...counts.keys()]
  const groups = [ids.filter((id) => id.startsWith('20')), ids.filter((id) => id.startsWith('region'))]
  return groups.filter((parts) => parts.length > 0).map((parts) => ({ total: 'all', parts }))
}

async function read(query: string): Promise<Map<string, Shown>> {
  const answer = (await t.app.inject({ url: `/v1/statistics?${query}` })).json<Statistics>()
  return new Map(answer.measures.map(({ code, count }) => [code, count]))
}

/** All that everybody can read of a measure. Who is of no known region is shown nowhere. */
async function shownToAll(): Promise<(measure: Measure) => Map<string, Shown>> {
  const pages = new Map([['all', await read(`period=${period}`)]])
  for (const month of monthsOf(period)) pages.set(month, await read(`period=${month}`))
  for (const region of regions) pages.set(`region ${region}`, await read(`period=${period}&region=${region}`))
  return (measure) => {
    const shown = new Map<string, Shown>()
    for (const [id, page] of pages) {
      const found = page.get(measure)
      if (found) shown.set(id, found)
    }
    if (knowsRegions(measure)) shown.set(`region ${unknownRegion}`, { value: null, suppressed: true })
    return shown
  }
}

describe('case 107: the attack on the demonstration', () => {
  it('finds no count under ten in what is shown', async () => {
    expect(made).toBeGreaterThan(50_000)
    const shown = await shownToAll()
    const found: string[] = []
    for (const measure of measureNames) {
      const counts = await truth(measure)
      found.push(...workedOut(counts, sumsOf(counts), shown(measure), rules).map((id) => `${measure} ${id}`))
    }
    expect(found).toEqual([])
  }, 60_000)

  it('finds some where rounding is switched off', async () => {
    const exact: Rules = { smallest: 10, roundTo: 1, leastWidth: 0 }
    const found: string[] = []
    for (const measure of ['referral-closed', 'referral-sent'] as const) {
      const counts = await truth(measure)
      const months = monthsOf(period).map((month) => {
        const n = counts.get(month)!
        return { period: month, n, published: shownMonth(n, exact) }
      })
      const ofRegions = new Map([...regions, unknownRegion].map((id) => [id, counts.get(`region ${id}`)!]))
      const halfYear = shownHalfYear({ regions: ofRegions, months }, exact)
      const shown = new Map<string, Shown>([
        ['all', halfYear.get(allRegions)!],
        ...months.map((one): [string, Shown] => [one.period, one.published]),
        ...[...ofRegions.keys()].map((id): [string, Shown] => [`region ${id}`, halfYear.get(id)!]),
      ])
      found.push(...workedOut(counts, sumsOf(counts), shown, exact))
    }
    expect(found.length).toBeGreaterThan(0)
  })

  it('everything that is shown says that it is made up, and nothing is made up where people work', async () => {
    expect((await t.app.inject({ url: '/v1/statistics?period=2026-H1' })).json<Statistics>().invented).toBe(
      true,
    )
    // A second start finds them there.
    expect(await inventCounts(t.db, '2026-11-24')).toBe(0)
    expect(Object.keys(await countsOf(t.db)).length).toBeGreaterThan(100)
  })
})

/** Prices that moved to a cap, as the platform admin sees them: what waits, and a look at one. */
import { randomUUID } from 'node:crypto'
import type { PriceJump } from '@stapwijzer/shared/api/admin-prices.ts'
import type { AdminOverview } from '@stapwijzer/shared/api/admin-sources.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { mergeStored, putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { referralApp, signedIn } from '../referrals/testing.ts'
import type { TestApp } from '../testing.ts'
import { auditLines, putPrices } from './testing.ts'

let t: TestApp
let dina: string
let ids: string[]
const names = ['rise', 'gentle', 'late', 'free', 'unknown', 'gone', 'vat', 'other']
beforeAll(async () => {
  t = await referralApp({ now: '2027-04-15T09:00:00.000Z' })
  dina = await signedIn(t, 'dina')
  ids = await putCourses(
    t.db,
    names.map((sourceId) => sampleCourse({ sourceId, title: `Lesgeven ${sourceId}` })),
    { source: 'zeist' },
  )
  const first = '2026-11-24T06:00:00Z'
  const at = (name: string) => ids[names.indexOf(name)]!
  // The teachers' grant: 3,500 and 7,000 euros, to be asked for from 1 February 2027.
  await putPrices(t, at('rise'), [
    [first, '2400.00'],
    ['2026-12-10T06:00:00Z', '2600.00'],
    // 1 February in the Netherlands.
    ['2027-01-31T23:30:00Z', '3495.00'],
  ])
  await putPrices(t, at('gentle'), [
    [first, '3400.00'],
    ['2027-02-10T06:00:00Z', '3500.00'],
  ])
  await putPrices(t, at('late'), [
    [first, '2400.00'],
    // The night to 3 April, 61 days after the opening.
    ['2027-04-02T22:30:00Z', '3500.00'],
  ])
  await putPrices(t, at('free'), [
    [first, 'free'],
    ['2027-04-02T06:00:00Z', '7000.00'],
  ])
  await putPrices(t, at('unknown'), [
    [first, null],
    ['2027-02-10T06:00:00Z', '3500.00'],
  ])
  await putPrices(t, at('gone'), [
    [first, '10.00'],
    ['2027-02-10T06:00:00Z', '3500.00'],
  ])
  await withdrawCourses(t.db, [at('gone')])
  await putPrices(t, at('vat'), [
    [first, '10.00'],
    ['2027-02-10T06:00:00Z', '4235.00'],
    ['2027-03-10T06:00:00Z', '9999.00'],
  ])
  await putPrices(t, at('other'), [
    [first, '10.00'],
    ['2027-02-10T06:00:00Z', '3000.00'],
  ])
})
afterAll(() => t.close())

type List = { items: PriceJump[]; total: number }
const list = async (query = '') => {
  const answer = await t.app.inject({ url: `/v1/admin/price-jumps${query}`, headers: { cookie: dina } })
  expect(answer.statusCode).toBe(200)
  return answer.json<List>()
}
const keys = ({ items }: List) => items.map(({ course }) => course.title.replace('Lesgeven ', ''))
const look = (payload: object, cookie = dina) =>
  t.app.inject({ method: 'POST', url: '/v1/admin/price-jump-looks', payload, headers: { cookie } })
const overview = async () =>
  (await t.app.inject({ url: '/v1/admin/overview', headers: { cookie: dina } })).json<AdminOverview>()

test('prices of live courses that rose to a cap near its opening, newest first, in pages', async () => {
  const found = await list()
  expect(keys(found)).toEqual(['free', 'vat', 'rise'])
  expect(found.items[2]).toEqual({
    course: {
      id: ids[0],
      shownId: ids[0],
      title: 'Lesgeven rise',
      provider: sampleCourse().provider.name,
      source: 'zeist',
    },
    since: '2027-01-31T23:30:00.000Z',
    from: '2600.00',
    to: '3495.00',
    vatIncluded: true,
    caps: [
      {
        scheme: 'lerarenbeurs',
        name: 'Lerarenbeurs',
        cap: '3500.00',
        withVat: false,
        kind: 'window',
        first: '2027-02-01',
        last: '2027-03-15',
      },
    ],
    seen: null,
  })
  expect(found.items[0]).toMatchObject({ from: '0.00', to: '7000.00', caps: [{ cap: '7000.00' }] })
  expect(found.items[1]).toMatchObject({ to: '4235.00', caps: [{ cap: '3500.00', withVat: true }] })
  const second = await list('?pageSize=2&page=2')
  expect([keys(second), second.total]).toEqual([['rise'], 3])
  expect((await overview()).priceJumps).toBe(3)
})

test('a look takes it from the list, and keeps who looked first and when', async () => {
  const [jump] = (await list()).items.filter(({ course }) => course.id === ids[0])
  const payload = { course: ids[0], since: jump!.since }
  expect((await look(payload)).statusCode).toBe(201)
  expect(keys(await list())).toEqual(['free', 'vat'])
  expect((await overview()).priceJumps).toBe(2)
  t.setNow('2027-04-15T09:05:00.000Z')
  expect((await look(payload)).statusCode).toBe(201)
  const seen = await list('?state=seen')
  expect(keys(seen)).toEqual(['rise'])
  expect(seen.items[0]!.seen).toEqual({ actor: 'Dina Peters', at: '2027-04-15T09:00:00.000Z' })
  expect(await auditLines(t, 'price-jump.look')).toMatchObject([
    { object: `course/${ids[0]}`, result: 'ok', actor: 'demo-4' },
    { object: `course/${ids[0]}`, result: 'ok', actor: 'demo-4' },
  ])
})

test('a look at what is no such price is refused and logged; for others it does not exist', async () => {
  const since = '2027-02-10T06:00:00Z'
  expect((await look({ course: ids[1], since })).statusCode).toBe(400)
  expect((await look({ course: randomUUID(), since })).statusCode).toBe(400)
  expect((await auditLines(t, 'price-jump.look')).slice(2).map(({ result }) => result)).toEqual([
    'refused: unknown-price',
    'refused: unknown-price',
  ])
  for (const body of [{}, { course: 'x', since }, { course: ids[0], since: '2027-02-10' }]) {
    expect((await look(body)).statusCode).toBe(400)
  }
  expect((await look({ course: ids[0], since }, await signedIn(t, 'chris'))).statusCode).toBe(403)
})

test('a course of two sources leads to the one that visitors see', async () => {
  const [twin] = await putCourses(t.db, [sampleCourse({ sourceId: 'twin' })], { source: 'ander' })
  const vat = ids[names.indexOf('vat')]!
  await mergeStored(t.db, [twin!, vat], sampleCourse())
  const jump = (await list()).items.find(({ course }) => course.id === vat)
  expect(jump?.course.shownId).toBe(twin)
})

import type { LastHour } from '@stapwijzer/shared/api/admin-counts.ts'
import { measureNames } from '@stapwijzer/shared/domain/insight/measures.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { routeApp } from '../route-testing.ts'
import type { TestApp } from '../testing.ts'
import { createFlush } from './flush.ts'

let t: TestApp
let admin: string
beforeAll(async () => {
  ;({ t, admin } = await routeApp())
})
afterAll(() => t.close())

const read = async () =>
  (await t.app.inject({ url: '/v1/admin/counts', headers: { cookie: admin } })).json<LastHour>()

it('shows the operator what was counted in the last hour, exactly and without dimensions', async () => {
  const { insight } = t.deps
  const flush = createFlush(t.db, insight.counter)
  insight.counter.take(Infinity)
  insight.count(null, 'plan-check', {})
  insight.count(null, 'search', { region: 'midden-utrecht', field: null, language: 'nl' })
  insight.count(null, 'search', { region: null, field: '06', language: 'nl' })
  expect(await read()).toMatchObject({ writtenAt: null, waiting: 3, dropped: 0 })
  await flush.now()
  const hour = await read()
  expect(hour.writtenAt).not.toBeNull()
  expect(hour.measures.map(({ code }) => code)).toEqual([...measureNames])
  const counted = hour.measures.filter(({ count }) => count > 0)
  expect(counted).toEqual([
    { code: 'search', count: 2 },
    { code: 'plan-check', count: 1 },
  ])
})

it('forgets what is older than an hour', async () => {
  await t.db.pool`update insight.recent_count set minute = minute - interval '61 minutes'`
  expect((await read()).measures.every(({ count }) => count === 0)).toBe(true)
})

it('is for operators', async () => {
  expect((await t.app.inject({ url: '/v1/admin/counts' })).statusCode).toBe(401)
})

/** Counting as the servers do it: two of them, a database that goes away, and answers that get lost. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseAway, testApp } from '../testing.ts'
import { createFlush } from './flush.ts'
import { createInsight } from './insight.ts'
import { countsOf, forget } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())
beforeEach(() => forget(db))

const now = () => new Date('2026-11-24T12:00:00Z')
const server = (on: Pick<Database, 'tx'> = db) => {
  const insight = createInsight({ now })
  return { insight, flush: createFlush(on, insight.counter) }
}
const dims = { region: 'midden-utrecht', field: '06', language: 'nl' } as const

describe('two servers', () => {
  it('case 101: the same action on both at once is counted twice, once each', async () => {
    const servers = [server(), server()]
    for (const { insight } of servers) insight.count(null, 'search', dims)
    await Promise.all(servers.map(({ flush }) => flush.now()))
    expect(await countsOf(db)).toEqual({ 'search region=midden-utrecht&field=06&language=nl': 2 })
  })

  it('case 101: many keys in another order are added up, and neither waits for the other for ever', async () => {
    const servers = [server(), server()]
    const groups = Array.from({ length: 90 }, (_, at) => String(at + 10))
    for (const [at, { insight }] of servers.entries()) {
      for (const group of at === 0 ? groups : groups.toReversed()) {
        insight.count(null, 'occupation-view', { occupationGroup: group })
      }
    }
    expect(await Promise.all(servers.map(({ flush }) => flush.now()))).toEqual([true, true])
    expect(new Set(Object.values(await countsOf(db)))).toEqual(new Set([2]))
  })
})

describe('what can go wrong on the way', () => {
  it('case 102: a write whose answer got lost is tried again and not doubled', async () => {
    let isLost = true
    const losing = {
      tx: async (...asked: Parameters<Database['tx']>) => {
        const done = await db.tx(...asked)
        if (isLost) throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
        return done
      },
    } as Pick<Database, 'tx'>
    const { insight, flush } = server(losing)
    insight.count(null, 'plan-check', {})
    expect(await flush.now()).toBe(false)
    insight.count(null, 'plan-check', {})
    isLost = false
    expect(await flush.now()).toBe(true)
    expect(await countsOf(db)).toEqual({ 'plan-check': 2 })
  })

  it('case 103: while the database is away the app answers as usual, and nothing is lost', async () => {
    let isAway = false
    const t = await testApp({ db })
    const insight = createInsight({ now })
    const other = await testApp({
      db,
      deps: { db: databaseAway(t.deps.db, () => isAway), insight },
    })
    isAway = true
    const body = { person: {}, course: { costInclVat: 1000 } }
    for (let time = 0; time < 3; time++) {
      const answer = await other.app.inject({ method: 'POST', url: '/v1/funding-advice', payload: body })
      expect(answer.statusCode).toBe(200)
    }
    expect(insight.counter.size()).toBeGreaterThan(0)
    isAway = false
    await other.close()
    expect((await countsOf(db))['advice-asked language=nl']).toBe(3)
    await t.close()
  })

  it('a stop writes what was counted', async () => {
    const t = await testApp({ db })
    t.deps.insight.count(null, 'plan-saved', {})
    await t.close()
    expect(await countsOf(db)).toEqual({ 'plan-saved': 1 })
  })
})

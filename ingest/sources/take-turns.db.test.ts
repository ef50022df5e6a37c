import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { registerSources } from './register.ts'
import { SourceConfig } from './source.ts'
import { jitterSeconds } from './turns.ts'
import { nextStep, takeTurns } from './take-turns.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const source = (id: string, changes: object = {}): SourceConfig =>
  SourceConfig.parse({
    id,
    name: id,
    format: 'csv',
    from: 'https://x.example/a.csv',
    schedule: '0 5 * * *',
    ...changes,
  })

const queue = () => {
  const jobs = new Map<string, string>()
  const put = (id: string, job: string) => {
    jobs.set(job, id)
    return Promise.resolve()
  }
  return { jobs, put }
}
/** Five o'clock in the morning in Amsterdam, and the source's own moment after it. */
const fiveOn = (day: string, id: string) =>
  new Date(Date.parse(`${day}T04:00:00Z`) + jitterSeconds(id, '0 5 * * *') * 1000)
const before = (at: Date) => new Date(at.getTime() - 1000)

describe('the turns of sources', () => {
  test('each once; a new source waits for its first, missed ones are made up for once', async () => {
    const sources = [source('a')]
    await registerSources(db, sources)
    const { jobs, put } = queue()
    const take = (now: Date) => takeTurns(db, sources, now, put)
    expect(await take(before(fiveOn('2026-11-24', 'a')))).toEqual([])
    expect(await take(fiveOn('2026-11-24', 'a'))).toEqual(['a'])
    expect(await take(fiveOn('2026-11-24', 'a'))).toEqual([])
    // Nothing ran for three days.
    expect(await take(before(fiveOn('2026-11-28', 'a')))).toEqual(['a'])
    expect(await take(fiveOn('2026-11-28', 'a'))).toEqual(['a'])
    expect(jobs.size).toBe(3)
  })
  test('case 59: a clock that jumps brings no turn twice and stops none for long', async () => {
    const sources = [source('klok')]
    await registerSources(db, sources)
    const { put } = queue()
    const take = (day: string) => takeTurns(db, sources, fiveOn(day, 'klok'), put)
    await take('2026-11-24')
    expect(await take('2026-11-25')).toEqual(['klok'])
    expect(await take('2026-11-24')).toEqual([])
    expect(await take('2026-11-25')).toEqual([])
    expect(await take('2026-11-26')).toEqual(['klok'])
    // A year ahead by mistake, and back.
    expect(await take('2027-11-26')).toEqual(['klok'])
    expect(await take('2026-11-27')).toEqual([])
    expect(await take('2026-11-28')).toEqual(['klok'])
  })
  test('a process that dies between queueing and noting queues the same job again', async () => {
    const sources = [source('dood')]
    await registerSources(db, sources)
    const { jobs, put } = queue()
    await takeTurns(db, sources, fiveOn('2026-11-24', 'dood'), put)
    await takeTurns(db, sources, fiveOn('2026-11-25', 'dood'), put)
    const seen = [...jobs.keys()]
    await db.tx(
      'ingest',
      ({ sql }) => sql`update catalogue.source set turn_at = turn_at - interval '1 day' where id = 'dood'`,
    )
    await takeTurns(db, sources, fiveOn('2026-11-25', 'dood'), put)
    expect([...jobs.keys()]).toEqual(seen)
    expect(seen[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })
  test('none for a source that is off or run by hand', async () => {
    const sources = [source('uit', { enabled: false }), source('hand', { schedule: undefined })]
    await registerSources(db, sources)
    const { put } = queue()
    await takeTurns(db, sources, fiveOn('2026-11-24', 'uit'), put)
    expect(await takeTurns(db, sources, fiveOn('2026-11-25', 'uit'), put)).toEqual([])
  })
  test('nothing for a schedule that never had a turn', () => {
    expect(nextStep(null, null, new Date())).toBe('nothing')
  })
})

test('a source whose file is gone is run by hand from then on', async () => {
  await registerSources(db, [source('blijft'), source('gaat', { trust: 70, rhythm: '2d', owner: 'X' })])
  const rows = (id: string) =>
    db.read(
      'ingest',
      ({ sql }) =>
        sql`select address, schedule, rhythm_seconds, trust, config from catalogue.source where id = ${id}`,
    )
  expect((await rows('gaat'))[0]).toEqual({
    address: 'https://x.example/a.csv',
    schedule: '0 5 * * *',
    rhythm_seconds: 172_800,
    trust: 70,
    config: { owner: 'X', rhythm: '2d' },
  })
  await registerSources(db, [source('blijft')])
  expect((await rows('gaat'))[0]).toMatchObject({ address: null, schedule: null, rhythm_seconds: null })
  expect((await rows('blijft'))[0]).toMatchObject({ address: 'https://x.example/a.csv' })
})

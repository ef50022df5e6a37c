import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { ChildMessage } from '@stapwijzer/shared/domain/supervision.ts'
import { startProcess, type Running } from '@stapwijzer/shared/db/testing-command.ts'

let db: TestDatabase
let env: Record<string, string>
beforeAll(async () => {
  db = await testDatabase()
  env = { DATABASE_URL: db.logins.worker, TODAY: '2026-11-24' }
})
afterAll(() => db.drop())

/** Starts the worker; `ready` gives what it told on the way. */
function startWorker(): Running & { ready: Promise<string[]>; progress: Promise<void> } {
  const worker = startProcess('server/worker.ts', [], env)
  const told: string[] = []
  const first = Promise.withResolvers<void>()
  const ready = new Promise<string[]>((done, fail) => {
    worker.child.on('message', (message: ChildMessage) => {
      if (message.type === 'ready') return done(told)
      told.push(message.text)
      first.resolve()
    })
    worker.child.on('exit', () => fail(new Error('the worker ended before it was ready')))
  })
  ready.catch(() => {})
  return { ...worker, ready, progress: first.promise }
}

async function catalogue() {
  const [row] = await db.read(
    'app',
    ({ sql }) => sql<Record<'sources' | 'courses' | 'providers' | 'searchable', number>[]>`
    select count(distinct source_id)::int as sources, count(*)::int as courses,
      count(distinct provider_id)::int as providers, (select count(*)::int from catalogue.course_search) as searchable
    from catalogue.shown_course where withdrawn_at is null`,
  )
  if (!row) throw new Error('no row')
  return row
}

async function stopped(worker: Running, ask: () => void) {
  const asked = Date.now()
  ask()
  const { code } = await worker.ended
  expect(Date.now() - asked).toBeLessThan(20_000)
  return code
}

describe('the worker', () => {
  test('case 39: killed in its first load, the next start completes it', async () => {
    const killed = startWorker()
    await killed.progress
    killed.child.kill('SIGKILL')
    await killed.ended
    const worker = startWorker()
    const told = await worker.ready
    expect(told.at(-1)).toMatch(/^Loading the demonstration catalogues \(\d+ of \d+, .+\): \d+ courses$/)
    const found = await catalogue()
    expect(found.courses).toBeGreaterThanOrEqual(500)
    expect(found.providers).toBeGreaterThanOrEqual(15)
    expect(found.sources).toBeGreaterThanOrEqual(12)
    expect(found.searchable).toBe(found.courses)
    expect(await stopped(worker, () => worker.child.kill('SIGTERM'))).toBe(0)
  })

  test('case 41: a second start reads nothing anew, and stops when its starter is gone', async () => {
    const before = await catalogue()
    const worker = startWorker()
    expect(await worker.ready).toEqual([])
    expect(await catalogue()).toEqual(before)
    const known = await db.read(
      'app',
      ({ sql }) => sql`select from catalogue.source where schedule is not null`,
    )
    expect(known.length).toBeGreaterThanOrEqual(before.sources)
    const schedules = await db.pool<{ name: string; timezone: string }[]>`
      select name, timezone from pgboss.schedule order by name`
    const names = schedules.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['alerts', 'mail', 'retention', 'turns']))
    // Sources have turns of their own: the queue's schedules do not know what to do when clocks change.
    expect(names).not.toContain('ingest')
    expect(new Set(schedules.map(({ timezone }) => timezone))).toEqual(new Set(['Europe/Amsterdam']))
    expect(await stopped(worker, () => worker.child.disconnect())).toBe(0)
  })

  test('the six Associate degrees of Hogeschool Utrecht start in September', async () => {
    const rows = await db.read(
      'app',
      ({ sql }) => sql<{ title: string; start: string }[]>`
      select title, min(o->>'start') as start from catalogue.course, jsonb_array_elements(data->'offerings') o
      where source_id = 'hu-associate-degrees' and o->>'start' >= '2026-11-24' group by title`,
    )
    expect(new Set(rows.map(({ title }) => title.replace(/ \(.*| deeltijd| voltijd/g, ''))).size).toBe(6)
    for (const { start } of rows) expect(start).toMatch(/^2027-09-/)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourceLockKey } from '@stapwijzer/shared/db/source-lock.ts'
import { readSourceStatuses } from '@stapwijzer/shared/db/source-status.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { foundIds, idsOf, kok } from '../duplicates/testing-sources.ts'
import { neverLoaded } from '../sources/first-load.ts'
import { takeTurns } from '../sources/take-turns.ts'
import { registerSources } from '../sources/register.ts'
import { SourceConfig } from '../sources/source.ts'
import { stepBack, StepBackError, type StepBack } from './step-back.ts'
import { items, liveCourses, runItems, type TestItem, type TestRun } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const run = (feed: TestItem[], source: string, more: TestRun = {}) =>
  runItems(db, feed, {
    source,
    ...more,
    deps: { project: projectCourses },
    options: { acceptShrink: true, ...more.options },
  })
const step = (kind: StepBack['kind'], source: string, dryRun = false) =>
  stepBack(
    { kind, source, dryRun, user: 'anna' },
    { db, now: () => new Date(), today: '2026-11-24', project: projectCourses },
  )
const titled = (id: string, title: string): TestItem => ({ id, course: { title }, raw: title })
const live = async (source: string) => liveCourses(db, source)
const raws = async (source: string) => {
  const rows = await db.read(
    'ingest',
    ({ sql }) => sql<{ raw: string }[]>`
      select raw from catalogue.raw_item where source_id = ${source} order by item_id`,
  )
  return rows.map(({ raw }) => raw)
}
const runs = (source: string) =>
  db.read(
    'ingest',
    ({ sql }) => sql`
      select status, reason, message, accepted_by, counts->'withdrawn' as withdrawn from catalogue.run
      where source_id = ${source} order by started_at desc`,
  )
const statusOf = async (source: string) => {
  const all = await db.read('ingest', ({ sql }) => readSourceStatuses(sql, new Date()))
  return all.find(({ id }) => id === source)
}

describe('a source is retired', () => {
  test('its courses are withdrawn as by a run, and nobody finds them', async () => {
    await run(items(5), 'weg')
    const { id } = await idsOf(db, 'weg')
    expect(await foundIds(db)).toContain(id)
    expect(await step('retire', 'weg', true)).toMatchObject({
      withdrawn: 5,
      changes: expect.arrayContaining(['Would withdraw 1: Cursus 1']) as string[],
    })
    expect(Object.keys(await live('weg'))).toHaveLength(5)
    expect(await step('retire', 'weg')).toMatchObject({ withdrawn: 5, restored: 0 })
    expect(await live('weg')).toEqual({})
    expect(await foundIds(db)).not.toContain(id)
    const events = await db.read(
      'ingest',
      ({ sql }) => sql`select kind from catalogue.course_event where course_id = ${id}`,
    )
    expect([...events]).toEqual([{ kind: 'withdrawn' }])
    expect((await runs('weg'))[0]).toEqual({
      status: 'done',
      reason: 'retired',
      message: 'The source was retired by anna.',
      accepted_by: 'anna',
      withdrawn: 5,
    })
    expect(await statusOf('weg')).toMatchObject({ state: 'off', live: 0 })
    await expect(step('retire', 'weg')).rejects.toThrow('retired already')
    await expect(step('retire', 'nooit')).rejects.toThrow(StepBackError)
  })

  test('the course of another source takes its place, under the same address', async () => {
    await run([kok('1')], 'oud')
    await run([kok('1')], 'nieuw')
    const [old, other] = [await idsOf(db, 'oud'), await idsOf(db, 'nieuw')]
    expect(other.shown).toBe(old.id)
    await step('retire', 'oud')
    expect(await foundIds(db)).toContain(old.id)
    expect((await idsOf(db, 'nieuw')).shown).toBe(old.id)
  })

  test('retired: its turns do not come, also not a queued one; an import by hand takes it back', async () => {
    const config = SourceConfig.parse({
      id: 'rooster',
      name: 'Rooster',
      format: 'csv',
      from: 'demo:rooster',
      schedule: '0 5 * * *',
    })
    const promises = { enabled: true, rhythmSeconds: null, trust: 50, config: {} }
    const { id, name, format, from: address, schedule = null } = config
    const feed = { source: { id, name, format, address, schedule, promises } }
    await registerSources(db, [config])
    expect(await neverLoaded(db, [config])).toHaveLength(1)
    await run(items(2), 'rooster', { feed })
    const turns = (day: string) =>
      takeTurns(db, [config], new Date(`${day}T09:00:00Z`), () => Promise.resolve())
    await turns('2026-11-24')
    expect(await turns('2026-11-25')).toEqual(['rooster'])
    await step('retire', 'rooster')
    // The worker starts again, and its file says still that it is on.
    await registerSources(db, [config])
    expect(await turns('2026-11-26')).toEqual([])
    const queued = await run(items(2), 'rooster', { feed, options: { turn: true } })
    expect(queued).toMatchObject({ status: 'failed', reason: 'retired' })
    expect(await live('rooster')).toEqual({})
    expect((await statusOf('rooster'))?.state).toBe('off')
    expect(await run(items(2), 'rooster', { feed })).toMatchObject({ status: 'done', counts: { updated: 2 } })
    expect(Object.keys(await live('rooster'))).toHaveLength(2)
    expect((await statusOf('rooster'))?.state).toBe('ok')
    expect(await turns('2026-11-27')).toEqual(['rooster'])
  })
})

describe('the last change of a source is undone', () => {
  const first = [titled('1', 'A'), titled('2', 'B'), titled('3', 'C')]

  test('what came goes, what went comes back, what changed is as it was, raw items too', async () => {
    await run(first, 'fout')
    const seen = (await statusOf('fout'))?.checkedAt
    await run([titled('1', 'A fout'), titled('2', 'B'), titled('4', 'D')], 'fout')
    await run([titled('1', 'A fout'), titled('2', 'B'), titled('4', 'D')], 'fout') // unchanged: no step of its own
    expect(await live('fout')).toEqual({ 1: 'A fout', 2: 'B', 4: 'D' })
    const dry = await step('undo', 'fout', true)
    expect(dry).toMatchObject({ withdrawn: 1, restored: 2 })
    expect(dry.changes).toEqual([
      'Would withdraw 4: D',
      expect.stringMatching(/^Would (update|bring back)/) as string,
      ...(Array(dry.changes.length - 2).fill(expect.anything()) as string[]),
    ])
    expect(dry.changes.join('\n')).toContain('title: A fout -> A')
    expect(dry.changes).toContain('Would bring back 3: C')
    expect(await live('fout')).toMatchObject({ 4: 'D' })
    expect(await step('undo', 'fout')).toMatchObject({ withdrawn: 1, restored: 2 })
    expect(await live('fout')).toEqual({ 1: 'A', 2: 'B', 3: 'C' })
    expect(await raws('fout')).toEqual(['A', 'B', 'C', 'D'])
    const { id } = await idsOf(db, 'fout', '1')
    const [found] = await db.read(
      'app',
      ({ sql }) => sql<{ title: string; checked: Date }[]>`
        select c.data->>'title' as title, k.checked_at as checked from catalogue.course c
        join catalogue.course_checked k on k.course_id = c.id where c.id = ${id}`,
    )
    expect(found).toEqual({ title: 'A', checked: seen })
    expect((await runs('fout'))[0]).toMatchObject({ status: 'done', accepted_by: 'anna' })
    // Undoing that is the change again; importing the right feed stands like any other.
    await step('undo', 'fout')
    expect(await live('fout')).toEqual({ 1: 'A fout', 2: 'B', 4: 'D' })
    expect(await run(first, 'fout')).toMatchObject({ status: 'done', counts: { updated: 2, withdrawn: 1 } })
  })

  test('the first import: nothing was there before; a retirement: everything was', async () => {
    await run(first, 'begin')
    await step('undo', 'begin')
    expect(await live('begin')).toEqual({})
    await run(first, 'begin')
    await step('retire', 'begin')
    await step('undo', 'begin')
    expect(await live('begin')).toEqual({ 1: 'A', 2: 'B', 3: 'C' })
    expect((await statusOf('begin'))?.state).toBe('ok')
  })

  test('a run holds the source, and a source without a change has nothing to undo', async () => {
    await run(first, 'bezet')
    const session = await db.session()
    try {
      expect(await session.tryLock(sourceLockKey('bezet'))).toBe(true)
      await expect(step('undo', 'bezet')).rejects.toThrow('A run of bezet is going on')
      await expect(step('retire', 'bezet')).rejects.toThrow('A run of bezet is going on')
    } finally {
      await session.release()
    }
    await run([], 'leeg')
    await expect(step('undo', 'leeg')).rejects.toThrow('nothing to undo')
    expect(Object.keys(await live('bezet'))).toHaveLength(3)
  })
})

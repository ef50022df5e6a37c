import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { items, itemEvent, liveCourses, runItems, type TestRun } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

let number = 0
/** A source of its own for each test. */
function fresh() {
  number += 1
  const source = `bron-${number}`
  return {
    source,
    run: (feed: Parameters<typeof runItems>[1], more: TestRun = {}) =>
      runItems(db, feed, { source, ...more }),
    live: () => liveCourses(db, source),
  }
}
const counts = (
  read: number,
  created: number,
  updated: number,
  unchanged: number,
  withdrawn: number,
  rejected: number,
) => ({
  read,
  created,
  updated,
  unchanged,
  withdrawn,
  rejected,
})

describe('an ordinary run', () => {
  test('case 12: the same feed twice changes nothing, whatever the order and the stamps', async () => {
    const { run } = fresh()
    const projected: string[][] = []
    const deps = { project: (_tx: unknown, ids: string[]) => Promise.resolve(void projected.push(ids)) }
    expect(await run(items(3), { deps })).toMatchObject({ status: 'done', counts: counts(3, 3, 0, 0, 0, 0) })
    const again = items(3)
      .reverse()
      .map((item) => ({ ...item, edited: '2026-11-01', raw: 'other bytes' }))
    expect(await run(again, { deps })).toMatchObject({
      status: 'unchanged',
      counts: counts(3, 0, 0, 3, 0, 0),
    })
    expect(projected.map((ids) => ids.length)).toEqual([3])
  })
  test('import rule 9: starts of a course in another order change nothing', async () => {
    const { run } = fresh()
    const starts = ['2027-02-01', '2027-05-01'].map((start) => sampleOffering({ id: start, start }))
    await run([{ id: '1', course: { offerings: starts } }])
    const result = await run([{ id: '1', course: { offerings: starts.toReversed() } }])
    expect(result).toMatchObject({ status: 'unchanged', counts: { unchanged: 1 } })
  })

  test('a changed course keeps its id', async () => {
    const { run, source } = fresh()
    const ids = () =>
      db.read(
        'app',
        ({ sql }) => sql`select id, first_seen_at from catalogue.course where source_id = ${source}`,
      )
    await run(items(1))
    const before = [...(await ids())]
    const changed = await run([{ id: '1', course: { title: 'Anders' } }])
    expect(changed).toMatchObject({ status: 'done', counts: counts(1, 0, 1, 0, 0, 0) })
    expect([...(await ids())]).toEqual(before)
  })
  test('import rule 1: the untouched item is kept, also with NUL in it', async () => {
    const { run, source } = fresh()
    await run([
      { id: 'a', raw: 'Één\ttab\\n\r\n' },
      { id: 'b', raw: 'x\0y' },
    ])
    const rows = await db.read(
      'app',
      ({ sql }) => sql`
      select item_id, raw, encoding from catalogue.raw_item where source_id = ${source} order by item_id`,
    )
    expect([...rows]).toEqual([
      { item_id: 'a', raw: 'Één\ttab\\n\r\n', encoding: 'utf8' },
      { item_id: 'b', raw: Buffer.from('x\0y').toString('base64'), encoding: 'base64' },
    ])
  })
  test('case 26: NUL and half surrogate pairs in a course are no trouble for the database', async () => {
    const { run, live } = fresh()
    expect(
      (await run([{ id: 'a\0', course: { title: 'Ti\0tel \ud800', summary: 'een\0 \\u0000' } }])).status,
    ).toBe('done')
    expect(await live()).toEqual({ a: 'Titel \ufffd' })
  })
  test('case 14: two sources use the same id', async () => {
    const [one, two] = [fresh(), fresh()]
    await one.run(items(1))
    await two.run([{ id: '1', course: { title: 'Van twee' } }])
    expect([await one.live(), await two.live()]).toEqual([{ 1: 'Cursus 1' }, { 1: 'Van twee' }])
  })
})

describe('duplicates in one feed', () => {
  test('case 13: same content is one course', async () => {
    const result = await fresh().run([{ id: '1' }, { id: '1', edited: '2026-01-01' }])
    expect(result.counts).toEqual(counts(2, 1, 0, 0, 0, 1))
    expect(result.rejects).toMatchObject([{ key: '1', code: 'duplicate-id' }])
  })
  test('case 13: the newest edit wins, else the first', async () => {
    const { run, live } = fresh()
    const result = await run([
      { id: '1', course: { title: 'oud' }, edited: '2026-01-01T00:00:00+02:00' },
      { id: '1', course: { title: 'nieuw' }, edited: '2026-01-01T00:00:00Z' },
      { id: '1', course: { title: 'zonder' } },
      { id: '1', course: { title: 'nieuw' } },
      { id: '2', course: { title: 'eerste' } },
      { id: '2', course: { title: 'tweede' } },
    ])
    expect(await live()).toEqual({ 1: 'nieuw', 2: 'eerste' })
    expect(result.codes).toEqual([
      'duplicate-id-conflict',
      'duplicate-id-conflict',
      'duplicate-id',
      'duplicate-id-conflict',
    ])
    expect(result.counts).toEqual(counts(6, 2, 0, 0, 0, 4))
  })
  test('a duplicate across batches is found too', async () => {
    const result = await fresh().run([...items(2500), { id: '1' }])
    expect(result.counts).toEqual(counts(2501, 2500, 0, 0, 0, 1))
  })
})

describe('courses that go and come back', () => {
  test('case 9: a small shrink withdraws; a return is an update of the same course', async () => {
    const { run, live } = fresh()
    await run(items(12))
    expect((await run(items(11))).counts).toEqual(counts(11, 0, 0, 11, 1, 0))
    expect(await live()).not.toHaveProperty('12')
    const back = await run(items(12))
    expect(back).toMatchObject({ status: 'done', counts: counts(12, 0, 1, 11, 0, 0) })
    expect(await live()).toHaveProperty('12', 'Cursus 12')
  })
  test('ruling 21: an error keeps the live course as not refreshed, a policy reject withdraws it', async () => {
    const { run, live, source } = fresh()
    const start = new Date('2026-11-01T00:00:00Z')
    const later = new Date('2026-11-08T00:00:00Z')
    await run(items(12), { deps: { now: () => start } })
    const feed = items(12).map((item, at) =>
      at === 0 ? { ...item, reject: 'missing-title' } : at === 1 ? { ...item, reject: 'expired' } : item,
    )
    const result = await run(feed, { deps: { now: () => later } })
    expect(result.counts).toEqual(counts(12, 0, 0, 10, 1, 2))
    expect(Object.keys(await live())).toHaveLength(11)
    const checked = await db.read(
      'app',
      ({ sql }) => sql<{ item_id: string; checked_at: Date }[]>`
      select item_id, checked_at from catalogue.course c join catalogue.course_checked k on k.course_id = c.id
      where source_id = ${source} and item_id in ('1', '3') order by 1`,
    )
    expect(checked.map((row) => row.checked_at)).toEqual([start, later])
    await run(items(12), { deps: { now: () => new Date('2026-11-15T00:00:00Z') } })
    const [after] = await db.read(
      'app',
      ({ sql }) => sql`
      select held, fetched_at from catalogue.course where source_id = ${source} and item_id = '1'`,
    )
    expect(after).toEqual({ held: false, fetched_at: new Date('2026-11-15T00:00:00Z') })
  })
  test('case 15: an id that changes is reported as a probable reissue', async () => {
    const { run } = fresh()
    await run([...items(20), { id: 'oud', course: { title: 'Lassen' } }])
    const result = await run([...items(20), { id: 'nieuw', course: { title: 'Lassen' } }])
    expect(result.counts).toEqual(counts(21, 1, 0, 20, 1, 0))
    expect(result.warnings).toMatchObject([{ key: 'nieuw', code: 'probable-reissue' }])
    expect(result.warnings[0]?.message).toContain('oud')
  })
})

describe('a read with gaps', () => {
  const gap = {
    type: 'warning',
    finding: { key: '/courses', path: '', code: 'paging-loop', message: '' },
    incomplete: true,
  } as const
  test('withdraws nothing and is done', async () => {
    const { run, live } = fresh()
    await run(items(5))
    const result = await run([...items(1).map(itemEvent), gap])
    expect(result).toMatchObject({ status: 'done', counts: counts(1, 0, 0, 1, 0, 0) })
    expect(Object.keys(await live())).toHaveLength(5)
  })
  test('import rule 9: one that nothing was ever read from is the same feed again', async () => {
    const { run } = fresh()
    const limited = { ...gap, keep: (id: string) => id.startsWith('p:') }
    expect(await run([...items(2).map(itemEvent), limited])).toMatchObject({ status: 'done' })
    expect(await run([...items(2).map(itemEvent), limited])).toMatchObject({ status: 'unchanged' })
    expect(await run([...items(2).map(itemEvent), gap])).toMatchObject({ status: 'done' })
  })
  test('limited to what could not be read, the rest may go', async () => {
    const { run, live } = fresh()
    await run([...items(3), { id: 'p:1' }, { id: 'p:2' }])
    const limited = { ...gap, keep: (id: string) => id.startsWith('p:') }
    expect((await run([...items(2).map(itemEvent), limited])).counts).toEqual(counts(2, 0, 0, 2, 1, 0))
    expect(Object.keys(await live())).toEqual(['1', '2', 'p:1', 'p:2'])
    expect((await run([...items(2).map(itemEvent), limited, gap])).counts.withdrawn).toBe(0)
    const reject = { ...limited, type: 'reject' } as const
    expect((await run([...items(1).map(itemEvent), reject])).counts).toEqual(counts(2, 0, 0, 1, 1, 1))
    expect(Object.keys(await live())).toEqual(['1', 'p:1', 'p:2'])
    const told = { ...reject, incomplete: false }
    expect(await run([...items(1).map(itemEvent), reject])).toMatchObject({ status: 'done' })
    expect(await run([...items(1).map(itemEvent), told])).toMatchObject({ status: 'unchanged' })
    expect(Object.keys(await live())).toEqual(['1', 'p:1', 'p:2'])
  })
})

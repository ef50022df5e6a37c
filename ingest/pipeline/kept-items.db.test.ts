import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { FeedError } from '../feeds/format.ts'
import { itemEvent, items, runItems } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

type Kept = { item_key: string; raw: string | null; title: string | null; copy: number }
const kept = (slot: string, source: string) =>
  db.read(
    'app',
    ({ sql }) => sql<Kept[]>`
      select item_key, raw, data->>'title' as title, copy from catalogue.kept_item
      where slot = ${slot} and source_id = ${source} order by item_key collate "C", copy`,
  )
const keys = async (slot: string, source: string) => (await kept(slot, source)).map((row) => row.item_key)

test('of an applied run the raw items are kept that became no course', async () => {
  const source = 'goed'
  const lost = { key: 'line:9', path: '', code: 'row-shape', message: 'x' }
  const run = (raw: string) =>
    runItems(
      db,
      [
        ...items(25).map(itemEvent),
        itemEvent({ id: 'fout', reject: 'missing-title', raw }),
        itemEvent({ id: 'weg', reject: 'expired', raw: 'verlopen' }),
        itemEvent({ id: '1', course: { title: 'Andere titel' }, raw: 'tweede' }),
        { type: 'reject', finding: lost, raw: 'a;b' },
        { type: 'reject', finding: { ...lost, key: 'line:10' } },
      ],
      { source },
    )
  expect(await run('<zonder titel>')).toMatchObject({ status: 'done' })
  const rows = [
    { item_key: '1', raw: 'tweede' },
    { item_key: 'fout', raw: '<zonder titel>' },
    { item_key: 'line:10', raw: null },
    { item_key: 'line:9', raw: 'a;b' },
    { item_key: 'weg', raw: 'verlopen' },
  ]
  expect(await kept('good', source)).toEqual(rows.map((row) => ({ ...row, title: null, copy: 1 })))
  await run('<nog steeds>')
  expect((await kept('good', source))[1]).toMatchObject({ item_key: 'fout', raw: '<nog steeds>' })
  await runItems(db, items(25), { source })
  expect(await keys('good', source)).toEqual([])
})

test('case 12: the same feed again writes none of them anew', async () => {
  const source = 'weer'
  const feed = [...items(25), { id: 'weg', reject: 'expired', raw: 'verlopen' }]
  const versions = () =>
    db.read(
      'ingest',
      ({ sql }) => sql`select xmin::text from catalogue.kept_item where source_id = ${source}`,
    )
  await runItems(db, feed, { source })
  const before = await versions()
  expect(before).toHaveLength(1)
  expect(await runItems(db, feed, { source })).toMatchObject({ status: 'unchanged' })
  expect(await versions()).toEqual(before)
})

test('of a refused run everything is kept, with the courses it would have made', async () => {
  const source = 'geweigerd'
  await runItems(db, items(20), { source })
  const changed = { id: '2', course: { title: 'Nieuw' }, raw: 'nieuw' }
  expect(await runItems(db, [...items(1), changed], { source })).toMatchObject({ status: 'refused' })
  expect(await kept('bad', source)).toEqual([
    // Not sent to the database again, because nothing changed.
    { item_key: '1', raw: '{"id":"1"}', title: 'Cursus 1', copy: 1 },
    { item_key: '2', raw: 'nieuw', title: 'Nieuw', copy: 1 },
  ])
  await runItems(db, items(19), { source })
  expect(await keys('bad', source)).toEqual(['1', '2'])
})

test('of a failed run what was read so far is kept; one that read nothing leaves the last one', async () => {
  const source = 'mislukt'
  const breaksOff = (count: number) =>
    async function* () {
      yield* items(count).map(itemEvent)
      yield itemEvent({ id: 'fout', reject: 'missing-title', raw: 'geen titel' })
      await Promise.resolve()
      throw new FeedError('feed-malformed', 'broke off')
    }
  expect(await runItems(db, breaksOff(2), { source })).toMatchObject({ reason: 'feed-malformed' })
  expect(await keys('bad', source)).toEqual(['1', '2', 'fout'])
  const unreachable = () => {
    throw new FeedError('feed-unreachable', 'nobody there')
  }
  expect(await runItems(db, unreachable, { source })).toMatchObject({ reason: 'feed-unreachable' })
  expect(await keys('bad', source)).toEqual(['1', '2', 'fout'])
  await runItems(db, breaksOff(1), { source })
  expect(await keys('bad', source)).toEqual(['1', 'fout'])
})

test('a dry run keeps nothing, and a very long key is cut', async () => {
  const source = 'proef'
  await runItems(db, items(1), { source })
  await runItems(db, [itemEvent({ id: 'x', reject: 'missing-title' })], { source, options: { dryRun: true } })
  expect(await keys('good', source)).toEqual([])
  await runItems(db, [...items(1), { id: 'k'.repeat(9000), reject: 'id-invalid' }], { source })
  expect(await keys('good', source)).toEqual(['k'.repeat(400)])
})

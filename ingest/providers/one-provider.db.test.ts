/** Number 14: one institution is one provider, whatever its sources call it and in whatever order they come. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { shownProviderIds } from '@stapwijzer/shared/db/provider-alias.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { runSource } from '../duplicates/testing-sources.ts'
import { readOne, side5 } from '../feeds/ooapi/testing.ts'
import { runItems, type TestItem } from '../pipeline/testing.ts'

let db: TestDatabase
beforeEach(async () => {
  db = await testDatabase()
})
afterEach(() => db.drop())

const item = (id: string, provider: Partial<Provider>): TestItem => ({
  id,
  course: { title: `Cursus ${id}`, provider: { ...sampleCourse().provider, id: `p-${id}`, ...provider } },
})
const a = () => runSource(db, 'a', [item('1', { institutionCode: '25PJ', kvk: '90000001' })])
const b = () => runSource(db, 'b', [item('2', { kvk: '90000001' })])

/** Public provider ids: of the courses of the catalogue, and of what visitors find. */
async function providers() {
  return db.read('app', async ({ sql }) => {
    const stored = await sql<{ item: string; id: string }[]>`
      select item_id as item, provider_id as id from catalogue.course order by item_id`
    const cards = await sql<{ item: string; id: string }[]>`
      select c.item_id as item, k.card->'provider'->>'id' as id from catalogue.course_card k
      join catalogue.course_search s using (doc) join catalogue.course c on c.id = s.course_id order by 1`
    const found = await sql<{ item: string; id: string }[]>`
      select c.item_id as item, p.provider_id as id from catalogue.course_search s
      join catalogue.search_provider p on p.no = s.provider_no join catalogue.course c on c.id = s.course_id order by 1`
    expect([...cards]).toEqual([...found])
    const byItem = (rows: readonly { item: string; id: string }[]) =>
      Object.fromEntries(rows.map(({ item, id }) => [item, id]))
    expect(byItem(stored)).toMatchObject(byItem(found))
    return byItem(stored)
  })
}

describe('one school is one provider', () => {
  test('source A gives BRIN and KvK, source B the same KvK', async () => {
    await a()
    await b()
    expect(await providers()).toEqual({ '1': 'brin-25pj', '2': 'brin-25pj' })
  })

  test('and the other way round', async () => {
    await b()
    expect(await providers()).toEqual({ '2': 'kvk-90000001' })
    await a()
    expect(await providers()).toEqual({ '1': 'brin-25pj', '2': 'brin-25pj' })
  })

  test('two that existed apart are joined by a third with both codes', async () => {
    await runSource(db, 'a', [item('1', { institutionCode: '25PJ' })])
    await b()
    expect(await providers()).toEqual({ '1': 'brin-25pj', '2': 'kvk-90000001' })
    await runSource(db, 'c', [item('3', { institutionCode: '25PJ', kvk: '90000001' })])
    expect(await providers()).toEqual({ '1': 'brin-25pj', '2': 'brin-25pj', '3': 'brin-25pj' })
  })

  test('the provider of a mapping is not split by the code of the offerer of each item', async () => {
    const mapping = { mappingVersion: 1, provider: { name: 'Hogeschool De Vonk' } }
    const items: TestItem[] = []
    for (const [id, code] of [
      ['1', '100A001'],
      ['2', '100A002'],
      ['3', ''],
    ] as const) {
      const consumers = [{ consumerKey: 'rio', educationOffererCode: code }]
      const { course } = await readOne(side5, { organization: null, consumers }, { mapping })
      items.push({ id, course: { ...course, sourceId: id } })
    }
    expect(items.map(({ course }) => course?.provider?.rioOfferer)).toEqual(['100A001', '100A002', null])
    await runSource(db, 'vonk', items)
    expect(new Set(Object.values(await providers())).size).toBe(1)
  })

  test('a code that only fills a field joins nobody', async () => {
    await runSource(db, 'a', [item('1', { kvk: '00000000' })])
    await runSource(db, 'b', [item('2', { kvk: '00000000' })])
    expect(await providers()).toEqual({ '1': 'a.p-1', '2': 'b.p-2' })
  })
})

describe('what was there before', () => {
  const answered = (...ids: string[]) => db.read('app', (tx) => shownProviderIds(tx, ids))

  test('the ids that are not shown any more are answered', async () => {
    await b()
    expect(await answered('kvk-90000001', 'b.p-2', 'x.y')).toEqual(['kvk-90000001', 'x.y'])
    await a()
    expect(await answered('kvk-90000001', 'b.p-2', 'brin-25pj', 'a.p-1')).toEqual(['brin-25pj'])
  })

  test('a feed without changes changes nothing, also where a provider of it was withdrawn', async () => {
    const all = [item('1', { institutionCode: '25PJ', kvk: '90000001' }), item('3', { kvk: '90000003' })]
    await runSource(db, 'a', all)
    await b()
    await runSource(db, 'a', all.slice(1))
    const before = await providers()
    expect(before).toEqual({ '1': 'brin-25pj', '2': 'brin-25pj', '3': 'kvk-90000003' })
    expect((await runSource(db, 'a', all.slice(1))).status).toBe('unchanged')
    expect(await providers()).toEqual(before)
  })

  test('a code that was corrected parts again what it had joined', async () => {
    await b()
    await a()
    await runSource(db, 'a', [item('1', { institutionCode: '25PJ', kvk: '90000002' })])
    expect(await providers()).toEqual({ '1': 'brin-25pj', '2': 'kvk-90000001' })
    expect(await answered('kvk-90000001', 'kvk-90000002')).toEqual(['kvk-90000001', 'brin-25pj'])
  })

  test('a catalogue from before providers were joined is put right by its next run', async () => {
    await a()
    await b()
    await runSource(db, 'c', [item('3', { kvk: '99999999' })])
    await runSource(db, 'd', [item('4', { kvk: '90000004' })])
    await db.tx('ingest', async ({ sql }) => {
      await sql`delete from catalogue.provider_name`
      await sql`delete from catalogue.provider_alias`
      await sql`update catalogue.course set provider_id = 'kvk-90000001' where item_id = '2'`
      await sql`update catalogue.course set provider_id = 'kvk-99999999' where item_id = '3'`
      await projectCourses(
        { sql } as Tx,
        (await sql<{ id: string }[]>`select id from catalogue.course`).map(({ id }) => id),
      )
    })
    expect(await providers()).toMatchObject({ '2': 'kvk-90000001', '3': 'kvk-99999999' })
    await runSource(db, 'd', [item('4', { kvk: '90000004' })])
    expect(await providers()).toEqual({
      '1': 'brin-25pj',
      '2': 'brin-25pj',
      '3': 'c.p-3',
      '4': 'kvk-90000004',
    })
  })

  test('a course that is shown for several sources goes along', async () => {
    const shared = { ids: { ...sampleCourse().ids, rio: '1000O1234' } }
    const of = (id: string, kvk: string): TestItem => {
      const { course } = item(id, { kvk })
      return { id, course: { ...course, ...shared } }
    }
    await runSource(db, 'b', [of('2', '90000001')])
    await runSource(db, 'e', [of('5', '90000001')])
    const shown = () =>
      db.read(
        'app',
        ({ sql }) => sql`select merged, provider_id from catalogue.shown_course where source_id <> 'a'`,
      )
    expect(await shown()).toEqual([{ merged: true, provider_id: 'kvk-90000001' }])
    await a()
    expect(await shown()).toEqual([{ merged: true, provider_id: 'brin-25pj' }])
    await providers()
  })
})

describe('several sources in any order, and at once', () => {
  const feeds: Record<string, TestItem[]> = {
    a: [item('1', { institutionCode: '25PJ' }), item('2', { kvk: '90000009' })],
    b: [item('3', { kvk: '90000001' }), item('4', { kvk: '00000000' })],
    c: [item('5', { institutionCode: '25PJ', rioOfferer: '100A001' })],
    d: [item('6', { kvk: '90000001', rioOfferer: '100A001' }), item('7', { kvk: '00000000' })],
  }
  const wanted = {
    ...{ '1': 'brin-25pj', '2': 'kvk-90000009', '3': 'brin-25pj', '4': 'b.p-4' },
    ...{ '5': 'brin-25pj', '6': 'brin-25pj', '7': 'd.p-7' },
  }
  const orders = ['abcd', 'dcba', 'bdac', 'cadb', 'dabc']

  test.each(orders)('in the order %s', async (order) => {
    for (const source of order) await runSource(db, source, feeds[source]!)
    expect(await providers()).toEqual(wanted)
  })

  test('case 39: at once, with their search rows written ahead', async () => {
    const run = (source: string) =>
      runItems(db, feeds[source]!, {
        source,
        deps: { project: projectCourses, ahead: (tx: Tx) => projectAhead(tx, db) },
      })
    for (let round = 0; round < 3; round++) {
      const outcomes = await Promise.all([...'abcd'].map(run))
      expect(outcomes.map(({ status, message }) => message ?? status)).toEqual(
        Array.from({ length: 4 }, () => (round === 0 ? 'done' : 'unchanged')),
      )
      expect(await providers()).toEqual(wanted)
    }
  })
})

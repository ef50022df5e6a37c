/** Several sources at the same moment, as the worker runs them: no circle of waiting, one lead, every course once. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { projectAhead, projectAll, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { runItems, type TestItem } from '../pipeline/testing.ts'
import { linkEverything } from './link.ts'
import { foundIds } from './testing-sources.ts'
import { dualCourse } from './testing.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
})
afterAll(() => db.drop())

const rioOf = (n: number) => ({ ...sampleCourse().ids, rio: `${1000 + n}O1234` })
/** Each source has courses of its own and some that all of them have, in an order of its own. */
const itemsOf = (source: string, shared: number, own: number, title = ''): TestItem[] => {
  const list = [
    ...Array.from({ length: shared }, (_, n) => ({
      id: `s${n}`,
      course: dualCourse({ title: `Gedeelde ${n} ${title}`, ids: rioOf(n), offerings: [sampleOffering()] }),
    })),
    ...Array.from({ length: own }, (_, n) => ({
      id: `o${n}`,
      course: { title: `Woord${source} ${n} ${title}` },
    })),
  ]
  return source === 'b' ? list.reverse() : list
}
const run = (source: string, items: TestItem[]) =>
  runItems(db, items, { source, deps: { project: projectCourses, ahead: (tx: Tx) => projectAhead(tx, db) } })
const leads = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ lead: string; members: number }[]>`
      select lead_id as lead, count(*)::int as members from catalogue.course_cluster group by lead_id order by lead_id`,
  )

describe('two or three sources at the same moment', () => {
  test('case 39: first loads end, with one lead for each shared course and every course found once', async () => {
    const sources = ['a', 'b', 'c']
    const outcomes = await Promise.all(sources.map((source) => run(source, itemsOf(source, 30, 40))))
    expect(outcomes.map(({ status, message }) => message ?? status)).toEqual(['done', 'done', 'done'])
    expect(await leads()).toHaveLength(30)
    expect((await leads()).every(({ members }) => members === 3)).toBe(true)
    expect(await foundIds(db)).toHaveLength(30 + 3 * 40)
  })

  test('updates of shared courses end too, run after run, and keep their leads', async () => {
    await run('a', itemsOf('a', 20, 5))
    await run('b', itemsOf('b', 20, 5))
    const before = await leads()
    for (const title of ['een', 'twee', 'drie']) {
      const both = await Promise.all(['a', 'b'].map((source) => run(source, itemsOf(source, 20, 5, title))))
      expect(both.map(({ status, message }) => message ?? status)).toEqual(['done', 'done'])
    }
    expect(await leads()).toEqual(before)
    expect(await foundIds(db)).toHaveLength(20 + 2 * 5)
  })

  test('what the sources made one after the other is what looking at everything anew makes', async () => {
    for (const source of ['a', 'b', 'c']) await run(source, itemsOf(source, 6, 2))
    const before = await leads()
    await db.pool`delete from catalogue.course_key`
    await db.pool`delete from catalogue.course_cluster`
    await db.pool`delete from catalogue.merged_course`
    await db.tx('ingest', async (tx) => projectCourses(tx, await linkEverything(tx, new Date())))
    expect(await leads()).toEqual(before)
    expect(await foundIds(db)).toHaveLength(6 + 3 * 2)
  })

  test('a rebuilt search finds the same', async () => {
    await run('a', itemsOf('a', 5, 2))
    await run('b', itemsOf('b', 5, 2))
    const before = await foundIds(db)
    expect(before).toHaveLength(9)
    expect(await db.tx('ingest', projectAll)).toBe(before.length)
    expect(await foundIds(db)).toEqual(before)
  })
})

test('the order in which sources come decides who leads, and nothing else', async () => {
  const seen: string[] = []
  for (const order of [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
  ]) {
    await db.drop()
    db = await testDatabase()
    for (const source of order) await run(source, itemsOf(source, 4, 1))
    const rows = await db.read(
      'app',
      ({ sql }) => sql<{ members: string }[]>`
        select string_agg(c.source_id || ':' || c.item_id, ' ' order by c.source_id) as members
        from catalogue.course_cluster k join catalogue.course c on c.id = k.course_id group by k.lead_id order by 1`,
    )
    seen.push(rows.map(({ members }) => members).join(', '))
  }
  expect(seen[1]).toBe(seen[0])
})

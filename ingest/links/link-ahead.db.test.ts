import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import { idsOf, kok } from '../duplicates/testing-sources.ts'
import { FeedError, type FeedEvent } from '../feeds/format.ts'
import { itemEvent, runItems, type TestItem } from '../pipeline/testing.ts'
import { linkAhead } from './link-ahead.ts'
import { linkCourses } from './link-courses.ts'
import { LinkMaker } from './link-maker.ts'
import { noRules, taxonomyOf } from './testing.ts'

let db: TestDatabase
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
  await taxonomyOf(db, 'starter', { lasser: 'lasser', kok: 'kok' }, { frezen: 'metaal frezen' })
})
afterAll(() => db.drop())

const item = (id: string, title: string, more: Partial<TestItem> = {}): TestItem => ({
  id,
  course: { title, summary: null, outcomes: null, description: null },
  ...more,
})
const deps = () => ({
  project: projectCourses,
  ahead: (tx: Tx) => linkAhead(tx, projectAhead(tx, db), new LinkMaker(db, noRules)),
})
const run = (feed: Parameters<typeof runItems>[1], source = 'bron') =>
  runItems(db, feed, { source, deps: deps() })
const link = () => linkCourses(db, new LinkMaker(db, noRules))

/** Title, concepts and lexemes of concepts of what can be found. */
const found = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ doc: number; title: string; links: string[]; lexemes: string[] }[]>`
      select w.doc, w.title_key as title,
        array(select concept_id from catalogue.course_concept k where k.course_id = w.course_id order by 1) as links,
        array(select substr(lexeme, 2) from unnest(w.words) where lexeme like '@%' order by 1) as lexemes
      from catalogue.course_words w order by w.title_key`,
  )
const stray = () =>
  db.read(
    'app',
    ({ sql }) => sql`
      select course_id from catalogue.course_concept union all select course_id from catalogue.course_linked
      except select id from catalogue.course`,
  )

describe('links that are written while the feed is read', () => {
  test('stand with the course when the run ends, and in its search row; nothing is left to look at', async () => {
    await run([item('1', 'Lasser'), item('2', 'Metaal frezen'), item('3', 'Vogels kijken')])
    const before = await found()
    expect(before).toMatchObject([
      { title: 'lasser', links: ['lasser'], lexemes: ['lasser'] },
      { title: 'metaal frezen', links: ['frezen'], lexemes: [] },
      { title: 'vogels kijken', links: [], lexemes: [] },
    ])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
    expect(await found()).toEqual(before)
  })

  test('are those of the course as it was read, in a second run too', async () => {
    await run([item('1', 'Lasser'), item('2', 'Kok')])
    await run([item('1', 'Lasser'), item('2', 'Lasser'), item('3', 'Kok')])
    expect(await link()).toEqual({ looked: 1, changed: 1, gone: 0 })
    expect((await found()).map(({ title, links, lexemes }) => [title, links, lexemes])).toEqual([
      ['kok', ['kok'], ['kok']],
      ['lasser', ['lasser'], ['lasser']],
      ['lasser', ['lasser'], ['lasser']],
    ])
  })

  test('import rule 8: an item that loses to another one with its id leaves no link', async () => {
    await run([item('1', 'Lasser', { edited: '2026-01-01' }), item('1', 'Kok', { edited: '2026-03-01' })])
    expect(await stray()).toEqual([])
    await link()
    expect(await found()).toMatchObject([{ title: 'kok', links: ['kok'], lexemes: ['kok'] }])
  })

  test('case 39: a feed that breaks off leaves no link', async () => {
    const broken = function* (): Generator<FeedEvent> {
      for (let at = 0; at < 600; at += 1) yield itemEvent(item(String(at), 'Lasser'))
      throw new FeedError('feed-truncated', 'It ends early.')
    }
    expect(await run(() => broken())).toMatchObject({ status: 'failed' })
    expect(await stray()).toEqual([])
  })

  test('a course that another source has too is linked as it is shown, under one id', async () => {
    await run([kok('1', { title: 'Kok' })], 'school')
    await run([kok('1', { title: 'Lasser' })], 'register')
    await link()
    const { shown } = await idsOf(db, 'register')
    const rows = await db.read(
      'app',
      ({ sql }) => sql<{ id: string; concept: string }[]>`
        select course_id as id, concept_id as concept from catalogue.course_concept where kind = 'occupation'`,
    )
    expect(rows.map(({ id }) => id)).toEqual([shown])
    expect(await link()).toEqual({ looked: 0, changed: 0, gone: 0 })
  })

  test('another taxonomy after the run: every course is looked at again', async () => {
    await run([item('1', 'Lasser')])
    await taxonomyOf(db, 'esco', { 'esco-lasser': 'lasser' }, {})
    expect(await link()).toEqual({ looked: 1, changed: 1, gone: 0 })
    expect(await found()).toMatchObject([{ links: ['esco-lasser'], lexemes: ['esco-lasser'] }])
  })

  test('of a large feed are made in a thread, and are the same', async () => {
    const titles = ['Lasser', 'Kok', 'Metaal frezen', 'Vogels kijken']
    await run(Array.from({ length: 600 }, (_, at) => item(String(at), `${titles[at % 4]} ${at}`)))
    const ahead = await found()
    expect(ahead.filter(({ links }) => links.length > 0)).toHaveLength(450)
    await db.tx('ingest', async ({ sql }) => {
      await sql`delete from catalogue.course_concept`
      await sql`delete from catalogue.course_linked`
    })
    await link()
    expect((await found()).map(({ title, links }) => [title, links])).toEqual(
      ahead.map(({ title, links }) => [title, links]),
    )
  })

  test('should they fail, the courses come without, and are looked at afterwards', async () => {
    const broken = new LinkMaker({ read: () => Promise.reject(new Error('no connection')) }, noRules)
    const ahead = (tx: Tx) => linkAhead(tx, projectAhead(tx, db), broken)
    const outcome = await runItems(db, [item('1', 'Lasser')], { deps: { ...deps(), ahead } })
    expect(outcome).toMatchObject({ status: 'done', counts: { created: 1 } })
    expect(await found()).toMatchObject([{ title: 'lasser', links: [] }])
    expect(await link()).toEqual({ looked: 1, changed: 1, gone: 0 })
  })

  test('without a taxonomy courses come without links', async () => {
    await db.tx('ingest', ({ sql }) => sql`update catalogue.taxonomy set active = false`)
    await run([item('1', 'Lasser')])
    expect(await found()).toMatchObject([{ title: 'lasser', links: [] }])
  })
})

/** What is remembered of questions: words and numbers by day, and nothing of who asked. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { relevanceCourses } from '@stapwijzer/shared/search/behaviour/testing-relevance.ts'
import { testApp, type TestApp } from '../testing.ts'
import { searchedFor, wordsToCount } from './searched-for.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  await putCourses(t.db, relevanceCourses)
})
afterAll(() => t.close())
beforeEach(() => t.db.tx('ingest', ({ sql }) => sql`truncate catalogue.searched_for`))

const noHooks = { addHook: () => undefined } as never
const stored = (db: Database = t.db) =>
  db.read(
    'ingest',
    ({ sql }) =>
      sql`select day, words, asked, total, reading from catalogue.searched_for order by day, words`,
  )

it('counts words by day, and remembers what they found last', async () => {
  let today = '2026-11-24'
  const log = searchedFor({ db: t.db, today: () => today, app: noHooks })
  log.count({ q: 'Boekhouden' }, { total: 3 })
  log.count({ q: ' boekhouden ' }, { total: 4, correction: {}, widened: ['compound'] })
  log.count({ q: 'kraanmachinist' }, { total: 0 })
  await log.write()
  log.count({ q: 'BOEKHOUDEN' }, { total: 5 })
  await log.write()
  today = '2026-11-25'
  log.count({ q: 'boekhouden' }, { total: 5, widened: ['synonym'] })
  await log.write()
  expect(await stored()).toEqual([
    { day: '2026-11-24', words: 'boekhouden', asked: 3, total: 5, reading: [] },
    { day: '2026-11-24', words: 'kraanmachinist', asked: 1, total: 0, reading: [] },
    { day: '2026-11-25', words: 'boekhouden', asked: 1, total: 5, reading: ['synonym'] },
  ])
})

it.each([
  ['no words', {}],
  ['a second page', { q: 'zorg', page: 2 }],
  ['a filter', { q: 'zorg', level: ['mbo-4'] }],
  ['the words exactly', { q: 'zorg', exact: true }],
  ['something personal', { q: 'ik ben Jan en ik zoek werk' }],
] as const)('does not count %s', (_name, query) => {
  expect(wordsToCount(query as never)).toBeNull()
})

it('counts with a postcode and a sort, of which nothing is kept', () => {
  expect(wordsToCount({ q: 'Zorg', postcode: '3811', sort: 'distance', page: 1, evening: false })).toBe(
    'zorg',
  )
})

it('counts what the results page asks, which wants the counts of the filters as well', () => {
  expect(wordsToCount({ q: 'Imkeren', facets: true })).toBe('imkeren')
})

it('counts what the API is asked, and nothing of who asks', async () => {
  const headers = {
    'user-agent': 'Verklikker 1.0',
    'x-forwarded-for': '198.51.100.7',
    cookie: 'a=verklikker',
  }
  const asked = await testApp({ db: t.db })
  for (const path of ['q=python', 'q=Python', 'q=python&level=mbo-4', 'q=jan%40voorbeeld.nl', 'page=1']) {
    expect((await asked.app.inject({ url: `/v1/courses?${path}`, headers })).statusCode).toBe(200)
  }
  expect(await stored()).toEqual([])
  await asked.close()
  const rows = await stored()
  expect(rows).toEqual([expect.objectContaining({ day: '2026-11-24', words: 'python', asked: 2, total: 2 })])
  expect(JSON.stringify(rows)).not.toMatch(/verklikker|198\.51|voorbeeld/i)
})

it('neither delays nor fails a question when the database cannot be written', async () => {
  const broken: Database = { ...t.db, tx: () => Promise.reject(new Error('read-only')) }
  const hanging: Database = { ...t.db, tx: () => new Promise(() => {}) }
  for (const db of [broken, hanging]) {
    const log = searchedFor({ db, today: () => '2026-11-24', app: noHooks })
    log.count({ q: 'boekhouden' }, { total: 1 })
    await Promise.race([log.write(), new Promise((done) => setTimeout(done, 50))])
    log.count({ q: 'python' }, { total: 1 })
  }
  expect(await stored()).toEqual([])
})

it('holds no more than a thousand different questions between two writes', async () => {
  const log = searchedFor({ db: t.db, today: () => '2026-11-24', app: noHooks })
  for (let index = 0; index < 3000; index++) log.count({ q: `woord x${index}` }, { total: 0 })
  log.count({ q: 'woord x1' }, { total: 0 })
  await log.write()
  const rows = await stored()
  expect(rows).toHaveLength(1000)
  expect(rows.find(({ words }) => words === 'woord x1')).toMatchObject({ asked: 2 })
})

/** Holds the links of the demonstration catalogue, as the product makes them, to what was judged by hand. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'
import { linkCourses } from './link-courses.ts'
import { LinkMaker } from './link-maker.ts'

type Pair = { title: string; concept: string; kind: string }

let db: TestDatabase
let produced: Pair[]
beforeAll(async () => {
  db = await testDatabase()
  const run = await startProcess('ingest/cli.ts', ['--all'], {
    DATABASE_URL: db.logins.worker,
    TODAY: '2026-11-24',
  }).ended
  expect(run.code, run.stderr).toBe(0)
  produced = await db.read(
    'app',
    ({ sql }) => sql<Pair[]>`
      select distinct regexp_replace(s.title, ' \\([^)]*\\)$', '') as title, k.concept_id as concept, k.kind
      from catalogue.course_concept k join catalogue.shown_course s on s.id = k.course_id`,
  )
})
afterAll(() => db.drop())

const judged = new Map(
  readFileSync(new URL('./judged.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [title, concept, , verdict] = line.split('\t')
      return [`${title} ${concept}`, verdict === 'yes']
    }),
)

function precision(kind?: string): { judged: number; precision: number } {
  const verdicts = produced
    .filter((pair) => kind === undefined || pair.kind === kind)
    .flatMap(({ title, concept }) => judged.get(`${title} ${concept}`) ?? [])
  return { judged: verdicts.length, precision: verdicts.filter((yes) => yes).length / verdicts.length }
}

test('at least 200 links that are made were judged, and 85 of 100 of them are right', () => {
  expect(precision().judged).toBeGreaterThanOrEqual(200)
  expect(precision().precision).toBeGreaterThanOrEqual(0.85)
})

test('links to occupations and to skills are each right as often', () => {
  for (const kind of ['occupation', 'skill']) {
    expect(precision(kind).judged, kind).toBeGreaterThanOrEqual(60)
    expect(precision(kind).precision, kind).toBeGreaterThanOrEqual(0.85)
  }
})

test('most links that are made were judged: new ones are looked at when rules or labels change', () => {
  expect(precision().judged / produced.length).toBeGreaterThanOrEqual(0.7)
})

test('no concept is of more than one course in twenty: a label that is tells nothing', async () => {
  const [most] = await db.read(
    'app',
    ({ sql }) => sql<{ concept: string; share: number }[]>`
      select concept_id as concept, count(*)::float8 / (select count(*) from catalogue.course_linked) as share
      from catalogue.course_concept group by 1 order by 2 desc limit 1`,
  )
  expect(most?.share, most?.concept).toBeLessThan(0.05)
})

test('after the command everything is linked: looking again changes nothing', async () => {
  expect(await linkCourses(db, new LinkMaker(db))).toEqual({ looked: 0, changed: 0, gone: 0 })
})

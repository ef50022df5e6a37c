/** What an operator said of a link holds: over the rules and the files, after the next run, and until it is taken back. */
import { addLinkReview, itemsOfCourse } from '@stapwijzer/shared/db/link-reviews.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { LinkVerdict } from '@stapwijzer/shared/domain/link-review.ts'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { idsOf, runSource } from '../duplicates/testing-sources.ts'
import { linkCourses } from './link-courses.ts'
import { LinkMaker } from './link-maker.ts'
import { followLinkReviews } from './store-reviews.ts'
import { noRules, taxonomyOf } from './testing.ts'

let db: TestDatabase
let id: string
let maker: LinkMaker
beforeEach(async () => {
  await db?.drop()
  db = await testDatabase()
  await taxonomyOf(db, 'starter', { lasser: 'lasser', kok: 'kok' }, {})
  maker = new LinkMaker(db, noRules)
  await run('Lasser')
  ;({ id } = await idsOf(db, 'bron'))
  await linkCourses(db, maker)
})
afterAll(() => db.drop())

const run = (title: string) =>
  runSource(db, 'bron', [
    { id: '1', course: { title, summary: null, outcomes: null, description: null } },
    { id: '2', course: { title: 'Kok', summary: null, outcomes: null, description: null } },
  ])
let seconds = 0
const say = async (conceptId: string, verdict: LinkVerdict) => {
  const items = await db.read('app', (tx) => itemsOfCourse(tx, id))
  const at = new Date(Date.UTC(2026, 10, 24, 9, 0, (seconds += 1)))
  const word = { courseId: id, items, conceptId, verdict, reason: 'nagekeken', actor: 'demo-4', at }
  await db.tx('app', (tx) => addLinkReview(tx, word))
}
const follow = () => followLinkReviews(db, new Date())
const links = () =>
  db.read('app', async ({ sql }) =>
    (
      await sql<{ concept: string; evidence: string }[]>`
        select concept_id as concept, evidence from catalogue.course_concept where course_id = ${id} order by 1`
    ).map(({ concept, evidence }) => `${concept} ${evidence}`),
  )

test('a link is taken away and added, and only that course is looked at', async () => {
  expect(await links()).toEqual(['lasser text'])
  await say('lasser', 'no')
  await say('kok', 'yes')
  expect(await follow()).toEqual({ courses: 1 })
  expect(await linkCourses(db, maker)).toEqual({ looked: 1, changed: 1, gone: 0 })
  expect(await links()).toEqual(['kok review'])
  expect(await follow()).toEqual({ courses: 0 })
})

test('it holds after the next run with other facts, and after a run that knows nothing of before', async () => {
  await say('lasser', 'no')
  await run('Lasser in de avond')
  await linkCourses(db, maker)
  expect(await links()).toEqual([])
  await run('Lasser voor beginners')
  await linkCourses(db, new LinkMaker(db, noRules))
  expect(await links()).toEqual([])
})

test('a word that is taken back leaves it to the rules again; the newest word counts', async () => {
  for (const verdict of ['no', 'yes', 'rules'] as const) await say('lasser', verdict)
  await follow()
  await linkCourses(db, maker)
  expect(await links()).toEqual(['lasser text'])
})

test('it wins over what the files say of the same course and concept', async () => {
  const denied = { kind: 'course' as const, match: 'bron:1', yes: false, reason: 'x', reviewer: 'x' }
  const rules = { ...noRules, version: 'files', reviews: [{ ...denied, concept: 'lasser' }] }
  await linkCourses(db, new LinkMaker(db, rules))
  expect(await links()).toEqual([])
  await say('lasser', 'yes')
  await follow()
  await linkCourses(db, new LinkMaker(db, rules))
  expect(await links()).toEqual(['lasser review'])
})

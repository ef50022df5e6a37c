/** One provider with very many courses in two sources: looking for pairs may not stop the process or take its memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { TestItem } from '../pipeline/testing.ts'
import { runSource } from './testing-sources.ts'
import { madeUpTitle, sampleProvider } from './testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const courses = 3_000
const items = (first: number): TestItem[] =>
  Array.from({ length: courses }, (_, at) => ({
    id: `${at}`,
    course: { title: madeUpTitle(first + at), provider: sampleProvider },
  }))
const pairs = () =>
  db.read(
    'app',
    ({ sql }) => sql<{ a: string; b: string; reason: string }[]>`
      select least(a.title, b.title) as a, greatest(a.title, b.title) as b, reason from catalogue.duplicate_review r
      join catalogue.course a on a.id = r.course_a join catalogue.course b on b.id = r.course_b order by 1, 2`,
  )

describe('thousands of courses of one provider in two sources', () => {
  test('are compared while the process stays awake, and the pairs are all there', async () => {
    await runSource(db, 'school', items(0))
    // All but the last hundred are others.
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    await runSource(db, 'register', items(courses - 100))
    delay.disable()
    const found = await pairs()
    expect(found.filter(({ a, b }) => a === b)).toHaveLength(100)
    expect(delay.max / 1e9, 'longest standstill in seconds').toBeLessThan(2)
  })

  test('an update of a few courses looks for the pairs of these alone', async () => {
    const changed = items(courses - 100).map((item, at) =>
      at === 0 ? { ...item, course: { ...item.course, title: madeUpTitle(7) } } : item,
    )
    const before = await pairs()
    await runSource(db, 'register', changed)
    const after = await pairs()
    expect(after.filter(({ a, b }) => a === b)).toHaveLength(100)
    expect(after.filter((one) => !before.some(({ a, b }) => a === one.a && b === one.b))).toEqual([
      { a: madeUpTitle(7), b: madeUpTitle(7), reason: 'similar' },
    ])
  })

  test('parts that do not fit in memory at once give the same', async () => {
    const { findSimilar } = await import('./similar.ts')
    const before = await pairs()
    await db.tx('ingest', async ({ sql }) => {
      await sql`create temp table touched on commit drop as select id from catalogue.course where source_id = 'register'`
      await sql`delete from catalogue.duplicate_review`
      await findSimilar(sql, 'register', new Date(), 4_000)
    })
    expect(await pairs()).toEqual(before)
  })
})

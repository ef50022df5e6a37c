/** Counts that are kept never outlive the catalogue that they were counted in, whatever changed it. */
import { sampleCourse } from '../../domain/testing.ts'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import type { Filters } from '../../domain/filters.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindQuery } from '../query.ts'
import { projectAnew } from '../projection/analysis.ts'
import { mergeStored, putCourses, withdrawCourses } from '../testing.ts'
import { postgresEngine } from './engine.ts'
import { countsKey, keepsCounts, keptCounts } from './kept-counts.ts'

const query = (filters: Filters = {}): FindQuery => ({
  filters,
  question: null,
  origin: null,
  sort: 'relevance',
  page: 1,
  pageSize: 2,
  today: '2026-11-24',
})
const course = (sourceId: string, level: 'mbo-3' | 'mbo-4' = 'mbo-4') => sampleCourse({ sourceId, level })

let db: TestDatabase
let ids: string[]
/** What the engine sent, in short. */
const sent: ('page' | 'whole')[] = []
let engine: ReturnType<typeof postgresEngine>
beforeAll(async () => {
  db = await testDatabase()
  ids = await putCourses(
    db,
    ['a', 'b', 'c'].map((id) => course(id)),
  )
  engine = postgresEngine({
    catalogue: (work) =>
      db.catalogue(({ sql }) => {
        const unsafe = ((text: string, ...rest: [never[], object]) => {
          sent.push(text.includes('as facets') ? 'whole' : 'page')
          return sql.unsafe(text, ...rest)
        }) as typeof sql.unsafe
        return work({ sql: Object.assign(sql.bind(null), sql, { unsafe }) })
      }),
  })
})
afterAll(() => db.drop())

/** The answer, which must be that of an engine that has kept nothing; and what it sent for it. */
async function asked(filters: Filters = {}, more: Partial<FindQuery> = {}) {
  sent.length = 0
  const whole = { ...query(filters), ...more }
  const found = await engine.find(whole)
  const how = [...sent]
  expect(found).toEqual(await postgresEngine(db).find(whole))
  return { total: found.total, how }
}

describe('counts of a catalogue that is browsed', () => {
  it('are counted once: the same question again, or another page or order of it, reads a page only', async () => {
    expect(await asked()).toEqual({ total: 3, how: ['whole'] })
    expect(await asked()).toEqual({ total: 3, how: ['page'] })
    expect(await asked({}, { page: 2, sort: 'price' })).toEqual({ total: 3, how: ['page'] })
    for (const sort of ['start', 'duration', 'distance'] as const) {
      expect(await asked({}, { sort, origin: { lat: 52, lon: 5 } })).toEqual({ total: 3, how: ['page'] })
    }
    expect(await asked({ level: ['mbo-4'] })).toEqual({ total: 3, how: ['whole'] })
    expect(await asked({ level: ['mbo-4'] }, { pageSize: 1 })).toEqual({ total: 3, how: ['page'] })
  })

  it.each<[string, () => Promise<unknown>, number]>([
    ['a course came', () => putCourses(db, [course('d')]), 4],
    ['a course of another source came', () => putCourses(db, [course('e')], { source: 'other' }), 5],
    ['a course changed', () => putCourses(db, [course('a', 'mbo-3')]), 5],
    ['a course went', () => withdrawCourses(db, [ids[1]!]), 4],
    ['two courses turned out to be one', () => mergeStored(db, [ids[0]!, ids[2]!], course('a')), 3],
    ['everything was projected anew', () => db.tx('ingest', projectAnew), 3],
  ])('are counted again when %s, and once', async (_what, change, total) => {
    await asked()
    await change()
    expect(await asked()).toEqual({ total, how: ['page', 'whole'] })
    expect(await asked()).toEqual({ total, how: ['page'] })
  })

  it('are counted again when the last course of a source went', async () => {
    const [last] = await putCourses(db, [course('z')], { source: 'small' })
    const before = await asked()
    await withdrawCourses(db, [last!])
    expect(await asked()).toEqual({ total: before.total - 1, how: ['page', 'whole'] })
  })

  it('are of before while a change is not committed', async () => {
    const { total } = await asked()
    await expect(
      db.tx('ingest', async (tx) => {
        await tx.sql`update catalogue.course set withdrawn_at = now()`
        await projectAnew(tx)
        expect(await asked()).toEqual({ total, how: ['page'] })
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
    expect(await asked()).toEqual({ total, how: ['page'] })
  })
})

describe('the key of kept counts', () => {
  it('is that of the filters, whatever the page, the order and the order of the filters', () => {
    const [one, other] = [
      query({ level: ['mbo-4'], evening: true }),
      query({ evening: true, level: ['mbo-4'] }),
    ]
    expect(countsKey({ ...one, page: 3, sort: 'price' })).toBe(countsKey(other))
    expect(countsKey(one)).not.toBe(countsKey(query({ level: ['mbo-3'], evening: true })))
  })

  it('is that of the words too, and counts of words are kept when many courses have them', () => {
    const words = (key: string): FindQuery => ({ ...query(), question: { key, terms: [], anyOf: null } })
    expect(countsKey({ ...words('a'), page: 2 })).toBe(countsKey(words('a')))
    expect(new Set([query(), words('a'), words('b')].map(countsKey)).size).toBe(3)
    expect([999, 1000].map((total) => keepsCounts(words('a'), total))).toEqual([false, true])
    expect(keepsCounts(query(), 0)).toBe(true)
  })

  it.each<[string, FindQuery]>([
    ['a price, which has its day', query({ priceMax: 100 })],
    ['a start', query({ startFrom: '2026-12-01' })],
    ['a distance', { ...query({ distanceKm: 10 }), origin: { lat: 52, lon: 5 } }],
    ['a concept, which may retire', query({ occupation: ['o'] })],
    ['a source', query({ source: 's' })],
    ['no facets, which counts less', { ...query(), facets: false }],
    ['three filters', query({ level: ['mbo-4'], sector: ['08'], studyForm: ['part-time'] })],
  ])('is none with %s', (_what, asking) => {
    expect(countsKey(asking)).toBeNull()
  })

  it('is forgotten when more are kept than there may be, the longest unasked first', () => {
    const kept = keptCounts<number>(2)
    kept.keep('a', { generation: 'g', counts: 1 })
    kept.keep('b', { generation: 'g', counts: 2 })
    kept.of('a')
    kept.keep('c', { generation: 'g', counts: 3 })
    expect(['a', 'b', 'c'].map((key) => kept.of(key)?.counts ?? null)).toEqual([1, null, 3])
  })
})

/** Cases 47, 48 and 49 on a real Meilisearch: an index is built beside the live one, swapped whole or not at all, and kept equal. */
import type { Index, Meilisearch } from 'meilisearch'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../db/testing.ts'
import { sampleCourse } from '../../domain/testing.ts'
import { guard } from '../guard.ts'
import { postgresEngine } from '../postgres/engine.ts'
import type { FindQuery } from '../query.ts'
import { putCourses, withdrawCourses } from '../testing.ts'
import { meiliClient, meiliSearch } from './client.ts'
import { meiliEngine } from './engine.ts'
import { IndexBusyError, keepIndex, rebuildIndex, type IndexWork } from './rebuild.ts'
import { succeeded } from './tasks.ts'
import { indexedOn as today, testMeili } from './testing.ts'

let db: TestDatabase
let client: Meilisearch
let where: ReturnType<typeof testMeili>
let work: IndexWork

beforeEach(async () => {
  db = await testDatabase()
  where = testMeili()
  client = meiliClient(where)
  work = { client, db, index: where.index, today }
})
afterEach(async () => {
  for (const { uid } of await indexes()) await client.deleteIndexIfExists(uid)
  await db.drop()
})

const indexes = async () =>
  (await client.getRawIndexes({ limit: 1000 })).results.filter(({ uid }) => uid.startsWith(where.index))
const courses = (titles: readonly string[], changes = {}) =>
  titles.map((title, at) => sampleCourse({ sourceId: `c${at}`, title, ...changes }))
const count = async () => (await client.index(where.index).getStats()).numberOfDocuments

function engine() {
  const search = meiliSearch(where)
  const watched = guard({ budgetMs: 10_000, probe: () => Promise.resolve() })
  return meiliEngine({ db, search, guard: watched, beside: postgresEngine(db) })
}
const everything: FindQuery = {
  question: null,
  filters: {},
  origin: null,
  sort: 'relevance',
  page: 1,
  pageSize: 20,
  today,
}

describe('a rebuild', () => {
  it('leaves one index with every course of the catalogue, and removes what earlier ones left', async () => {
    await putCourses(db, courses(['Een', 'Twee']))
    await succeeded(client, client.createIndex(`${where.index}-left`, { primaryKey: 'id' }))
    expect(await rebuildIndex(work)).toMatchObject({ courses: 2, written: 2, rebuilt: true, leftovers: 1 })
    await rebuildIndex(work)
    expect((await indexes()).map(({ uid }) => uid)).toEqual([where.index])
    expect(await count()).toBe(2)
  })

  it('case 48: a task that fails changes nothing, and nothing of it is left', async () => {
    await putCourses(db, courses(['Een', 'Twee']))
    await rebuildIndex(work)
    const before = await client.index(where.index).getDocuments()
    const refusing = refusingDocuments(client)
    await expect(rebuildIndex({ ...work, client: refusing })).rejects.toThrow(/did not succeed/)
    expect(await client.index(where.index).getDocuments()).toEqual(before)
    await rebuildIndex(work)
    expect((await indexes()).map(({ uid }) => uid)).toEqual([where.index])
  })

  it('case 48: fewer documents than courses is not swapped in', async () => {
    await putCourses(db, courses(['Een', 'Twee', 'Drie']))
    await rebuildIndex(work)
    const { results } = await client.index(where.index).getDocuments<{ gen: string }>()
    await expect(rebuildIndex({ ...work, client: losingDocuments(client) })).rejects.toThrow(
      /2 documents and the catalogue 3 courses/,
    )
    const after = await client.index(where.index).getDocuments<{ gen: string }>()
    expect(after.results[0]!.gen).toBe(results[0]!.gen)
  })

  it('is never done twice at the same time', async () => {
    await putCourses(db, courses(['Een']))
    const outcomes = await Promise.allSettled([rebuildIndex(work), rebuildIndex(work), keepIndex(work)])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(IndexBusyError)
    expect(refused.length).toBeGreaterThan(0)
    expect(await count()).toBe(1)
  })

  it('case 47: answers under constant questions are wholly old or wholly new, and none fails', async () => {
    const old = courses(
      Array.from({ length: 60 }, (_, at) => `Oud ${at}`),
      { level: 'mbo-2' },
    )
    await putCourses(db, old)
    await keepIndex(work)
    const asked = engine()
    const seen = new Set<string>()
    let stop = false
    const asking = async () => {
      while (!stop) {
        const { total, facets } = await asked.find({ ...everything, filters: { level: ['mbo-2', 'mbo-4'] } })
        seen.add(`${total} ${facets.level.map(({ value, count: n }) => `${value}:${n}`).join()}`)
      }
    }
    const readers = [asking(), asking(), asking(), asking()]
    for (let round = 0; round < 3; round++) {
      const level = round % 2 === 0 ? ('mbo-4' as const) : ('mbo-2' as const)
      await putCourses(
        db,
        old.map((course) => ({ ...course, level })),
      )
      await rebuildIndex(work)
    }
    stop = true
    await Promise.all(readers)
    expect([...seen].sort()).toEqual(['60 mbo-2:60', '60 mbo-4:60'])
  })
})

describe('case 49: an index that somebody changed by hand', () => {
  it('gets back what was deleted, loses what is foreign, and both are counted', async () => {
    const ids = await putCourses(db, courses(['Een', 'Twee', 'Drie']))
    await keepIndex(work)
    const index = client.index(where.index)
    await succeeded(client, index.deleteDocument(ids[0]!))
    await succeeded(client, index.addDocuments([{ id: 'foreign', title: ['vreemd'], gen: 'x' }]))
    await succeeded(client, index.updateDocuments([{ id: ids[1]!, doc: -1, title: ['anders'] }]))
    expect(await keepIndex(work)).toMatchObject({ courses: 3, written: 2, removed: 1, rebuilt: false })
    expect(await keepIndex(work)).toMatchObject({ written: 0, removed: 0, settings: [] })
    expect((await engine().find(everything)).items.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  it('gets its settings back', async () => {
    await putCourses(db, courses(['Een']))
    await keepIndex(work)
    const index = client.index(where.index)
    await succeeded(
      client,
      index.updateSettings({ filterableAttributes: ['level'], rankingRules: ['words'] }),
    )
    expect((await keepIndex(work)).settings.sort()).toEqual(['filterableAttributes', 'rankingRules'])
    expect((await engine().find(everything)).total).toBe(1)
  })

  it('is built anew when it is gone, or holds documents of another shape', async () => {
    await putCourses(db, courses(['Een']))
    await keepIndex(work)
    await succeeded(client, client.deleteIndex(where.index))
    expect(await keepIndex(work)).toMatchObject({ rebuilt: true, courses: 1 })
    const index = client.index(where.index)
    await succeeded(client, index.deleteAllDocuments())
    await succeeded(client, index.addDocuments([{ id: 'old', gen: 's0-abc' }]))
    expect(await keepIndex(work)).toMatchObject({ rebuilt: true, courses: 1 })
  })
})

describe('what changes in the catalogue', () => {
  it('is followed: new, changed and withdrawn courses, and nothing else is written', async () => {
    const ids = await putCourses(db, courses(['Een', 'Twee', 'Drie']))
    await keepIndex(work)
    await putCourses(db, [sampleCourse({ sourceId: 'c1', title: 'Twee', level: 'master' })])
    await putCourses(db, [sampleCourse({ sourceId: 'c9', title: 'Negen' })])
    await withdrawCourses(db, [ids[0]!])
    expect(await keepIndex(work)).toMatchObject({ courses: 3, written: 2, removed: 1 })
    const { items } = await engine().find({ ...everything, filters: { level: ['master'] } })
    expect(items.map(({ id }) => id)).toEqual([ids[1]])
  })

  it('at midnight only courses whose facts change with the day are written', async () => {
    await putCourses(db, [
      sampleCourse({ sourceId: 'a', title: 'Zonder start', offerings: [] }),
      sampleCourse({ sourceId: 'b', title: 'Met start' }),
    ])
    await keepIndex(work)
    expect(await keepIndex({ ...work, today: '2026-11-25' })).toMatchObject({ written: 0 })
    expect(await keepIndex({ ...work, today: '2028-11-25' })).toMatchObject({ written: 1 })
  })
})

/** A client whose documents Meilisearch refuses only after it accepted them. */
function refusingDocuments(real: Meilisearch): Meilisearch {
  return changingDocuments(real, (documents) => documents.map(({ id: _id, ...rest }) => rest))
}

/** A client that loses a document on the way. */
function losingDocuments(real: Meilisearch): Meilisearch {
  return changingDocuments(real, (documents) => documents.slice(1))
}

type Documents = Record<string, unknown>[]

function changingDocuments(real: Meilisearch, change: (documents: Documents) => Documents): Meilisearch {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'index') return (uid: string) => changing(target.index(uid), change)
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
}

function changing(index: Index, change: (documents: Documents) => Documents): Index {
  const add = index.addDocuments.bind(index)
  index.addDocuments = (documents, options) => add(change(documents), options)
  return index
}

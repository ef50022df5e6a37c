/** Both engines on the demonstration catalogue: the judged questions find as many courses, and nearly the same first twenty. */
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { liveIndex } from '@stapwijzer/shared/search/meili/settings.ts'
import { testMeili } from '@stapwijzer/shared/search/meili/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readJudgements } from './judgements.ts'
import { demonstration, type Product } from './testing-product.ts'

type Answer = { total: number; items: { id: string }[]; meta: { engine: string; degraded: boolean } }

/** Least share of the first twenty that both engines have in common, over all questions. */
const leastOverlap = 0.8

const where = testMeili()
let db: TestDatabase
let onPostgres: Product
let onMeilisearch: Product
beforeAll(async () => {
  db = await testDatabase()
  onPostgres = await demonstration(db.url)
  const env = { MEILI_URL: where.url, ...(where.apiKey ? { MEILI_API_KEY: where.apiKey } : {}) }
  onMeilisearch = await demonstration(db.url, env)
})
afterAll(async () => {
  await onPostgres?.stop()
  await onMeilisearch?.stop()
  await meiliClient(where).deleteIndexIfExists(liveIndex)
  await db.drop()
})

it('agree on the totals of all judged questions and on most of their first twenty', async () => {
  // The worker builds the index after it is ready; until then PostgreSQL answers.
  const engine = async () => ((await onMeilisearch.get('/v1/courses?pageSize=1')) as Answer).meta.engine
  await expect.poll(engine, { timeout: 60_000, interval: 250 }).toBe('meilisearch')
  const overlaps: number[] = []
  for (const { q } of readJudgements()) {
    const path = `/v1/courses?${new URLSearchParams({ q, pageSize: '20' })}`
    const [there, here] = [await onPostgres.get(path), await onMeilisearch.get(path)] as [Answer, Answer]
    expect(here.meta, q).toMatchObject({ engine: 'meilisearch', degraded: false })
    expect(here.total, q).toBe(there.total)
    const ids = new Set(there.items.map(({ id }) => id))
    const common = here.items.filter(({ id }) => ids.has(id)).length
    overlaps.push(ids.size === 0 ? 1 : common / ids.size)
  }
  expect(overlaps.length).toBeGreaterThanOrEqual(200)
  const mean = overlaps.reduce((a, b) => a + b, 0) / overlaps.length
  expect(mean).toBeGreaterThanOrEqual(leastOverlap)
})

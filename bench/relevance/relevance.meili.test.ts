/** Holds Meilisearch to the judged questions, and to finding what the Postgres engine finds. */
import { askAll, judgedCatalogue } from '@stapwijzer/ingest/relevance/ask.ts'
import { engineScores, losses, readBaseline, sprung } from '@stapwijzer/ingest/relevance/baseline.ts'
import { readJudgements } from '@stapwijzer/ingest/relevance/judgements.ts'
import type { Measured } from '@stapwijzer/ingest/relevance/measure.ts'
import { overlap } from '@stapwijzer/ingest/relevance/ndcg.ts'
import { demonstration } from '@stapwijzer/ingest/relevance/testing-product.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSearchServer, type SearchServer } from '../search-server.ts'

let db: TestDatabase
let meili: SearchServer
const measured: Record<string, Measured[]> = {}
beforeAll(async () => {
  db = await testDatabase()
  meili = (await openSearchServer())!
  for (const [engine, env] of [
    ['meilisearch', meili.env],
    ['postgres', {}],
  ] as const) {
    const product = await demonstration(db.url, env)
    try {
      const courses = await judgedCatalogue(product.get)
      measured[engine] = await askAll(product.get, readJudgements(), courses, engine)
    } finally {
      await product.stop()
    }
  }
}, 180_000)
afterAll(async () => {
  await meili?.close()
  await db.drop()
})

it('is not worse than the baseline', () => {
  expect(losses(engineScores('now', measured.meilisearch!), readBaseline().meilisearch!)).toEqual([])
})

it('has no trap in the first ten', () => {
  expect(sprung(measured.meilisearch!)).toEqual([])
})

it('shares four fifths of the first twenty with the Postgres engine', () => {
  const shares = measured.meilisearch!.map(({ ids }, at) => overlap(ids, measured.postgres![at]!.ids))
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.8)
})

/** Holds Meilisearch to the judged questions. That it finds what PostgreSQL finds is in ingest/relevance/overlap.meili.test.ts. */
import { askAll, judgedCatalogue, type Answers } from '@stapwijzer/ingest/relevance/ask.ts'
import { engineScores, losses, readBaseline, sprung } from '@stapwijzer/ingest/relevance/baseline.ts'
import { demonstration } from '@stapwijzer/ingest/relevance/testing-product.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSearchServer, type SearchServer } from '../search-server.ts'

let db: TestDatabase
let meili: SearchServer
let answers: Answers
beforeAll(async () => {
  db = await testDatabase()
  meili = (await openSearchServer())!
  const product = await demonstration(db.url, meili.env)
  try {
    const courses = await judgedCatalogue(product.get)
    answers = await askAll(product.get, courses, 'meilisearch')
  } finally {
    await product.stop()
  }
})
afterAll(async () => {
  await meili?.close()
  await db.drop()
})

it('is not worse than the baseline with Meilisearch', () => {
  expect(losses(engineScores('now', answers), readBaseline().meilisearch!)).toEqual([])
})

it('has no trap in the first ten with Meilisearch', () => {
  expect(sprung(answers.questions)).toEqual([])
})

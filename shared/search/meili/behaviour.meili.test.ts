import { afterAll, expect } from 'vitest'
import { searchBehaviour } from '../behaviour/testing-all.ts'
import { onMeilisearch, type Tally } from './testing.ts'

const tally: Tally = { meilisearch: 0, postgres: 0, degraded: 0 }
searchBehaviour('meilisearch', onMeilisearch(tally))

afterAll(() => {
  // What it leaves to the database is the exception, and nothing came from a fallback.
  expect(tally.degraded).toBe(0)
  expect(tally.meilisearch).toBeGreaterThan(tally.postgres)
})

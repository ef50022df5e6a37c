/** For tests: the engine on a real Meilisearch, over courses of a test. The server comes from MEILI_URL. */
import { randomBytes } from 'node:crypto'
import { testDatabase } from '../../db/testing.ts'
import { withFallback } from '../fallback.ts'
import { guard } from '../guard.ts'
import { postgresEngine } from '../postgres/engine.ts'
import { postgresStock } from '../postgres/words.ts'
import { searchCourses } from '../search.ts'
import { putSources, type EngineMaker } from '../behaviour/testing-engines.ts'
import { vocabularyIn } from '../testing.ts'
import type { Vocabulary } from '../question/vocabulary.ts'
import { meiliClient, meiliSearch } from './client.ts'
import { meiliEngine, probeIndex } from './engine.ts'
import { keepIndex } from './rebuild.ts'

/** Where the tests' Meilisearch is, and an index name of this test's own. */
export function testMeili(): { url: string; apiKey: string | undefined; index: string } {
  const url = process.env.MEILI_URL
  if (!url) throw new Error('MEILI_URL is not set: run the tests through npm test')
  return { url, apiKey: process.env.MEILI_API_KEY, index: `test-${randomBytes(6).toString('hex')}` }
}

/** Day that documents are made for. */
export const indexedOn = '2026-11-24'

/** How often each engine answered, so that a suite can see that it tested the right one. */
export type Tally = { meilisearch: number; postgres: number; degraded: number }

export function onMeilisearch(tally: Tally): EngineMaker {
  return async (sources) => {
    const where = testMeili()
    const client = meiliClient(where)
    const db = await testDatabase()
    const beside = postgresEngine(db)
    const search = meiliSearch(where)
    const watched = guard({
      budgetMs: 20_000,
      probe: (signal) => probeIndex(search, signal),
    })
    const engine = withFallback(meiliEngine({ db, search, guard: watched, beside }), beside)
    let vocabulary: Vocabulary | null = null
    const put: Awaited<ReturnType<EngineMaker>>['put'] = async (some) => {
      const ids = await putSources(db, some)
      vocabulary = null
      await keepIndex({ client, db, index: where.index, today: indexedOn })
      return ids
    }
    return {
      db,
      ids: await put(sources),
      async search(query, given) {
        vocabulary ??= await vocabularyIn(db)
        const searching = { engine, stock: postgresStock(db), vocabulary: given ?? vocabulary }
        const answer = await searchCourses(searching, query)
        tally[answer.meta.engine as 'meilisearch' | 'postgres'] += 1
        if (answer.meta.degraded) tally.degraded += 1
        return answer
      },
      put,
      async close() {
        watched.close()
        await client.deleteIndexIfExists(where.index)
        await db.drop()
      },
    }
  }
}

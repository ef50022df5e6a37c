/** Cases 44 to 46 with a real Meilisearch behind something that fails: it dies under load, is slow, and comes back. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { sampleCourse } from '@stapwijzer/shared/search/testing-catalogue.ts'
import { meiliClient } from '@stapwijzer/shared/search/meili/client.ts'
import { keepIndex } from '@stapwijzer/shared/search/meili/rebuild.ts'
import { indexedOn, testMeili } from '@stapwijzer/shared/search/meili/testing.ts'
import { faultyProxy, type Mode, type Proxy } from '@stapwijzer/shared/search/meili/testing-proxy.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { courseSearch, type CourseSearch } from './search-engine.ts'

const where = testMeili()
let plain: TestApp
let app: TestApp
let proxy: Proxy
let search: CourseSearch

beforeAll(async () => {
  plain = await testApp()
  await putCourses(
    plain.db,
    Array.from({ length: 300 }, (_, at) => sampleCourse(at, { today: indexedOn })),
  )
  await keepIndex({ client: meiliClient(where), db: plain.db, index: where.index, today: indexedOn })
  proxy = await faultyProxy(where.url)
  search = courseSearch({
    config: { MEILI_URL: proxy.url, MEILI_API_KEY: where.apiKey },
    db: plain.db,
    log: plain.deps.log,
    // The machine that tests may be slow itself; what matters here is who answers.
    options: { index: where.index, probeMs: 100, budgetMs: 2000 },
  })
  app = await testApp({ db: plain.db, deps: { search } })
})
afterAll(async () => {
  search.close()
  await app.close()
  await proxy.close()
  await meiliClient(where).deleteIndexIfExists(where.index)
  await plain.close()
})
beforeEach(async () => {
  proxy.mode = 'pass'
  await expect.poll(() => search.state(), { timeout: 10_000 }).toBe('ok')
})

const questions = [
  '/v1/courses',
  '/v1/courses?q=lassen',
  '/v1/courses?level=mbo-4&sort=price',
  '/v1/courses?q=opdrachten&page=2',
]
const ask = async (at: number) => {
  const answer = await app.app.inject(questions[at % questions.length]!)
  expect(answer.statusCode).toBe(200)
  return answer.json<SearchResult>()
}

it('answers from Meilisearch while all is well', async () => {
  for (let at = 0; at < questions.length; at++) {
    expect((await ask(at)).meta).toMatchObject({ engine: 'meilisearch', degraded: false })
  }
})

it.each<Mode>(['dead', 'busy', 'rubbish', 'index-missing', 'slow'])(
  'case 44, 45, 46: under load it becomes %s: every question is answered, and it is used again when it is well',
  async (mode) => {
    const seen: string[] = []
    let stop = false
    const visitors = Array.from({ length: 4 }, async (_, visitor) => {
      for (let at = visitor; !stop; at++) seen.push((await ask(at)).meta.engine)
    })
    await expect.poll(() => seen.includes('meilisearch'), { timeout: 10_000 }).toBe(true)
    proxy.mode = mode
    await expect.poll(() => search.state(), { timeout: 15_000 }).toBe('away')
    // What was on its way ends first.
    await expect.poll(() => proxy.waiting, { timeout: 15_000 }).toBeLessThan(2)
    for (const least = seen.length + 20; seen.length < least;) await setTimeout(20)
    const from = seen.length
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBeGreaterThan(from + 20)
    expect(seen.slice(from).every((engine) => engine === 'postgres')).toBe(true)
    proxy.mode = 'pass'
    await expect
      .poll(() => seen.at(-1), { timeout: 15_000 })
      .toBe('meilisearch')
      .finally(() => (stop = true))
    await Promise.all(visitors)
  },
)

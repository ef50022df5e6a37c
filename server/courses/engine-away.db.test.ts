/** Cases 43, 45 and 46: a search engine that is dead, slow or talks nonsense costs nobody an answer. No Meilisearch needed. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import type { Readiness } from '@stapwijzer/shared/api/health.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { faults, faultyProxy, type Proxy } from '@stapwijzer/shared/search/meili/testing-proxy.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { courseSearch, type CourseSearch } from './search-engine.ts'

let plain: TestApp
beforeAll(async () => {
  plain = await testApp()
  const titles = ['Boekhouden', 'Boekhouden voor beginners', 'Lassen']
  await putCourses(
    plain.db,
    titles.map((title, at) => sampleCourse({ sourceId: `c${at}`, title })),
  )
})
afterAll(() => plain.close())

const questions = [
  '/v1/courses',
  '/v1/courses?q=boekhouden',
  '/v1/courses?q=niets&level=mbo-4',
  '/v1/courses?q=%22%20OR%201=1',
]

async function appWith(
  proxy: Pick<Proxy, 'url'>,
  options: { failures?: number; budgetMs?: number; probeMs?: number } = {},
): Promise<TestApp & { search: CourseSearch }> {
  const config = { ...plain.deps.config, MEILI_URL: proxy.url, MEILI_API_KEY: 'k' }
  const search = courseSearch({
    config,
    db: plain.db,
    log: plain.deps.log,
    options: { probeMs: 50, ...options },
  })
  const app = await testApp({ db: plain.db, deps: { search } })
  return {
    ...app,
    search,
    async close() {
      search.close()
      await app.close()
    },
  }
}

const ask = async (app: TestApp, url: string) => {
  const answer = await app.app.inject(url)
  expect(answer.statusCode, url).toBe(200)
  return answer.json<SearchResult>()
}

describe.each(faults)('an engine that is %s', (fault) => {
  let proxy: Proxy
  let app: Awaited<ReturnType<typeof appWith>>
  beforeAll(async () => {
    proxy = await faultyProxy()
    proxy.mode = fault
    app = await appWith(proxy, { budgetMs: 300 })
  })
  afterAll(async () => {
    await app.close()
    await proxy.close()
  })

  it('answers from PostgreSQL, says so, and finds the same', async () => {
    for (const url of questions) {
      const [here, there] = [await ask(app, url), await ask(plain, url)]
      expect(here.meta, url).toMatchObject({ engine: 'postgres', degraded: true })
      expect({ ...here, meta: null }).toEqual({ ...there, meta: null })
    }
  })

  it('is not asked any more, and the service is degraded, not down', async () => {
    await expect.poll(() => app.search.state()).toBe('away')
    const ready = await app.app.inject('/v1/health/ready')
    expect(ready.statusCode).toBe(200)
    expect(ready.json<Readiness>()).toMatchObject({ checks: { search: 'degraded' } })
  })
})

it('case 43: a server starts and answers with an engine that was never there', async () => {
  const app = await appWith({ url: 'http://127.0.0.1:1' })
  try {
    for (const url of questions) expect((await ask(app, url)).meta.degraded).toBe(true)
  } finally {
    await app.close()
  }
})

it('case 45: a slow engine makes no pile: after a few failures nobody waits, and nothing is left waiting', async () => {
  const proxy = await faultyProxy()
  proxy.mode = 'slow'
  const app = await appWith(proxy, { budgetMs: 100, failures: 3, probeMs: 60_000 })
  try {
    await Promise.all(Array.from({ length: 20 }, () => ask(app, questions[1]!)))
    await expect.poll(() => app.search.state()).toBe('away')
    // What was given up on its way there has come in when a later question is answered.
    proxy.mode = 'busy'
    await fetch(proxy.url)
    const asked = proxy.count
    await Promise.all(Array.from({ length: 50 }, () => ask(app, questions[1]!)))
    expect(proxy.count).toBe(asked)
    await expect.poll(() => proxy.waiting).toBe(0)
  } finally {
    await app.close()
    await proxy.close()
  }
})

it('case 46: it is asked again by itself, and answers when it is well', async () => {
  const proxy = await faultyProxy()
  proxy.mode = 'busy'
  const app = await appWith(proxy)
  try {
    await expect.poll(() => app.search.state()).toBe('away')
    const asked = proxy.count
    await expect.poll(() => proxy.count).toBeGreaterThan(asked + 1)
    expect(app.search.state()).toBe('away')
  } finally {
    await app.close()
    await proxy.close()
  }
})

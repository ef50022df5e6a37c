/** What is counted of requests: of pages once and for what they are about, and nothing of what is no visit. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, siteApp } from '../site/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import type { TestApp } from '../testing.ts'
import { browser, countsOf, forget, robot } from './testing.ts'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await siteApp()
  const [first] = await putCourses(t.db, [
    sampleCourse({
      sourceId: 'een',
      title: 'Lassen voor beginners',
      sector: '07',
      url: 'https://school.example/lassen',
    }),
    sampleCourse({ sourceId: 'twee', title: 'Boekhouden', sector: '04' }),
  ])
  id = first!
})
afterAll(() => t.close())
beforeEach(async () => {
  t.deps.insight.counter.take(Infinity)
  await forget(t.db)
})

const counts = () => countsOf(t.db, t.deps.insight)
const go = (url: string, headers: Record<string, string> = browser) => page(t, url, { headers })

describe('a page', () => {
  it('of results counts itself and one search, whatever else it asks', async () => {
    await go('/zoeken?q=lassen')
    expect(await counts()).toEqual({
      'page-view language=nl&page=search': 1,
      'search language=nl': 1,
    })
  })

  it('of a search in vain counts that it found nothing, once', async () => {
    await go('/zoeken?q=kwantumharpist')
    expect(await counts()).toMatchObject({ 'search language=nl': 1, 'search-without-result language=nl': 1 })
  })

  it('of a course counts the course, and no search for courses like it and no question who pays', async () => {
    await go(`/opleiding/${id}`)
    const found = Object.keys(await counts())
    expect(found.filter((one) => one.startsWith('course-view'))).toHaveLength(1)
    expect(found.filter((one) => one.startsWith('page-view'))).toHaveLength(1)
    expect(found).toHaveLength(2)
  })

  it('that is kept for a crowd counts for everybody', async () => {
    for (let time = 0; time < 3; time++) await go('/zoeken?q=boekhouden')
    expect(await counts()).toMatchObject({ 'search language=nl': 3 })
  })

  it('in English is counted as such', async () => {
    await go('/en/zoeken?q=lassen')
    expect(await counts()).toMatchObject({ 'search language=en': 1 })
  })
})

describe('case 106: what is no visit', () => {
  it('robots and requests without a user agent go to one measure of their own', async () => {
    await go('/zoeken?q=lassen', robot)
    await go(`/opleiding/${id}`, { 'user-agent': '' })
    await t.app.inject({ url: '/v1/courses?q=lassen', headers: robot })
    expect(await counts()).toEqual({ 'automated-request': 3 })
  })

  it('prefetching, HEAD and checks of health are in no count at all', async () => {
    await go('/zoeken?q=lassen', { ...browser, 'sec-purpose': 'prefetch;prerender' })
    await t.app.inject({ method: 'HEAD', url: '/zoeken?q=lassen', headers: browser })
    await t.app.inject({ method: 'HEAD', url: '/v1/courses?q=lassen', headers: browser })
    for (const headers of [browser, robot]) {
      await t.app.inject({ url: '/v1/health/live', headers })
      await t.app.inject({ url: '/v1/health/ready', headers })
    }
    expect(await counts()).toEqual({})
  })

  it('pages of desks and operators, files, and what went wrong are not counted', async () => {
    for (const url of ['/loket', '/beheer', '/robots.txt', '/bestaat-niet', '/opleiding/niets']) await go(url)
    await t.app.inject({ url: '/v1/courses?level=onzin', headers: browser })
    await t.app.inject({ url: '/v1/courses/00000000-0000-4000-8000-000000000000', headers: browser })
    expect(await counts()).toEqual({})
  })

  it('one that is over a limit is not counted', async () => {
    const strict = await siteApp({ env: { RATE_LIMIT_PER_MINUTE: '1' }, db: t.db })
    await page(strict, '/zoeken?q=lassen', { headers: browser })
    const refused = await page(strict, '/zoeken?q=lassen', { headers: browser })
    expect(refused.status).toBe(429)
    expect(await countsOf(t.db, strict.deps.insight)).toMatchObject({ 'search language=nl': 1 })
    await strict.close()
  })
})

describe('the way to a provider', () => {
  it('leads on to the address of the catalogue, and is counted', async () => {
    const answer = await t.app.inject({ url: `/opleiding/${id}/aanbieder`, headers: browser })
    expect([answer.statusCode, answer.headers.location]).toEqual([302, 'https://school.example/lassen'])
    expect(answer.headers['cache-control']).toBe('no-store')
    const found = Object.entries(await counts())
    expect(found.map(([what, n]) => [what.split(' ')[0], n])).toEqual([['provider-click', 1]])
  })

  it('cannot be led elsewhere, whatever stands in its address', async () => {
    for (const naar of ['https://elders.example', '//elders.example', 'javascript:alert(1)']) {
      const url = `/opleiding/${id}/aanbieder?naar=${encodeURIComponent(naar)}`
      const answer = await t.app.inject({ url, headers: browser })
      expect(answer.headers.location).toBe('https://school.example/lassen')
    }
  })

  it('of a course that is not there is not there', async () => {
    const url = '/opleiding/00000000-0000-4000-8000-000000000000/aanbieder'
    expect((await t.app.inject({ url, headers: browser })).statusCode).toBe(404)
  })

  it('is followed by a robot without being counted as a visit', async () => {
    await t.app.inject({ url: `/opleiding/${id}/aanbieder`, headers: robot })
    expect(await counts()).toEqual({})
  })
})

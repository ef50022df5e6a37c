import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseAway, type TestApp } from '../testing.ts'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { localPath, readLocalPath } from '@stapwijzer/shared/text/locale-path.ts'
import { fillCatalogue, page, siteApp } from './testing.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 3)
})
afterAll(() => t.close())

const isErrorPage = async (url: string, status: number, options = {}) => {
  const found = await page(t, url, options)
  expect(found.status, url).toBe(status)
  expect(found.headers['content-type'], url).toBe('text/html; charset=utf-8')
  expect(found.root.querySelectorAll('h1'), url).toHaveLength(1)
  expect(found.attributes('main a', 'href'), url).toContain(localPath('/zoeken', readLocalPath(url).locale))
  expect(found.root.querySelectorAll('header, footer').length, url).toBeGreaterThanOrEqual(2)
  expect(found.attributes('meta[name=robots]', 'content'), url).toEqual(['noindex'])
  expect(found.headers['cache-control']).toBe('no-store')
  return found
}

describe('page rules 1 to 3: status of an address', () => {
  test('an address that is nothing gives a page with 404', async () => {
    for (const url of [
      '/bestaat-niet',
      '/de',
      '/de/zoeken',
      '/en/bestaat-niet',
      '/en/en',
      '/en/v1/courses',
      '/Zoeken',
      '/opleiding',
      '//evil.example',
      '/_geweigerd/429',
    ]) {
      await isErrorPage(url, 404)
    }
  })
  test('broken percent-encoding gives a page, not a bare problem', async () => {
    await isErrorPage('/opleiding/%zz', 400)
    expect((await page(t, '/v1/courses/%zz')).headers['content-type']).toContain('application/problem+json')
  })
  test('an address below the API gives a problem, in other capitals too', async () => {
    for (const url of ['/v1', '/V1', '/V1/courses', '/V1/courses/%zz']) {
      const { headers, status } = await page(t, url)
      expect(headers['content-type'], url).toContain('application/problem+json')
      expect(status, url).toBe(url.endsWith('%zz') ? 400 : 404)
    }
  })
  test('an endless address gives a page', async () => {
    await isErrorPage(`/opleiding/${'a'.repeat(3000)}`, 414)
  })
  test('a trailing slash leads to the address without it, with the query', async () => {
    const { status, headers } = await page(t, '/zoeken/?q=lassen')
    expect(status).toBe(308)
    expect(headers.location).toBe('/zoeken?q=lassen')
  })
  test('an unknown course is 404, whatever form its id has', async () => {
    await isErrorPage('/opleiding/nooit', 404)
    await isErrorPage('/opleiding/00000000-0000-4000-8000-000000000000', 404)
  })
  test('a withdrawn course is 410 with its last title and what else there is', async () => {
    await withdrawCourses(t.db, [ids['plain-1']!])
    const gone = await isErrorPage(`/opleiding/${ids['plain-1']}`, 410)
    expect(gone.text('main')).toContain('Cursus lassen deel 2')
    expect(gone.attributes('main a', 'href').some((href) => href.startsWith('/opleiding/'))).toBe(true)
  })
  test('a method that pages do not have is 405 with Allow', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const) {
      const { headers } = await isErrorPage('/zoeken', 405, { method })
      expect(headers.allow).toBe('GET, HEAD, POST')
    }
    await isErrorPage('/zoeken', 405, { method: 'POST', payload: 'a=b', headers: form })
  })
  test('HEAD is GET without a body', async () => {
    const { status, html } = await page(t, '/zoeken', { method: 'HEAD' })
    expect([status, html]).toEqual([200, ''])
  })
  test('a reserved parameter of the framework is no error', async () => {
    expect((await page(t, '/zoeken?x-sveltekit-y=1&q=lassen')).status).toBe(200)
  })
})

const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('refusals are pages', () => {
  test('case 81: a post from another site', async () => {
    await isErrorPage('/over', 403, {
      method: 'POST',
      payload: 'a=b',
      headers: { ...form, origin: 'https://evil.example', cookie: 'stapwijzer-plan=x' },
    })
  })
  test('case 67: a form of megabytes', async () => {
    await isErrorPage('/over', 413, { method: 'POST', payload: `a=${'b'.repeat(300_000)}`, headers: form })
  })
  test('case 88: too many pages a minute, counted once each, with Retry-After', async () => {
    const limited = await siteApp({ env: { RATE_LIMIT_PER_MINUTE: '3' } })
    try {
      // Each front page asks the API twice; only the pages count.
      for (let nth = 0; nth < 3; nth++) expect((await page(limited, '/')).status).toBe(200)
      const refused = await page(limited, '/')
      expect(refused.status).toBe(429)
      expect(refused.headers['content-type']).toContain('text/html')
      expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
      expect(refused.text('h1')).toBe('Even wachten')
      expect((await page(limited, '/icon.svg')).status).toBe(200)
    } finally {
      await limited.close()
    }
  })
  test('case 50: a database that is away gives 503 with a page', async () => {
    const away = await siteApp({ deps: { db: databaseAway(t.deps.db) } })
    try {
      expect((await page(away, '/zoeken')).status).toBe(503)
      expect((await page(away, '/opleiding/nooit')).status).toBe(503)
      // The front page stands without the catalogue.
      expect((await page(away, '/')).status).toBe(200)
    } finally {
      await away.close()
    }
  })
})

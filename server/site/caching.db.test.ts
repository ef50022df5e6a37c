import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { listen, speak } from '../socket-testing.ts'
import type { TestApp } from '../testing.ts'
import { pageKind } from './page-headers.ts'
import { fillCatalogue, page, siteApp } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await siteApp()
  await fillCatalogue(t, 5)
})
afterAll(() => t.close())

const packed = (url: string, encoding: string) =>
  t.app.inject({ url, headers: { 'accept-encoding': encoding } })

describe('page rule 30: what is packed', () => {
  test('anonymous pages, in the best way the visitor knows', async () => {
    const plain = await t.app.inject('/zoeken')
    const br = await packed('/zoeken', 'gzip, br')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body)
    const gzip = await packed('/zoeken', 'gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    expect(br.headers.vary).toContain('accept-encoding')
  })
  test('not the pages of one person, and no answer to a post', () => {
    expect(pageKind('GET', '/zoeken', 200).packed).toBe(true)
    expect(pageKind('GET', '/financiering', 200).packed).toBe(true)
    expect(pageKind('POST', '/financiering', 200).packed).toBe(false)
    for (const path of ['/plan', '/plan/x', '/loket', '/loket/1', '/advies']) {
      expect(pageKind('GET', path, 200).packed, path).toBe(false)
    }
    expect(pageKind('GET', '/planning', 200).packed).toBe(true)
  })
  test('the site’s own files', async () => {
    const [style = ''] = (await page(t, '/')).attributes('link[rel=stylesheet]', 'href')
    expect((await packed(style, 'br')).headers['content-encoding']).toBe('br')
    expect((await packed(style, 'gzip')).headers['content-encoding']).toBe('gzip')
    expect((await packed(style, 'identity')).headers['content-encoding']).toBeUndefined()
  })
})

describe('what may be kept', () => {
  test('page rule 38: files with a hash in their name for ever; no source maps', async () => {
    const { attributes } = await page(t, '/')
    const files = [...attributes('link[rel=stylesheet]', 'href'), ...attributes('script[src]', 'src')]
    expect(files.length).toBeGreaterThanOrEqual(2)
    for (const file of files) {
      const { headers, statusCode, body } = await t.app.inject(file)
      expect(statusCode).toBe(200)
      expect(headers['cache-control']).toBe('max-age=31536000, immutable')
      expect(body).not.toContain('sourceMappingURL')
      expect((await t.app.inject(`${file}.map`)).statusCode).toBe(404)
    }
  })
  test('a page is asked for again, and not sent again when it is the same', async () => {
    const first = await t.app.inject('/over')
    expect(first.headers['cache-control']).toContain('max-age=0')
    const again = await t.app.inject({
      url: '/over',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })
  test('page rule 29: a page that is not sent again keeps the policy it came with', async () => {
    const first = await t.app.inject('/over')
    expect(first.headers['content-security-policy']).toContain("script-src 'self'")
    const again = await t.app.inject({
      url: '/over',
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
    for (const name of ['content-security-policy', 'cache-control', 'etag', 'referrer-policy']) {
      expect(again.headers[name], name).toBe(first.headers[name])
    }
  })
  test('page rule 18: pages of one person never, and search engines leave them alone', () => {
    for (const path of ['/plan', '/loket', '/loket/x']) {
      expect(pageKind('GET', path, 200).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      })
    }
    expect(pageKind('GET', '/zoeken', 200).headers).not.toHaveProperty('x-robots-tag')
    expect(pageKind('GET', '/zoeken', 503).headers['cache-control']).toBe('no-store')
  })
  test('page rule 18: nor under another spelling of their address, which would leave them in a cache for everybody', async () => {
    const spellings = ['/%6Coket', '/%6c%6Fket', '/./loket', '/x/../loket', '/x/%2e%2E/plan', '/%70lan?x=/']
    for (const url of [...spellings, '/%61dvies/status', '/be%68eer', '/%6delding']) {
      // With a cookie, as who has something to hide: without one the page of the plan is nobody's, and packed.
      const { headers, statusCode } = await t.app.inject({
        url,
        headers: { 'accept-encoding': 'br', cookie: 'stapwijzer-plan=x' },
      })
      expect([statusCode, headers['cache-control'], headers['content-encoding']], url).toEqual([
        200,
        'no-store',
        undefined,
      ])
    }
    for (const url of ['//x/loket?x-sveltekit-a=1', '/%E0%A4%A', '//loket', '/%256Coket', '/loket%2Fsamen']) {
      expect((await t.app.inject(url)).headers['cache-control'], url).toBe('no-store')
    }
    expect((await t.app.inject('/%7aoeken')).headers['cache-control']).toContain('public')
  })
  test('page rule 18: nor under an address that no browser sends', async () => {
    const port = await listen(t.app)
    const targets = ['/loket#x', '/zoeken\\..\\loket', 'http://elsewhere.example/loket', '*']
    for (const target of targets) {
      const answer = await speak(port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      expect([answer.status, answer.headers.get('cache-control')], target).toEqual([
        target === '*' ? 404 : 200,
        'no-store',
      ])
    }
  })
  test('no server name in any answer', async () => {
    for (const url of ['/', '/icon.svg', '/bestaat-niet']) {
      const { headers } = await t.app.inject(url)
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('x-powered-by')
      expect(headers).not.toHaveProperty('x-sveltekit-page')
    }
  })
})

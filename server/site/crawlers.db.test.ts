import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedSchemes } from '../funding/load-schemes.ts'
import type { TestApp } from '../testing.ts'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { sitemapIndex } from './crawler-files.ts'
import { fillCatalogue, publicUrl, siteApp } from './testing.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 3)
  await withdrawCourses(t.db, [ids.free!])
})
afterAll(() => t.close())

describe('page rule 32: files for machines', () => {
  test('robots.txt names the sitemap and blocks no page', async () => {
    const { body, headers } = await t.app.inject('/robots.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toContain(`Sitemap: ${publicUrl}/sitemap.xml`)
    for (const path of ['/opleiding', '/zoeken', '/plan']) expect(body).not.toContain(`Disallow: ${path}`)
  })
  test('the sitemap has every live course and the fixed pages, and no plan', async () => {
    const { body, headers } = await t.app.inject('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    const addresses = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
    for (const path of ['/', '/zoeken', '/over', '/privacy', '/toegankelijkheid', `/opleiding/${ids.full}`]) {
      expect(addresses).toContain(`${publicUrl}${path}`)
    }
    // Each in both languages, and each says where it is in the other one.
    expect(addresses.filter((address) => address.includes('/opleiding/'))).toHaveLength(12)
    expect(addresses).toContain(`${publicUrl}/en/opleiding/${ids.full}`)
    const alternate = (tag: string, path: string) =>
      `<xhtml:link rel="alternate" hreflang="${tag}" href="${publicUrl}${path}"/>`
    const others = alternate('nl', '/over') + alternate('en', '/en/over') + alternate('x-default', '/over')
    for (const path of ['/over', '/en/over'])
      expect(body).toContain(`<url><loc>${publicUrl}${path}</loc>${others}</url>`)
    expect(addresses.some((address) => /\/(plan|loket|v1)/.test(address))).toBe(false)
    expect(body).toContain('<lastmod>2026-11-24</lastmod>')
  })
  test('the sitemap has the page of each scheme', async () => {
    const { body } = await t.app.inject('/sitemap.xml')
    const schemes = shippedSchemes().list.map(({ id }) => `${publicUrl}/financiering/${id}`)
    expect(schemes.length).toBeGreaterThan(0)
    for (const address of schemes) expect(body).toContain(`<loc>${address}</loc>`)
    expect((await t.app.inject(schemes[0]!.slice(publicUrl.length))).statusCode).toBe(200)
  })
  test('llms.txt names pages that exist', async () => {
    const { body, headers } = await t.app.inject('/llms.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    const addresses = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address!)
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) {
      expect((await t.app.inject(address.slice(publicUrl.length))).statusCode, address).toBe(200)
    }
  })
  test('a link to a course shows a picture of it, one to another page that of the site', async () => {
    const page = (await t.app.inject(`/opleiding/${ids.full}`)).body
    const picture = /<meta property="og:image" content="([^"]+)"/.exec(page)![1]!
    expect(picture).toBe(`${publicUrl}/voorbeeld/opleiding/${ids.full}.png`)
    const home = /<meta property="og:image" content="([^"]+)"/.exec((await t.app.inject('/')).body)![1]!
    expect(home).toBe(`${publicUrl}/voorbeeld/site.png`)
    for (const address of [picture, home]) {
      const { statusCode, headers, rawPayload } = await t.app.inject(address.slice(publicUrl.length))
      expect([statusCode, headers['content-type']]).toEqual([200, 'image/png'])
      expect([rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]).toEqual([1200, 630])
    }
    for (const id of ['x', '00000000-0000-4000-8000-000000000000', ids.free!]) {
      expect((await t.app.inject(`/voorbeeld/opleiding/${id}.png`)).statusCode, id).toBe(404)
    }
  })
  test('results are for who asked, and for no other search engine; the way in is', async () => {
    const robotsOf = async (url: string) =>
      /name="robots" content="(\w+)"/.exec((await t.app.inject(url)).body)?.[1]
    expect(await robotsOf('/zoeken?q=excel')).toBe('noindex')
    expect(await robotsOf('/zoeken?level=mbo-2')).toBe('noindex')
    expect(await robotsOf('/zoeken')).toBeUndefined()
  })
  test('a catalogue of more than one file gets an index', async () => {
    expect(sitemapIndex('https://x.example', 2)).toContain('<loc>https://x.example/sitemap-2.xml</loc>')
    const { statusCode, body } = await t.app.inject('/sitemap-1.xml')
    expect(statusCode).toBe(200)
    expect(body).toContain('<urlset')
    for (const url of ['/sitemap-2.xml', '/sitemap-0.xml', '/sitemap-x.xml']) {
      expect((await t.app.inject(url)).statusCode, url).toBe(404)
    }
  })
  test('security.txt is valid and does not lapse', async () => {
    const { body, headers } = await t.app.inject('/.well-known/security.txt')
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toMatch(/^Contact: mailto:[^\s@]+@[^\s@]+$/m)
    expect(body).toContain(`Canonical: ${publicUrl}/.well-known/security.txt`)
    const expires = new Date(/^Expires: (.+)$/m.exec(body)![1]!)
    const days = (expires.getTime() - t.deps.now().getTime()) / 86_400_000
    expect(days).toBeGreaterThan(30)
    expect(days).toBeLessThan(366)
  })
  test('the manifest and its icons exist', async () => {
    const manifest = (await t.app.inject('/manifest.webmanifest')).json<{
      name: string
      lang: string
      icons: { src: string; sizes: string }[]
    }>()
    expect(manifest).toMatchObject({ name: 'Stapwijzer', lang: 'nl' })
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    for (const { src } of [...manifest.icons, { src: '/apple-touch-icon.png' }]) {
      const { statusCode, headers } = await t.app.inject(src)
      expect(statusCode, src).toBe(200)
      expect(headers['content-type']).toMatch(/^image\//)
    }
  })
})

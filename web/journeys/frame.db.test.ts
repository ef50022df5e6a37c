import { localesOf } from '@stapwijzer/shared/text/language-choice.ts'
import { localPath } from '@stapwijzer/shared/text/locale-path.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, page, publicUrl, siteApp } from '@stapwijzer/server/site/testing.ts'
import { putOccupations } from './occupation/testing-occupations.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  ids = await fillCatalogue(t, 30)
  await putOccupations(t)
})
afterAll(() => t.close())

const open = [
  '/',
  '/zoeken',
  '/wat-kan-ik-worden',
  '/richting',
  '/over',
  '/voortgang',
  '/privacy',
  '/toegankelijkheid',
]
const all = () => [
  ...open,
  ...occupations,
  `/opleiding/${ids.full}`,
  `/vergelijk?c=${ids.full}&c=${ids.bare}`,
  '/bestaat-niet',
]
const occupations = [
  '/beroep/verzorgende',
  '/beroep/heftruckchauffeur?van=logistiek-medewerker',
  '/wat-kan-ik-worden?van=verzorgende',
]

describe('every page', () => {
  test('page rule 4: has the frame with its links, and the skip link is the first tab stop', async () => {
    for (const path of all()) {
      const { root, attributes } = await page(t, path)
      const header = attributes('header a', 'href')
      for (const href of ['/zoeken', '/wat-kan-ik-worden', '/plan', '/financiering', '/advies'])
        expect(header, path).toContain(href)
      const footer = attributes('footer a', 'href')
      for (const href of ['/over', '/privacy', '/toegankelijkheid', '/loket'])
        expect(footer, path).toContain(href)
      const first = root.querySelector('body a, body button, body input, body summary')
      expect(first?.getAttribute('href')).toBe('#inhoud')
      expect(first?.textContent).toBe('Direct naar de inhoud')
      expect(root.querySelector('main')?.getAttribute('id')).toBe('inhoud')
    }
  })

  test('has one h1, Dutch as its language, and a title of its own that ends in the site’s name', async () => {
    const titles = new Set<string>()
    for (const path of all()) {
      const { root, text } = await page(t, path)
      expect(root.querySelectorAll('h1'), path).toHaveLength(1)
      expect(root.querySelector('html')?.getAttribute('lang')).toBe('nl')
      expect(text('title')).toMatch(/^.+ – Stapwijzer$/)
      expect(text('title').length).toBeLessThanOrEqual(70)
      titles.add(text('title'))
    }
    expect(titles.size).toBe(all().length)
  })

  test('page rule 31: says to search engines what it is', async () => {
    const descriptions = new Set<string>()
    for (const path of [...open, `/opleiding/${ids.full}`]) {
      const { attributes } = await page(t, path)
      const [description = ''] = attributes('meta[name=description]', 'content')
      expect(description.length, description).toBeGreaterThanOrEqual(50)
      expect(description.length, description).toBeLessThanOrEqual(160)
      descriptions.add(description)
      expect(attributes('link[rel=canonical]', 'href')).toEqual([`${publicUrl}${path}`])
      expect(attributes('meta[property="og:url"]', 'content')).toEqual([`${publicUrl}${path}`])
      for (const name of ['og:title', 'og:description', 'og:type', 'og:site_name']) {
        expect(attributes(`meta[property="${name}"]`, 'content'), `${path} ${name}`).toHaveLength(1)
      }
      expect(attributes('meta[property="og:locale"]', 'content')).toEqual(['nl_NL'])
      const locales = localesOf(path)
      expect(attributes('link[hreflang]', 'hreflang')).toEqual([...locales, 'x-default'])
      expect(attributes('link[hreflang]', 'href')).toEqual(
        [...locales, 'nl'].map((one) => `${publicUrl}${localPath(path, one)}`),
      )
    }
    expect(descriptions.size).toBe(open.length + 1)
  })

  test('page rule 29: comes with a strict policy and has nothing that breaks it', async () => {
    for (const path of all()) {
      const { headers, html, root } = await page(t, path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      for (const part of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy).toContain(part)
      expect(policy).not.toMatch(/unsafe|data:|\*|https?:(?!\/\/)/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(html).not.toMatch(/<[^>]+\sstyle=/)
      expect(html).not.toMatch(/<[^>]+\son[a-z]+=/)
      const inline = root.querySelectorAll('script').filter((script) => !script.getAttribute('src'))
      expect(inline.every((script) => script.getAttribute('type') === 'application/ld+json')).toBe(true)
    }
  })

  test('case 99: sets no cookie and loads nothing from elsewhere', async () => {
    for (const path of all()) {
      const { headers, root } = await page(t, path)
      expect(headers['set-cookie']).toBeUndefined()
      const loaded = root.querySelectorAll('script[src], img[src], link[rel=stylesheet], link[rel=preload]')
      for (const element of loaded) {
        expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\/[^/]/)
      }
    }
  })

  test('case 74: a false Host changes no link', async () => {
    const { html, attributes } = await page(t, '/zoeken', {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    })
    expect(html).not.toContain('evil.example')
    expect(attributes('link[rel=canonical]', 'href')).toEqual([`${publicUrl}/zoeken`])
  })
})

/** Plain language: what our own words on every page are held to. Text of feeds (`data-source-text`) is left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'node-html-parser'
import type { TestApp } from '../testing.ts'
import { fillCatalogue, flat, page, siteApp } from './testing.ts'

let t: TestApp
const texts = new Map<string, string[]>()
beforeAll(async () => {
  t = await siteApp()
  const ids = await fillCatalogue(t, 25)
  const paths = [
    ...[
      '/',
      '/zoeken',
      '/over',
      '/privacy',
      '/toegankelijkheid',
      '/bestaat-niet',
      '/zoeken?q=lassen&level=havo',
    ],
    ...[
      '/zoeken?page=0&level=x&distanceKm=5&vreemd=1',
      '/zoeken?q=boekhoudn&priceMax=600',
      `/opleiding/${ids.full}`,
    ],
    ...[`/opleiding/${ids.bare}`, `/opleiding/${ids.free}`],
  ]
  for (const path of paths) texts.set(path, blocks((await page(t, path)).html))
})
afterAll(() => t.close())

/** Texts of the smallest blocks of a page: what a person reads as one piece. */
function blocks(html: string): string[] {
  const root = parse(html)
  for (const element of root.querySelectorAll('[data-source-text], script, style, head, svg, code'))
    element.remove()
  const inner = 'p, li, h1, h2, h3, h4, dt, dd, th, td, label, legend, summary, button, a, option'
  return root
    .querySelectorAll(inner)
    .filter((element) => element.querySelector(inner) === null || element.tagName === 'P')
    .map((element) => flat(element.textContent))
    .filter((text) => text !== '')
}

const sentencesOf = (text: string) =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => /[a-z]/i.test(sentence))
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []

describe('rule 33 and quality 1.4', () => {
  test('says je, never u', () => {
    for (const [path, parts] of texts) {
      for (const part of parts) expect(part, path).not.toMatch(/(^|[^\p{L}])(u|uw|uzelf)([^\p{L}]|$)/iu)
    }
  })
  test('no word that only officials use, no blame', () => {
    const avoided = /betreffende|creëren|prioriteit|relevant|verstrekken|ongeldig|onjuist|verplicht veld/i
    for (const [path, parts] of texts) for (const part of parts) expect(part, path).not.toMatch(avoided)
  })
  test('sentences are short: 12 words on average, 20 at most', () => {
    for (const [path, parts] of texts) {
      const lengths = parts
        .flatMap(sentencesOf)
        .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
      for (const { sentence, words } of lengths) expect(words, `${path}: ${sentence}`).toBeLessThanOrEqual(20)
      const mean = lengths.reduce((sum, { words }) => sum + words, 0) / lengths.length
      expect(mean, path).toBeLessThanOrEqual(12)
    }
  })
  test('rule 27: no code and no ISO date is text', () => {
    const codes =
      /\b(mbo-[1-4]|associate-degree|full-time|part-time|self-paced|classroom|blended|workplace|not-eligible|null|undefined|NaN|\d{4}-\d{2}-\d{2})\b/
    for (const [path, parts] of texts) for (const part of parts) expect(part, path).not.toMatch(codes)
  })
  test('rule 36: abbreviations are explained on the page', () => {
    const known = ['UWV', 'DUO', 'PDF', 'BTW', 'OK']
    for (const [path, parts] of texts) {
      const text = parts.join(' ')
      const used = new Set(text.match(/\b[A-Z]{2,}\b/g))
      for (const name of used) {
        const explained = known.includes(name) || text.includes(`(${name})`) || name === 'ESCO'
        expect(explained, `${path}: ${name}`).toBe(true)
      }
    }
  })
  test('rule 36: text pages have a heading at least every 150 words', async () => {
    for (const path of ['/privacy', '/toegankelijkheid', '/over']) {
      const { root } = await page(t, path)
      for (const section of root.querySelectorAll('main section')) {
        expect(wordsOf(flat(section.textContent)).length, path).toBeLessThanOrEqual(150)
      }
    }
  })
  test('rule 36: the statement has a status with a letter and says how to report and complain', () => {
    const text = texts.get('/toegankelijkheid')!.join(' ')
    expect(text).toMatch(/status is [A-E]:/)
    expect(text).toMatch(/probleem melden/i)
    expect(text).toMatch(/klacht/i)
  })
  test('rule 28: privacy names every cookie and storage key', async () => {
    const { text } = await page(t, '/privacy')
    for (const name of [
      'stapwijzer-plan',
      '__Host-stapwijzer-sessie',
      'stapwijzer-antwoorden',
      'sveltekit',
    ]) {
      expect(text('main')).toContain(name)
    }
  })
})

/** Plain language: what our own words on every page are held to. Text of feeds (`data-source-text`) is left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { blocksOf, plainLanguageFaults, wordsOf } from './testing-plain-language.ts'
import { fillCatalogue, flat, page, siteApp } from '@stapwijzer/server/site/testing.ts'
import { sendForm, type Fields } from '@stapwijzer/server/site/testing-forms.ts'
import { putOccupations } from './occupation/testing-occupations.ts'

let t: TestApp
const texts = new Map<string, string[]>()
beforeAll(async () => {
  t = await siteApp()
  const ids = await fillCatalogue(t, 25)
  await putOccupations(t)
  const paths = [
    ...[
      '/',
      '/zoeken',
      '/over',
      '/voortgang',
      '/privacy',
      '/toegankelijkheid',
      '/openbare-computer',
      '/advies',
      '/advies/status',
      '/loket',
      '/bestaat-niet',
      '/zoeken?q=lassen&level=havo',
    ],
    ...[
      '/zoeken?page=0&level=x&distanceKm=5&vreemd=1',
      '/zoeken?q=boekhoudn&priceMax=600',
      `/opleiding/${ids.full}`,
    ],
    ...[`/opleiding/${ids.bare}`, `/opleiding/${ids.free}`],
    ...['/vergelijk', `/vergelijk?c=${ids.full}&c=${ids.bare}&c=${ids.free}&c=nee&postcode=9`],
    `/vergelijk?c=${ids.full}&q=xyzzyqwertz`,
    ...[
      '/wat-kan-ik-worden',
      '/richting',
      '/wat-kan-ik-worden?van=logistiek',
      '/wat-kan-ik-worden?van=logistiek-medewerker',
    ],
    ...[
      '/beroep/heftruckchauffeur?van=logistiek-medewerker',
      '/beroep/verzorgende?van=qqqqzzz',
      '/beroep/oud',
    ],
    '/zoeken?q=vorkheftruckchauffeur&level=havo',
  ]
  for (const path of paths) texts.set(path, blocksOf((await page(t, path)).html))
  const outcome = { beroep: 'logistiek-medewerker', kan: 'laden-en-lossen', postcode: '3511' }
  for (const [action, fields] of [
    ['zoek', { woorden: 'rooster' }],
    ['bekijk', outcome],
    ['bekijk', {}],
  ] as const) {
    const { html } = await sendForm(t, `/wat-kan-ik-worden?/${action}`, fields)
    texts.set(`${action} ${JSON.stringify(fields)}`, blocksOf(html))
  }
  const answers: Fields[] = [
    { werk: 'logistiek medewerker', leuk: 'driving', inkomen: 'high' },
    { leuk: 'care' },
    {},
  ]
  for (const fields of answers) {
    texts.set(`richting ${JSON.stringify(fields)}`, blocksOf((await sendForm(t, '/richting', fields)).html))
  }
})
afterAll(() => t.close())

describe('page rule 33 and plain language', () => {
  test('page rules 27 and 36 too: no u, no official word, no code, no long sentence, no bare abbreviation', () => {
    for (const [path, parts] of texts) expect(plainLanguageFaults(parts), path).toEqual([])
  })
  test('page rule 36: text pages have a heading at least every 150 words', async () => {
    for (const path of ['/privacy', '/toegankelijkheid', '/over']) {
      const { root } = await page(t, path)
      for (const section of root.querySelectorAll('main section')) {
        expect(wordsOf(flat(section.textContent)).length, path).toBeLessThanOrEqual(150)
      }
    }
  })
  test('page rule 36: the statement has a status with a letter and says how to report and complain', () => {
    const text = texts.get('/toegankelijkheid')!.join(' ')
    expect(text).toMatch(/status is [A-E]:/)
    expect(text).toMatch(/probleem melden/i)
    expect(text).toMatch(/klacht/i)
  })
  test('page rule 28: privacy names every cookie and storage key', async () => {
    const { text } = await page(t, '/privacy')
    for (const name of [
      'stapwijzer-plan',
      '__Host-stapwijzer-sessie',
      'stapwijzer-antwoorden',
      'stapwijzer-invulling',
      'stapwijzer-postcode',
      'stapwijzer-vergelijking',
      'sveltekit',
      'stapwijzer-sneltoetsen',
    ]) {
      expect(text('main')).toContain(name)
    }
  })
})

/** Comparing without script: from a card to a second course and back, and what the page says of each. */
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '@stapwijzer/server/testing.ts'
import { fillCatalogue, flat, page, type Page, siteApp } from '@stapwijzer/server/site/testing.ts'
import { putPlaces } from '../referral/testing-referral.ts'

let t: TestApp
let ids: Record<string, string>
beforeAll(async () => {
  t = await siteApp()
  await putPlaces(t)
  ids = await fillCatalogue(t, 6)
  const alike = sampleCourse({ sourceId: 'alike', title: 'Boekhouden voor beginners in de avond' })
  ids.alike = (await putCourses(t.db, [alike]))[0]!
  await withdrawCourses(t.db, [ids['plain-5']!])
})
afterAll(() => t.close())

const address = (...names: string[]) =>
  `/vergelijk?${names.map((name) => `c=${ids[name] ?? name}`).join('&')}`
/** Of the courses side by side, in the first table. */
const titles = ({ root }: Page) =>
  root.querySelectorAll('main table thead.tops th a[data-source-text]').map((one) => flat(one.textContent))
function row(found: Page, name: string): string[] {
  const row = found.root
    .querySelectorAll('main tbody tr')
    .find((one) => flat(one.querySelector('th')?.textContent ?? '') === name)
  return row?.querySelectorAll('td .said').map((one) => flat(one.textContent)) ?? []
}
const rowNames = (found: Page, selector: string) =>
  found.root.querySelectorAll(`${selector} tbody th`).map((one) => flat(one.textContent))

describe('a comparison', () => {
  test('stands courses side by side: differences first, what is the same folded, what nobody knows once', async () => {
    const found = await page(t, address('full', 'free'))
    expect(found.status).toBe(200)
    expect(titles(found)).toEqual(['Boekhouden voor beginners', 'Intro to Python'])
    expect(row(found, 'Prijs')).toEqual(['€ 495', 'Gratis'])
    expect(row(found, 'Start')).toEqual(['Start 1 februari 2027 of later', 'Start wanneer je wilt'])
    expect(row(found, 'Taal')).toEqual(['Nederlands', 'Engels'])
    const folded = rowNames(found, 'main details')
    expect(folded).toContain('Hoe lang')
    expect(rowNames(found, 'main table').slice(0, 3)).toEqual(['Prijs', 'Wat jij betaalt', 'Start'])
    expect(folded).not.toContain('Prijs')
    const bare = await page(t, address('bare', 'hostile'))
    expect(row(bare, 'Prijs')).toEqual(['onbekend', '€ 1.249,50 zonder btw'])
  })
  test('says a fact as the page of the course does', async () => {
    const found = await page(t, address('full', 'bare'))
    const own = await page(t, `/opleiding/${ids.full}`)
    for (const fact of own.root.querySelectorAll('#kort ~ dl > div')) {
      const name = flat(fact.querySelector('dt')!.textContent)
      if (name === 'Per week') continue
      const value = flat(fact.querySelector('.value')!.textContent)
      expect(row(found, name)[0], name).toContain(value)
    }
  })
  test('leads to what is left to pay, into the plan, and takes a course away', async () => {
    const found = await page(t, address('full', 'free'))
    expect(found.attributes('main net-price', 'course')).toEqual([ids.full, ids.free])
    expect(found.attributes('main a.ask', 'href')).toEqual([
      `/financiering?course=${ids.full}`,
      `/financiering?course=${ids.free}`,
    ])
    expect(found.attributes('main thead button[name=opleiding]', 'value')).toEqual([ids.full, ids.free])
    expect(found.attributes('main thead .acts > a', 'href')).toEqual([
      `/vergelijk?c=${ids.free}`,
      `/vergelijk?c=${ids.full}`,
    ])
  })
  test('of one course offers others that look like it, or that are found by words; links carry the ids', async () => {
    const card = await page(t, '/zoeken?q=boekhouden')
    const button = card.root.querySelector('main article form[data-compare] button')!
    expect([button.getAttribute('name'), button.getAttribute('value')]).toEqual(['c', ids.full])
    const alike = await page(t, address('full'))
    expect(alike.attributes('main .found > a', 'href')).toEqual([`/vergelijk?c=${ids.full}&c=${ids.alike}`])
    const found = await page(t, `${address('full')}&q=lassen`)
    const [next] = found.attributes('main .found > a', 'href')
    expect(titles(await page(t, next!))).toHaveLength(2)
    expect((await page(t, `${address('full')}&q=qxqxqx`)).text('main')).toContain('geen andere opleiding')
  })
  test('holds four: of a fifth it says so, and offers none', async () => {
    const found = await page(t, address('full', 'bare', 'free', 'hostile', 'plain-0'))
    expect(titles(found)).toHaveLength(4)
    expect(found.text('main')).toContain('Je ziet de eerste 4.')
    expect(found.root.querySelector('#toevoegen')).toBeNull()
  })
  test('says which course is gone, and that an id is of none; the others are shown', async () => {
    const found = await page(t, address('plain-5', 'full', 'nee'))
    expect(found.status).toBe(200)
    expect(titles(found)).toEqual(['Boekhouden voor beginners'])
    expect(found.text('main')).toContain('Deze opleiding is er niet meer: Cursus lassen deel 6')
    expect(found.text('main')).toContain('Eén opleiding uit dit adres kennen we niet.')
    expect(found.attributes('main .utrecht-alert a', 'href')).toEqual([`/vergelijk?c=${ids.full}`])
  })
  test('tells how far it is once a place is known; the address to share holds no place', async () => {
    const found = await page(t, `${address('full', 'free')}&postcode=3811`)
    expect(row(found, 'Plaats')[0]).toMatch(/^Utrecht, op \d+ km$/)
    const shared = found.root.querySelector('main .address a')!
    expect(shared.getAttribute('href')).toBe(address('full', 'free'))
    const nowhere = await page(t, `${address('full', 'free')}&postcode=9999`)
    expect(nowhere.status).toBe(200)
    expect(nowhere.text('main')).toContain('Deze plaats kennen we niet.')
    expect(titles(nowhere)).toHaveLength(2)
  })
  test('without courses says how to begin; no search engine keeps any of it', async () => {
    const found = await page(t, '/vergelijk')
    expect(found.text('main')).toContain('Kies ze bij Zoeken')
    expect(found.attributes('meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(found.headers['x-robots-tag']).toBe('noindex')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteBrowser, type SiteBrowser, type Visitor } from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 30)
})
afterAll(() => site.close())

const back = ({ page }: Visitor) => page.getByRole('link', { name: 'Terug naar de resultaten' })
const scrolled = ({ page }: Visitor) => page.evaluate(() => Math.round(scrollY))
const titles = ({ page }: Visitor) => page.locator('#resultaten article h2').allTextContents()

/** Scrolls to the twelfth result and opens it. */
async function openTwelfth(visitor: Visitor): Promise<number> {
  const link = visitor.page.locator('#resultaten article h2 a').nth(11)
  await link.scrollIntoViewIfNeeded()
  await visitor.page.evaluate(() => scrollBy(0, 120))
  const place = await scrolled(visitor)
  await link.click()
  await back(visitor).waitFor()
  return place
}

describe('from the results to a course and back', () => {
  test('the same search, page and place', async () => {
    const visitor = await site.visitor()
    const { page, go, trouble } = visitor
    await go('/zoeken?q=lassen&sector=07&page=1')
    const found = await titles(visitor)
    const place = await openTwelfth(visitor)
    expect(place).toBeGreaterThan(500)
    await back(visitor).click()
    await page.locator('#resultaten').waitFor()
    expect(new URL(page.url()).search).toBe('?q=lassen&sector=07&page=1')
    expect(await titles(visitor)).toEqual(found)
    await expect.poll(() => scrolled(visitor)).toBe(place)
    expect(trouble).toEqual([])
  })
  test('the filters that were chosen on the page itself count too', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await go('/zoeken?q=lassen')
    await page.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('#filters')!.open = true
      document.querySelectorAll<HTMLDetailsElement>('#filters details').forEach((one) => (one.open = true))
    })
    await page.locator('form[data-filters] input[name=sector]').first().check()
    await page.waitForURL((url) => url.searchParams.size > 1)
    const search = new URL(page.url()).search
    await openTwelfth(visitor)
    expect(await back(visitor).getAttribute('href')).toBe(`/zoeken${search}`)
    await back(visitor).click()
    await page.locator('#resultaten').waitFor()
    expect(new URL(page.url()).search).toBe(search)
  })
  test('in a tab of its own it is a plain link to the same search', async () => {
    const { page, go, context } = await site.visitor()
    await go('/zoeken?q=lassen&page=2')
    const opened = context.waitForEvent('page')
    await page
      .locator('#resultaten article h2 a')
      .first()
      .click({ modifiers: ['Control'] })
    const tab = await opened
    const link = tab.getByRole('link', { name: 'Terug naar de resultaten' })
    await link.click()
    await tab.waitForURL('**/zoeken?q=lassen&page=2')
  })
  test('who did not come from results is not led back to any; the breadcrumb leads to the search', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await go(`/opleiding/${ids.full}`)
    await page.waitForLoadState('networkidle')
    expect(await back(visitor).count()).toBe(0)
    expect(await page.locator('nav[aria-label=Kruimelpad] a[href="/zoeken"]').count()).toBe(1)
  })
  test('case 72: without script the breadcrumb leads to the search', async () => {
    const { page, go } = await site.visitor({ javaScriptEnabled: false })
    await go('/zoeken?q=lassen')
    await page.locator('#resultaten article h2 a').first().click()
    expect(await page.locator('[data-back-to-results]').isVisible()).toBe(false)
    await page.locator('nav[aria-label=Kruimelpad] a[href="/zoeken"]').click()
    expect(new URL(page.url()).pathname).toBe('/zoeken')
  })
})

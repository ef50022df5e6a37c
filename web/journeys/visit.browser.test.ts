import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteBrowser, type SiteBrowser } from './testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 45)
})
afterAll(() => site.close())

describe('case 99: a first visit', () => {
  test('leaves nothing behind and asks nobody else', async () => {
    const { context, page, trouble, go } = await site.visitor()
    for (const path of ['/', '/zoeken?q=lassen', `/opleiding/${ids.full}`, '/over']) {
      await go(path)
      await page.waitForLoadState('networkidle')
      expect(await context.cookies()).toEqual([])
      const keys = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])
      expect(keys).toEqual([[], []])
    }
    expect(trouble).toEqual([])
  })
})

describe('case 72: without JavaScript', () => {
  test('a search is typed, narrowed, paged through and opened', async () => {
    const { page, go } = await site.visitor({ javaScriptEnabled: false })
    await go('/')
    await page.getByLabel('Wat wil je leren of worden?').fill('lassen')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    expect(await page.locator('h1').textContent()).toBe('45 opleidingen voor ‘lassen’')
    await page.getByRole('link', { name: 'Volgende' }).click()
    expect(new URL(page.url()).search).toBe('?q=lassen&page=2')
    await page.getByLabel('mbo 3').check()
    await page.getByRole('button', { name: 'Toon resultaten' }).click()
    expect(new URL(page.url()).searchParams.getAll('level')).toEqual(['mbo-3'])
    expect(new URL(page.url()).searchParams.get('page')).toBeNull()
    await page.getByRole('link', { name: 'Haal weg: mbo 3' }).click()
    expect(new URL(page.url()).search).toBe('?q=lassen')
    await page.locator('#resultaten h2 a').first().click()
    expect(await page.locator('h1').textContent()).toMatch(/^Cursus lassen deel/)
  })
  test('the menu on a phone opens', async () => {
    const { page, go } = await site.visitor({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
    })
    await go('/')
    await page.locator('header summary').click()
    expect(await page.locator('header .menu a[href="/financiering"]').isVisible()).toBe(true)
  })
})

describe('page rule 9: filters at once', () => {
  test('a tick changes the results, the address and the title; focus and place stay; the number is said', async () => {
    const { page, trouble, go } = await site.visitor()
    await go('/zoeken')
    const tick = page.getByLabel('mbo 4')
    await tick.focus()
    await page.keyboard.press('Space')
    await page.waitForURL('**/zoeken?level=mbo-4')
    await page.locator('[role=status]#melding', { hasText: '1 opleiding gevonden.' }).waitFor()
    expect(await page.locator('h1').textContent()).toContain('1 opleiding')
    expect(await page.title()).toContain('1 opleiding')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('level-mbo-4')
    expect(await page.locator('#resultaten > ol > li').count()).toBe(1)
    await page.keyboard.press('Space')
    await page.waitForURL('**/zoeken')
    await page.locator('#melding', { hasText: '49 opleidingen gevonden.' }).waitFor()
    await page.goBack()
    await page.locator('#melding', { hasText: '1 opleiding gevonden.' }).waitFor()
    expect(await page.getByLabel('mbo 4').isChecked()).toBe(true)
    expect(trouble).toEqual([])
  })
  test('two quick choices end with both', async () => {
    const { page, go } = await site.visitor()
    await go('/zoeken')
    await page.getByLabel('mbo 3').check()
    await page.getByLabel('Techniek en bouw').check()
    await page.waitForURL(/sector=07/)
    await page.waitForURL(/level=mbo-3/)
  })
  test('when the connection fails the browser itself loads the page', async () => {
    const { context, page, go } = await site.visitor()
    await go('/zoeken')
    await context.route('**/zoeken?*', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    )
    await page.getByLabel('mbo 4').check()
    await page.waitForURL('**/zoeken?level=mbo-4')
    expect(await page.locator('h1').textContent()).toContain('1 opleiding')
  })
})

describe('page rule 15: "Zet in mijn plan"', () => {
  test('adds the course, says so with a link, and counts', async () => {
    const { page, context, trouble, go } = await site.visitor()
    await go(`/opleiding/${ids.full}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    const status = page.locator('#plan-melding')
    await status.getByText('staat in je plan.').waitFor()
    expect(await status.textContent()).toContain('Boekhouden voor beginners staat in je plan.')
    expect(await status.getByRole('link', { name: 'Bekijk je plan' }).getAttribute('href')).toBe('/plan')
    expect(await page.locator('header nav.wide a[href="/plan"]').textContent()).toBe('Mijn plan (1)')
    await page.locator('aside').getByRole('button', { name: 'Staat in je plan' }).click()
    await status.getByText('stond al in je plan.').waitFor()
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['stapwijzer-plan'])
    await go('/zoeken?q=lassen')
    await page
      .getByRole('button', { name: /^Zet in mijn plan Cursus lassen/ })
      .first()
      .click()
    expect(await page.locator('header nav.wide a[href="/plan"]').textContent()).toBe('Mijn plan (2)')
    expect(trouble).toEqual([])
  })
  test('case 73: a hostile title stays text in the message', async () => {
    const { page, trouble, go } = await site.visitor()
    await go(`/opleiding/${ids.hostile}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('#plan-melding').getByText('staat in je plan.').waitFor()
    expect(await page.locator('#plan-melding').textContent()).toContain('<script>alert(1)</script>')
    expect(trouble).toEqual([])
  })
})

describe('the keyboard', () => {
  test('the skip link is first, is seen, and leads to the content', async () => {
    const { page, go } = await site.visitor()
    await go('/zoeken?q=lassen')
    await page.keyboard.press('Tab')
    const link = page.locator(':focus')
    expect(await link.textContent()).toBe('Direct naar de inhoud')
    expect((await link.boundingBox())!.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
  })
  test('every stop has a visible ring', async () => {
    const { page, go } = await site.visitor()
    await go(`/opleiding/${ids.full}`)
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press('Tab')
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
        return `${outlineStyle} ${outlineWidth}`
      })
      // After the last stop the focus leaves the page for a moment.
      if (await page.evaluate(() => document.activeElement !== document.body)) expect(ring).toBe('solid 3px')
    }
  })
})

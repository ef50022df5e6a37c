/** Comparing with script: chosen on a list, kept in the tab, side by side, with what is left to pay, on a phone a fact at a time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, scene, type Scene } from '../whole/testing-journey.ts'
import { overflow } from '../testing-browser.ts'

let s: Scene
beforeAll(async () => {
  s = await scene()
})
afterAll(() => s.site.close())

describe('comparing', () => {
  test('two courses from a list and a page, with what is left to pay, into the plan', async () => {
    const visitor = await s.site.visitor()
    const { page, go } = visitor
    await go('/zoeken?q=lassen')
    await page
      .getByRole('button', { name: /^Vergelijk Cursus lassen/ })
      .first()
      .click()
    const tray = page.locator('compare-tray')
    await tray.getByText('Je vergelijkt 1 opleiding.').waitFor()
    expect(new URL(page.url()).pathname).toBe('/zoeken')
    await look(visitor, 'one chosen')
    await go(`/opleiding/${s.ids.full}`)
    await tray.getByText('Je vergelijkt 1 opleiding.').waitFor()
    await page
      .locator('aside')
      .getByRole('button', { name: /^Vergelijk/ })
      .click()
    await page.getByRole('button', { name: /^Niet meer vergelijken/ }).waitFor()
    await tray.getByRole('link', { name: 'Bekijk de vergelijking' }).click()
    await page.waitForURL(/\/vergelijk\?c=.+&c=/)
    await look(visitor, 'two courses side by side')
    expect(await tray.textContent()).toBe('')
    await page
      .locator('thead')
      .getByRole('button', { name: /Boekhouden/ })
      .click()
    await page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()

    await page.getByRole('link', { name: /^Reken het uit.+Boekhouden/ }).click()
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '')
    })
    await page.getByLabel('Ik heb een baan').check()
    await page.getByLabel('Hoe oud ben je?').fill('42')
    await page.getByLabel('Onthoud mijn antwoorden').check()
    await page.locator('form[data-money] button[type=submit]').last().click()
    await page.getByRole('heading', { name: 'Dit zijn je mogelijkheden' }).waitFor()
    // The tab still holds both: without an address the page shows them.
    await go('/vergelijk')
    await page.waitForURL(/\/vergelijk\?c=.+&c=/)
    await page.locator('net-price', { hasText: 'Jij betaalt' }).first().waitFor()
    expect(await page.getByRole('link', { name: /^Reken het uit.+Boekhouden/ }).count()).toBe(0)
    await look(visitor, 'with what is left to pay')

    // Taking the last one away empties the tab.
    await page.getByRole('link', { name: /^Haal weg.+Boekhouden/ }).click()
    await page.waitForURL(/\/vergelijk\?c=[^&]+$/)
    await page.getByRole('link', { name: /^Haal weg/ }).click()
    await page.waitForURL(/\/vergelijk$/)
    await page.waitForLoadState('networkidle')
    expect(new URL(page.url()).search).toBe('')
    await go('/zoeken?q=lassen')
    expect(await tray.textContent()).toBe('')
  })

  test('has room for four, says so at a fifth, and can be stopped', async () => {
    const { page, go, trouble } = await s.site.visitor()
    await go('/zoeken?q=lassen')
    const buttons = page.locator('#resultaten form[data-compare] button')
    for (const at of [0, 1, 2, 3, 4]) await buttons.nth(at).click()
    const tray = page.locator('compare-tray')
    await tray.getByText('Je kunt er hoogstens 4 vergelijken.').waitFor()
    expect(await buttons.nth(4).textContent()).toMatch(/^Vergelijk/)
    await tray.getByRole('button', { name: 'Stop met vergelijken' }).click()
    expect(await tray.textContent()).toBe('')
    expect(await buttons.first().textContent()).toMatch(/^Vergelijk/)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect(trouble).toEqual([])
  })

  test('on a phone each fact is a heading with the courses beneath; on paper it is a table', async () => {
    const { page, go } = await s.site.visitor({ viewport: { width: 360, height: 780 } })
    await go(`/vergelijk?c=${s.ids.full}&c=${s.ids.free}&c=${s.ids.hostile}`)
    const price = page.locator('main tbody tr').first()
    const tops = () =>
      price.locator('th, td').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    const onPhone = await tops()
    expect(onPhone.toSorted((a, b) => a - b)).toEqual(onPhone)
    expect(new Set(onPhone).size).toBe(4)
    expect(await price.locator('td').first().innerText()).toContain('Boekhouden voor beginners')
    expect(await overflow(page)).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(new Set(await tops()).size).toBe(1)
    expect(await page.getByText('Wat jij betaalt').isVisible()).toBe(false)
  })

  test('a plan leads to the courses in it', async () => {
    const { page, go } = await s.site.visitor()
    for (const name of ['full', 'plain-0']) {
      await go(`/opleiding/${s.ids[name]}`)
      await page
        .locator('aside')
        .getByRole('button', { name: /Zet in mijn plan/ })
        .click()
      await page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
    }
    await go('/plan')
    await page.getByRole('link', { name: 'Vergelijk 2 opleidingen uit je plan' }).click()
    await page.waitForURL(`**/vergelijk?c=${s.ids.full}&c=${s.ids['plain-0']}`)
  })

  test('case 72: without JavaScript, from a card to two courses side by side', async () => {
    const visitor = await s.site.visitor({ javaScriptEnabled: false })
    const { page, go } = visitor
    await go('/zoeken?q=boekhouden')
    await page
      .getByRole('button', { name: /^Vergelijk Boekhouden/ })
      .first()
      .click()
    await page.waitForURL(`**/vergelijk?c=${s.ids.full}`)
    await page.getByLabel('Zoek een opleiding om te vergelijken').fill('lassen')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page
      .getByRole('link', { name: /^Vergelijk hiermee/ })
      .first()
      .click()
    await page.waitForURL(/\/vergelijk\?c=[^&]+&c=[^&]+$/)
    await look(visitor, 'two courses, without script')
  })
})

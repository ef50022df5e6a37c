import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteBrowser, type SiteBrowser, type Visitor } from './testing-browser.ts'
import { fillCatalogue } from './testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 3)
})
afterAll(() => site.close())

const session = ({ page }: Visitor) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit')))
const send = ({ page }: Visitor) =>
  page.getByRole('button', { name: /Laat zien wie betaalt|Reken opnieuw uit/ }).click()

async function answer(visitor: Visitor, remember: boolean): Promise<void> {
  const { page, go } = visitor
  await go(`/financiering?course=${ids.full}`)
  await page.getByLabel('Ik heb een baan').check()
  await page.getByLabel('Hoe oud ben je?').fill('42')
  if (remember) await page.getByLabel('Onthoud mijn antwoorden').check()
  await send(visitor)
  await page.getByRole('heading', { name: 'Dit zijn je mogelijkheden' }).waitFor()
}

describe('rule 28: answers', () => {
  test('leave nothing behind unless the visitor asks for it', async () => {
    const visitor = await site.visitor()
    await answer(visitor, false)
    await visitor.page.waitForLoadState('networkidle')
    expect(await session(visitor)).toEqual([])
    expect(await visitor.context.cookies()).toEqual([])
    expect(new URL(visitor.page.url()).search).toBe(`?course=${ids.full}`)
    await visitor.go(`/opleiding/${ids.full}`)
    await visitor.page.waitForLoadState('networkidle')
    expect(await visitor.page.locator('main').textContent()).not.toContain('Jij betaalt waarschijnlijk')
    expect(visitor.trouble).toEqual([])
  })
  test('are remembered for the tab: the net price on a course, in a list, in the plan; and the form is filled again', async () => {
    const visitor = await site.visitor()
    const { page, go, context, trouble } = visitor
    await answer(visitor, true)
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
    expect(await session(visitor)).toEqual(['stapwijzer-antwoorden'])
    await go(`/opleiding/${ids.full}`)
    await page
      .locator('net-price', { hasText: /Jij betaalt waarschijnlijk €\s495/ })
      .first()
      .waitFor()
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await go('/zoeken?q=boekhouden')
    await page
      .locator('article net-price', { hasText: /€\s495/ })
      .first()
      .waitFor()
    await go('/plan')
    await page.locator('#stap-1', { hasText: 'Jij betaalt waarschijnlijk' }).waitFor()
    expect(await page.locator('#totaal').textContent()).toMatch(/waarvan jij waarschijnlijk €\s495/)
    await go('/financiering')
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).waitFor()
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('42')
    expect(await page.getByLabel('Ik heb een baan').isChecked()).toBe(true)
    // Another tab knows nothing of them.
    const other = await context.newPage()
    await other.goto(`${site.url}/financiering`)
    expect(await other.getByLabel('Hoe oud ben je?').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).click()
    expect(await session(visitor)).toEqual([])
    expect(trouble).toEqual([])
  })
  test('are forgotten when the tick is taken away', async () => {
    const visitor = await site.visitor()
    await answer(visitor, true)
    await visitor.page.getByLabel('Onthoud mijn antwoorden').uncheck()
    await send(visitor)
    await visitor.page.waitForLoadState('networkidle')
    expect(await session(visitor)).toEqual([])
  })
  test('without a price nothing is promised', async () => {
    const visitor = await site.visitor()
    await answer(visitor, true)
    await visitor.go(`/opleiding/${ids.bare}`)
    await visitor.page.waitForLoadState('networkidle')
    expect(await visitor.page.locator('h1 ~ * net-price, section net-price').first().textContent()).toBe('')
  })
})

describe('rule 23: the form', () => {
  test('an error takes the focus and leads to its question', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await go('/financiering')
    await page.getByLabel('Hoe oud ben je?').fill('oud')
    await send(visitor)
    await page.locator('section[aria-labelledby=fouten]').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('fouten')
    await page.getByRole('link', { name: /Vul je leeftijd in/ }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('person-age')
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('oud')
  })
  test('what was filled in before the script ran stays', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await page.route('**/_app/immutable/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    const opened = go(`/financiering?course=${ids.bare}`)
    await page.getByLabel('Hoe oud ben je?').fill('42')
    await page.getByLabel('Ik zoek werk').check()
    await page.locator('#employer-sector').selectOption('care')
    await opened
    await page.getByLabel('Onthoud mijn antwoorden').waitFor()
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('42')
    expect(await page.getByLabel('Ik zoek werk').isChecked()).toBe(true)
    expect(await page.locator('#employer-sector').inputValue()).toBe('care')
  })
  test('case 72: works without script', async () => {
    const visitor = await site.visitor({ javaScriptEnabled: false })
    const { page, go } = visitor
    await go('/financiering')
    expect(await page.getByLabel('Onthoud mijn antwoorden').count()).toBe(0)
    await page.getByLabel('Wat kost de opleiding?').fill('1.250')
    await page.getByLabel('Dat zeg ik liever niet').first().check()
    await send(visitor)
    expect(await page.locator('h1').textContent()).toBe('Dit zijn je mogelijkheden')
    expect(await page.locator('aside').textContent()).toMatch(/De opleiding kost €\s1\.250\./)
  })
  test('what we still need to know opens the questions at the right place', async () => {
    const visitor = await site.visitor()
    await answer(visitor, false)
    const { page } = visitor
    const card = page.locator('#regeling-levenlanglerenkrediet')
    await card.getByText('Waarom en wat we nog moeten weten').click()
    await card.getByRole('link', { name: 'je nationaliteit', exact: true }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('name')))
      .toBe('person.nationalityGroup')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteBrowser, type SiteBrowser, type Visitor } from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

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

/** Opens what is folded. */
const unfold = ({ page }: Visitor) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '')
  })

async function answer(visitor: Visitor, remember: boolean): Promise<void> {
  const { page, go } = visitor
  await go(`/financiering?course=${ids.full}`)
  await unfold(visitor)
  await page.getByLabel('Ik heb een baan').check()
  await page.getByLabel('Hoe oud ben je?').fill('42')
  if (remember) await page.getByLabel('Onthoud mijn antwoorden').check()
  await send(visitor)
  await page.getByRole('heading', { name: 'Dit zijn je mogelijkheden' }).waitFor()
}

describe('page rule 28: answers', () => {
  test('stay in this tab alone, and no other page works with them unless the visitor asks for it', async () => {
    const visitor = await site.visitor()
    await answer(visitor, false)
    await visitor.page.waitForLoadState('networkidle')
    expect(await session(visitor)).toEqual(['stapwijzer-invulling'])
    expect(await visitor.page.evaluate(() => Object.keys(localStorage))).toEqual([])
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
    expect((await session(visitor)).sort()).toEqual(['stapwijzer-antwoorden', 'stapwijzer-invulling'])
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
    const checked = page.waitForRequest((request) => request.url().endsWith('/plan/controle'))
    await go('/plan')
    expect((await checked).postDataJSON()).toMatchObject({ person: { age: 42 } })
    await page.locator('#totaal', { hasText: '495' }).waitFor()
    // What is left to pay is the whole price: the plan says that once.
    expect(await page.locator('main').textContent()).not.toMatch(/jij betaalt/i)
    await go('/financiering')
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).waitFor()
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('42')
    expect(await page.getByLabel('Ik heb een baan').isChecked()).toBe(true)
    // Another tab knows nothing of them.
    const other = await context.newPage()
    await other.goto(`${site.url}/financiering`)
    expect(await other.getByLabel('Hoe oud ben je?').inputValue()).toBe('')
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).click()
    await page.waitForLoadState('networkidle')
    expect(await session(visitor)).toEqual([])
    expect(await page.getByLabel('Ik heb een baan').isChecked()).toBe(false)
    expect(trouble).toEqual([])
  })
  test('survive Back: what was typed, and the answer too, without sending a form again', async () => {
    const visitor = await site.visitor()
    const { page, go, trouble } = visitor
    await go(`/financiering?course=${ids.full}`)
    await unfold(visitor)
    await page.getByLabel('Ik zoek werk').check()
    await page.getByLabel('Wat is je postcode?').fill('3511')
    await page.getByRole('link', { name: 'Boekhouden voor beginners' }).click()
    await page.waitForLoadState('networkidle')
    await page.goBack()
    await page.waitForLoadState('networkidle')
    expect(await page.getByLabel('Ik zoek werk').isChecked()).toBe(true)
    expect(await page.getByLabel('Wat is je postcode?').inputValue()).toBe('3511')
    await send(visitor)
    await page.getByRole('heading', { name: 'Doe dit eerst' }).waitFor()
    const said = await page.locator('.headline').textContent()
    await page.getByRole('link', { name: 'Advies Werkcentrum of Leerwerkloket' }).click()
    await page.waitForURL(/\/financiering\/werkcentrum-advies/)
    await page.goBack()
    await page.getByRole('heading', { name: 'Doe dit eerst' }).waitFor()
    expect(await page.locator('.headline').textContent()).toBe(said)
    expect(await page.getByLabel('Wat is je postcode?').inputValue()).toBe('3511')
    expect(new URL(page.url()).search).toBe(`?course=${ids.full}`)
    // Where a desk is looked for, the postcode is there already.
    await go('/advies')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === '3511'),
    )
    expect(trouble).toEqual([])
  })
  test('one question for a page of results, with the answers and the courses and nothing else; the amount leads to the answer', async () => {
    const visitor = await site.visitor()
    const { page, go, trouble } = visitor
    await answer(visitor, true)
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
    const asked: { url: string; body: Record<string, unknown> }[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (request.method() === 'POST' || url.pathname.startsWith('/v1/'))
        asked.push({
          url: url.pathname + url.search,
          body: request.postDataJSON() as Record<string, unknown>,
        })
    })
    await go('/zoeken')
    const shown = page.locator('article net-price', { hasText: 'Jij betaalt' })
    await shown.first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(asked.map(({ url }) => url)).toEqual(['/v1/funding-advice'])
    expect(Object.keys(asked[0]!.body).sort()).toEqual(['courseIds', 'employer', 'person'])
    expect(asked[0]!.body.person).toEqual({ situation: 'employed', age: 42 })
    // A course of which the price is unknown says nothing.
    const cards = await page.locator('#resultaten article').count()
    expect(await shown.count()).toBeLessThan(cards)
    await shown.first().getByRole('link', { name: 'Hoe komen we hieraan?' }).click()
    await page.getByRole('heading', { name: 'Dit zijn je mogelijkheden' }).waitFor()
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('42')
    expect(new URL(page.url()).search).toMatch(/^\?course=[\w-]+$/)
    expect((await session(visitor)).sort()).toEqual(['stapwijzer-antwoorden', 'stapwijzer-invulling'])
    expect(await visitor.context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(trouble).toEqual([])
  })
  test('can be forgotten wherever an amount stands, also on a page that comes back', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await answer(visitor, true)
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
    await go('/zoeken?q=boekhouden')
    const amounts = page.locator('net-price', { hasText: 'Jij betaalt' })
    await amounts.first().waitFor()
    await page.locator('#resultaten article h2 a').first().click()
    await amounts.first().waitFor()
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).click()
    await page.getByText('Je antwoorden zijn weg.').waitFor()
    expect(await session(visitor)).toEqual([])
    expect(await amounts.count()).toBe(0)
    await page.goBack()
    await page.waitForLoadState('networkidle')
    expect(await amounts.count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).count()).toBe(0)
  })
  test('what was told of one course is not taken to the next', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await go(`/financiering?course=${ids.bare}`)
    await unfold(visitor)
    await page.getByLabel('Ik heb een baan').check()
    await page.getByLabel('Wat kost de opleiding?').fill('750')
    await page.getByLabel('Onthoud mijn antwoorden').check()
    await send(visitor)
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
    await go('/financiering')
    await page.getByRole('button', { name: 'Vergeet mijn antwoorden' }).waitFor()
    expect(await page.getByLabel('Ik heb een baan').isChecked()).toBe(true)
    expect(await page.getByLabel('Wat kost de opleiding?').inputValue()).toBe('')
  })
  test('about the firm go along to the page for the employer, and nothing else does', async () => {
    const visitor = await site.visitor()
    const { page, go, trouble } = visitor
    await go(`/financiering?course=${ids.full}`)
    await unfold(visitor)
    await page.getByLabel('Ik heb een baan').check()
    await page.locator('#employer-sector').selectOption('installation')
    await page.getByLabel('Onthoud mijn antwoorden').check()
    await send(visitor)
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
    await go(`/opleiding/${ids.full}`)
    const sent = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/voor-mijn-werkgever'),
    )
    await page.getByRole('link', { name: 'Pagina voor mijn werkgever' }).click()
    const fields = new URLSearchParams((await sent).postData() ?? '')
    expect([...fields]).toEqual([
      ['course', ids.full],
      ['employer.sector', 'installation'],
    ])
    await page.getByText('sector: installatietechniek').waitFor()
    expect(await page.getByRole('button', { name: 'Print deze pagina' }).isVisible()).toBe(true)
    expect(trouble).toEqual([])
  })
  test('are forgotten when the tick is taken away', async () => {
    const visitor = await site.visitor()
    await answer(visitor, true)
    await visitor.page.getByLabel('Onthoud mijn antwoorden').uncheck()
    await send(visitor)
    await visitor.page.waitForLoadState('networkidle')
    // What stands in the form stays in the tab for Back; no other page works with it.
    expect(await session(visitor)).toEqual(['stapwijzer-invulling'])
  })
  test('without a price nothing is promised', async () => {
    const visitor = await site.visitor()
    await answer(visitor, true)
    await visitor.go(`/opleiding/${ids.bare}`)
    await visitor.page.waitForLoadState('networkidle')
    expect(await visitor.page.locator('h1 ~ * net-price, section net-price').first().textContent()).toBe('')
  })
})

describe('page rule 23: the form', () => {
  test('an error takes the focus and leads to its question', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    await go('/financiering')
    await unfold(visitor)
    await page.getByLabel('Hoe oud ben je?').fill('oud')
    await send(visitor)
    await page.locator('section[aria-labelledby=fouten]').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('fouten')
    await page.getByRole('link', { name: /Vul je leeftijd in/ }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('person-age')
    expect(await page.getByLabel('Hoe oud ben je?').inputValue()).toBe('oud')
  })
  test('what was filled in before the script ran stays', async () => {
    const visitor = await site.visitor()
    const { page, go } = visitor
    const filled = Promise.withResolvers<void>()
    await page.route('**/_app/immutable/**/*.js', async (route) => {
      await filled.promise
      await route.continue()
    })
    const opened = go(`/financiering?course=${ids.bare}`)
    await page.locator('#employer-sector').waitFor({ state: 'attached' })
    await unfold(visitor)
    await page.getByLabel('Hoe oud ben je?').fill('42')
    await page.getByLabel('Ik zoek werk').check()
    await page.locator('#employer-sector').selectOption('care')
    filled.resolve()
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
    expect(await page.getByLabel('Onthoud mijn antwoorden').isVisible()).toBe(false)
    await page.getByLabel('Wat kost de opleiding?').fill('1.250')
    await page.getByLabel('Dat zeg ik liever niet').first().check()
    await send(visitor)
    expect(await page.locator('h1').textContent()).toBe('Dit zijn je mogelijkheden')
    expect(await page.locator('main aside').textContent()).toMatch(/De opleiding kost €\s1\.250\./)
  })
  test('what we still need to know opens the questions at the right place', async () => {
    const visitor = await site.visitor()
    await answer(visitor, false)
    const { page } = visitor
    // A question that stands folded: the link opens what it is in.
    const folded = page.locator('main form details:not([open]) [name]')
    const names = await folded.evaluateAll((all) => all.map((one) => one.getAttribute('name')))
    const card = page.locator('article.scheme', {
      has: page.locator(names.map((name) => `a[href="#${name!.replace('.', '-')}"]`).join(', ')),
    })
    const href = await card.first().evaluate(
      (one, known) => {
        for (let above: Element | null = one; above; above = above.parentElement) {
          if (above instanceof HTMLDetailsElement) above.open = true
        }
        for (const part of one.querySelectorAll('details')) part.open = true
        return [...one.querySelectorAll('a')].map((link) => link.hash).find((hash) => known.includes(hash))
      },
      names.map((name) => `#${name!.replace('.', '-')}`),
    )
    await card.first().locator(`a[href="${href}"]`).first().click()
    await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(href)
    expect(await page.locator(href!).isVisible()).toBe(true)
  })
})

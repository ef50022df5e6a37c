import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMore } from './testing-plan.ts'
import { siteBrowser, type SiteBrowser, type Visitor } from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 5)
})
afterAll(() => site.close())

const headings = async ({ page }: Visitor) =>
  (await page.locator('main ol h3').allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.id)
const keys = ({ page }: Visitor) => page.evaluate(() => Object.keys(localStorage))
const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name })

/** A visitor with two courses in a plan that is not saved. */
async function planner(): Promise<Visitor> {
  const visitor = await site.visitor()
  for (const name of ['full', 'plain-0']) {
    await visitor.go(`/opleiding/${ids[name]}`)
    await visitor.page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await visitor.page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
  }
  await visitor.go('/plan')
  await visitor.page.locator('main ol h3').nth(1).waitFor()
  return visitor
}

describe('a plan in the browser', () => {
  test('shows the courses with their facts; nothing leaves the browser but questions about courses', async () => {
    const visitor = await planner()
    const { page, context, trouble } = visitor
    expect(await headings(visitor)).toEqual([
      'Stap 1: Boekhouden voor beginners',
      'Stap 2: Cursus lassen deel 1',
    ])
    await page.getByText('School Een').first().waitFor()
    await expect.poll(() => page.locator('#totaal').textContent()).toMatch(/In totaal: 2 stappen/)
    expect(await page.locator('main').textContent()).toContain('Je plan staat alleen in deze browser.')
    expect(await context.cookies()).toEqual([])
    expect(await keys(visitor)).toEqual(['stapwijzer-plan'])
    expect(trouble).toEqual([])
  })
  test('page rule 19: steps move with buttons; the focus goes along and the change is said', async () => {
    const visitor = await planner()
    const { page } = visitor
    await openMore(visitor.page)
    await button(visitor, 'Omlaag Boekhouden voor beginners').click()
    expect(await headings(visitor)).toEqual([
      'Stap 1: Cursus lassen deel 1',
      'Stap 2: Boekhouden voor beginners',
    ])
    expect(await focused(visitor)).toBe('omlaag-2')
    expect(await page.locator('.said').textContent()).toContain('Boekhouden voor beginners is nu stap 2.')
    await page.keyboard.press('Enter')
    expect(await page.locator('.said').textContent()).toContain('Dit is al de laatste stap.')
    await visitor.go('/plan')
    await page.locator('main ol h3').nth(1).waitFor()
    expect((await headings(visitor))[1]).toBe('Stap 2: Boekhouden voor beginners')
  })
  test('a step is taken away and put back, with the keyboard', async () => {
    const visitor = await planner()
    const { page } = visitor
    await openMore(visitor.page)
    await button(visitor, 'Verwijder Boekhouden voor beginners').press('Enter')
    expect(await headings(visitor)).toEqual(['Stap 1: Cursus lassen deel 1'])
    expect(await page.locator('[role=status].said').textContent()).toMatch(
      /Boekhouden voor beginners\s+is weggehaald/,
    )
    expect(await focused(visitor)).toBe('zet-terug')
    await page.keyboard.press('Enter')
    expect(await headings(visitor)).toHaveLength(2)
    expect(await focused(visitor)).toBe('stap-1-titel')
  })
  test('"Wis alles" leaves nothing behind, and can be undone', async () => {
    const visitor = await planner()
    await button(visitor, 'Wis alles').click()
    await visitor.page.getByText('Zo begin je').waitFor()
    expect(await keys(visitor)).toEqual([])
    await button(visitor, 'Zet terug').click()
    expect(await headings(visitor)).toHaveLength(2)
    expect(await keys(visitor)).toEqual(['stapwijzer-plan'])
  })
  test('a start is chosen from the offer; costs, weeks and a note are the own words of the person', async () => {
    const visitor = await planner()
    const { page } = visitor
    await openMore(page)
    await page.locator('#pas-aan-1').click()
    await page.getByLabel('Kies een start').selectOption({ label: '6 september 2027, Utrecht' })
    await page.getByLabel('Hoeveel weken duurt het?').fill('tien')
    await page.getByLabel('Wat kost het?').fill('€ 1.249,50')
    await page.getByLabel('Notitie voor jezelf').fill('Eerst bellen')
    await page.getByLabel('Notitie voor jezelf').blur()
    expect(await page.locator('#stap-1-weeks').getAttribute('aria-invalid')).toBe('true')
    await page.locator('#stap-1').getByRole('button', { name: 'Klaar' }).click()
    expect(await focused(visitor)).toBe('stap-1-weeks')
    await page.getByLabel('Hoeveel weken duurt het?').fill('12,5')
    await page.locator('#stap-1').getByRole('button', { name: 'Klaar' }).click()
    expect(await focused(visitor)).toBe('pas-aan-1')
    const step = (await page.locator('#stap-1').textContent())!.replaceAll(/\s+/g, ' ')
    expect(step).toContain('6 september 2027, Utrecht')
    expect(step).toContain('12,5 weken')
    expect(step).toContain('€ 1.249,50')
    expect(step).toContain('Eerst bellen')
  })
  test('before there is a plan the page loads only how to begin, and the first press already works', async () => {
    const { page, go, trouble } = await site.visitor()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
    await go('/plan')
    await page.getByText('Eigen stap toevoegen').waitFor()
    expect(loaded.filter((path) => path.includes('/_app/immutable/entry/'))).toEqual([])
    expect(loaded.length).toBeLessThanOrEqual(20)
    await page.getByText('Eigen stap toevoegen').click()
    await page.getByLabel('Wat ga je doen?').fill('Bellen')
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('#stap-1').waitFor()
    expect(trouble).toEqual([])
  })
  test('an own step; without a name it comes back with an error that takes the focus', async () => {
    const visitor = await planner()
    const { page } = visitor
    await page.getByText('Eigen stap toevoegen').click()
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.locator('section[aria-labelledby=fouten]').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
      .toBe('fouten')
    expect(await page.locator('section[aria-labelledby=fouten] a').getAttribute('href')).toBe('#eigen-title')
    await page.getByLabel('Wat ga je doen?').fill('Rijbewijs halen')
    await page.getByLabel('Wat kost het?').fill('1800')
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    expect((await headings(visitor))[2]).toBe('Stap 3: Rijbewijs halen')
    expect(await focused(visitor)).toBe('stap-3-titel')
  })
  test('goals count; too little money and time is said on top with a link to the step', async () => {
    const visitor = await planner()
    const { page } = visitor
    await page.locator('#plan-doel-aanpassen').click()
    await page.getByLabel('Wat wil je bereiken?').fill('Op kantoor werken')
    await page.getByLabel('Hoeveel uur per week heb je?').fill('2')
    await page.getByLabel('Hoeveel wil je zelf betalen?').fill('100')
    await page.locator('section[aria-labelledby=doel]').getByRole('button', { name: 'Klaar' }).click()
    const list = page.locator('section[aria-labelledby=past-niet]')
    await list.getByText('Je hebt 2 uur per week').waitFor()
    expect(await list.textContent()).toMatch(/Dat is meer dan de €\s100 die je wilt uitgeven/)
    await list.getByRole('link', { name: 'Naar stap 1' }).first().click()
    expect(new URL(page.url()).hash).toBe('#stap-1')
  })
  test('another tab adds a course: the page follows', async () => {
    const visitor = await planner()
    const other = await visitor.context.newPage()
    await other.goto(`${site.url}/opleiding/${ids.free}`)
    await other.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await visitor.page.locator('#stap-3').waitFor()
    expect((await headings(visitor))[2]).toBe('Stap 3: Intro to Python')
  })
  test('a browser that keeps nothing says so', async () => {
    const { page, context, go } = await site.visitor()
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new Error('blocked')
        },
      })
    })
    await go('/plan')
    await page.getByText('Eigen stap toevoegen').click()
    await page.getByLabel('Wat ga je doen?').fill('Bellen')
    await page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await page.getByText('Je browser kan dit niet onthouden.').waitFor()
  })
})

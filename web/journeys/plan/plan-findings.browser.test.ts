import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from '../testing-browser.ts'
import { openMore, plannerWith, type PlanVisitor } from './testing-plan.ts'
import { fillCatalogue, flat } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 4)
  await withdrawCourses(site.test.db, [ids['plain-1']!])
})
afterAll(() => site.close())

const course = (name: string, more: Record<string, unknown> = {}) => ({
  kind: 'course',
  courseId: ids[name],
  title: name,
  ...more,
})
/** Six steps in which a lot does not fit. */
const six = () => ({
  title: 'Naar kantoor',
  hoursPerWeek: 3,
  budget: 100,
  items: [
    course('full', { start: '2027-02-01', offeringId: 'a' }),
    course('plain-0', { start: '2027-02-01', offeringId: 'start-1' }),
    { kind: 'own', title: 'Rijbewijs halen', start: '2026-12-07', weeks: 4, hoursPerWeek: 2, cost: 1800 },
    course('bare', { note: 'Eerst bellen', after: [0] }),
    course('plain-1', { note: 'Wil ik echt', after: [2] }),
    course('full'),
  ],
  seen: {
    [ids.full!]: {
      ...{ since: '2026-10-01', title: 'Boekhouden voor beginners', cents: 40_000, weeks: 10 },
      ...{ hoursPerWeek: 4, level: 'mbo-4', starts: { a: '2027-02-01' } },
    },
  },
})
const list = ({ page }: PlanVisitor) => page.locator('section[aria-labelledby=past-niet]')
const sentences = async (visitor: PlanVisitor) =>
  (await list(visitor).locator('.sentence').allTextContents()).map(flat)

describe('what there is to say about a plan', () => {
  for (const width of [360, 1280]) {
    test(`six steps with more than eight findings, ${width} px wide: on top and at the step, without errors of accessibility`, async () => {
      const visitor = await plannerWith(site, six(), { viewport: { width, height: 800 } })
      const { page, trouble } = visitor
      await list(visitor).locator('details summary').first().click()
      const told = await sentences(visitor)
      expect(told.length).toBeGreaterThanOrEqual(8)
      expect(told[0]).toMatch(/^Past niet: /)
      expect(told.filter((one) => one.startsWith('Tip: ')).length).toBeGreaterThan(1)
      expect(told.join(' ')).toContain('Je hebt 3 uur per week.')
      // The same sentence at the step itself, and no step by a name that a feed chose.
      const atStep = (await page.locator('#stap-3 .sentence').allTextContents()).map(flat)
      expect(atStep[0]).toContain('Stap 3 begint eerder dan stap 1.')
      expect(told.some((one) => one.includes('Stap 3 begint eerder dan stap 1.'))).toBe(true)
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      await page.getByText('hierop.').first().waitFor()
      expect(await overflow(page)).toBe(0)
      expect(await accessibilityErrors(page)).toEqual([])
      expect(trouble).toEqual([])
    })
  }

  test('another order, a field of a step and a field of the goals: one button each, and the focus goes there', async () => {
    const visitor = await plannerWith(site, six())
    const { page, focused } = visitor
    await list(visitor)
      .getByRole('button', { name: 'Zet stap 3 voor stap 2' })
      .or(list(visitor).getByRole('button', { name: 'Zet stap 3 voor stap 1' }))
      .first()
      .click()
    expect(await page.locator('.said').textContent()).toMatch(/Rijbewijs halen\s+is nu stap/)
    expect(await focused()).toMatch(/^stap-[12]-titel$/)
    await list(visitor).getByRole('button', { name: 'Pas je uren aan' }).click()
    await page.locator('#plan-hoursPerWeek').waitFor()
    expect(await focused()).toBe('plan-hoursPerWeek')
    await list(visitor).locator('details summary').first().click()
    await list(visitor)
      .locator('li', { hasText: /wat ‘[^’]+’ kost/ })
      .getByRole('button')
      .first()
      .click()
    await page.locator('#stap-4-cost').waitFor()
    expect(await focused()).toBe('stap-4-cost')
  })

  test('a course that stands twice is taken away by its button, and can be put back', async () => {
    const visitor = await plannerWith(site, six())
    const { page, kept, focused } = visitor
    await list(visitor).locator('details summary').first().click()
    await list(visitor).getByRole('button', { name: 'Haal stap 6 weg' }).click()
    expect((await kept()).items).toHaveLength(5)
    expect(await focused()).toBe('zet-terug')
    await page.keyboard.press('Enter')
    expect((await kept()).items).toHaveLength(6)
    expect(await focused()).toBe('stap-6-titel')
  })

  test('a course that became dearer since it was put in is told, until the person takes over the new price', async () => {
    const visitor = await plannerWith(site, six())
    expect((await sentences(visitor)).join(' ')).toMatch(
      /duurder geworden. Eerst was de prijs €\s800, nu is het €\s990/,
    )
    await list(visitor).getByRole('button', { name: 'Neem de gegevens van nu over' }).first().click()
    await expect.poll(async () => (await sentences(visitor)).join(' ')).not.toContain('duurder geworden')
    expect(JSON.stringify((await visitor.kept()).seen)).toContain('49500')
  })

  test('the server is asked without notes, goals and own titles; when it does not answer what it said before stays', async () => {
    const visitor = await plannerWith(site, { ...six(), goal: 'Weg van mijn baas' })
    const { page, checked, trouble } = visitor
    const answer = checked()
    await openMore(page)
    await page.getByRole('button', { name: /^Omhoog Rijbewijs halen/ }).click()
    const sent = (await answer).request().postData() ?? ''
    expect(sent).toContain(ids.full)
    for (const own of ['Eerst bellen', 'Wil ik echt', 'Rijbewijs', 'Weg van mijn baas', 'Naar kantoor']) {
      expect(sent).not.toContain(own)
    }
    await page.route('**/plan/controle', (route) => route.abort())
    const failed = page.waitForEvent('requestfailed')
    await openMore(page)
    await page.getByRole('button', { name: /^Omhoog Rijbewijs halen/ }).click()
    await failed
    expect((await sentences(visitor)).length).toBeGreaterThan(3)
    expect(await page.locator('[role=alert]').count()).toBe(0)
    expect(trouble).toEqual([])
  })
})

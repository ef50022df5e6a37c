import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { siteBrowser, type SiteBrowser } from '../testing-browser.ts'
import { openMore, plannerWith, type PlanVisitor } from './testing-plan.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 2)
})
afterAll(() => site.close())

const plan = () => ({
  title: 'Naar kantoor',
  goal: 'Werk',
  items: [
    { kind: 'course', courseId: ids.full, title: 'full', start: '2027-02-01' },
    { kind: 'own', title: 'Rijbewijs halen', start: '2027-03-01', weeks: 4, hoursPerWeek: 5, cost: 1800 },
  ],
})
const list = ({ page }: PlanVisitor) => page.locator('section[aria-labelledby=past-niet]')
const budget = async ({ page }: PlanVisitor, euros: string) => {
  await page.getByLabel('Hoeveel wil je zelf betalen?').fill(euros)
  await page.getByLabel('Hoeveel wil je zelf betalen?').blur()
}
const sentBudget = (body: string | null) =>
  (JSON.parse(body ?? '{}') as { plan?: { budget?: number } }).plan?.budget

test('only the answer about the last change is shown, also when an earlier one arrives later', async () => {
  const visitor = await plannerWith(site, plan())
  const { page, trouble } = visitor
  await page.locator('#plan-doel-aanpassen').click()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/plan/controle', async (route) => {
    if (sentBudget(route.request().postData()) === 100) await held
    // The page may have left the question by then.
    await route.continue().catch(() => undefined)
  })
  const first = page.waitForRequest((one) => sentBudget(one.postData()) === 100)
  await budget(visitor, '100')
  await first
  expect(await list(visitor).textContent()).toContain('We kijken je plan na.')
  await budget(visitor, '200')
  await list(visitor)
    .getByText(/de €\s200 die je wilt uitgeven/)
    .waitFor()
  letGo()
  await page.waitForTimeout(500)
  expect(await list(visitor).textContent()).toMatch(/de €\s200 die je wilt uitgeven/)
  expect(await list(visitor).textContent()).not.toMatch(/de €\s100 die je wilt uitgeven/)
  expect(trouble).toEqual([])
})

test('without the server the plan can be changed and is kept, the page says so, and the check comes back by itself', async () => {
  const visitor = await plannerWith(site, plan())
  const { page, context, kept } = visitor
  const away = list(visitor).getByText('We kunnen je plan nu niet nakijken.')
  await context.setOffline(true)
  await page.locator('#plan-doel-aanpassen').click()
  await budget(visitor, '100')
  await away.waitFor()
  expect((await kept()).budget).toBe(100)
  await openMore(page)
  await page.getByRole('button', { name: /^Omhoog Rijbewijs halen/ }).click()
  expect((await kept()).items[0]).toMatchObject({ title: 'Rijbewijs halen' })
  await context.setOffline(false)
  await away.waitFor({ state: 'detached' })
  await list(visitor)
    .getByText(/de €\s100 die je wilt uitgeven/)
    .waitFor()
  // The server that answers with an error is asked again, without an event of the browser.
  await page.route('**/plan/controle', (route) => route.fulfill({ status: 503, body: '' }))
  await budget(visitor, '300')
  await away.waitFor()
  await page.unroute('**/plan/controle')
  await list(visitor)
    .getByText(/de €\s300 die je wilt uitgeven/)
    .waitFor()
  expect(await away.count()).toBe(0)
})

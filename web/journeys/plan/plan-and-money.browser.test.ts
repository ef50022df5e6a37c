import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMore } from './testing-plan.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses, withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { ask, createPlan } from '@stapwijzer/server/plans/testing.ts'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'

let site: SiteBrowser
let ids: Record<string, string>
let long: string
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 3)
  const title = 'Aansprakelijkheidsverzekeringsadviseursopleiding voor gevorderden en voor wie dat wil worden'
  const offerings = [sampleOffering({ id: 'x', start: '2027-01-04' })]
  ;[long = ''] = await putCourses(site.test.db, [sampleCourse({ sourceId: 'long', title, offerings })])
  await withdrawCourses(site.test.db, [ids['plain-2']!])
})
afterAll(() => site.close())

const items = () => [
  { courseId: long, start: '2027-02-01', offeringId: 'gone', note: 'Eerst bellen. '.repeat(20) },
  { kind: 'own', title: 'Rijbewijs', start: '2026-12-07', weeks: 4, hoursPerWeek: 30, cost: 1800 },
  { courseId: ids.bare, after: [0] },
  { courseId: ids['plain-2'] },
  { courseId: ids.hostile },
]
const plan = () => ({
  title: 'Naar kantoor',
  goal: 'Werken op kantoor',
  hoursPerWeek: 3,
  budget: 10,
  items: items(),
})

/** Opens a saved plan that has everything in it. */
async function openPlan({ page, go }: Visitor): Promise<{ id: string; token: string }> {
  const held = await createPlan(site.test, plan())
  await go(`/plan#${held.id}.${held.token}`)
  await page.getByText('Wat je verandert, bewaren we meteen.').waitFor()
  return held
}

/** How to get a page into each of its states. */
const states: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  'no plan': ({ go }) => go('/plan'),
  'a code that opens nothing': async ({ page, go }) => {
    await go('/plan')
    await page.getByLabel('Plan-code').fill('onzin')
    await page.getByRole('button', { name: 'Open mijn plan' }).click()
    await page.locator('section[aria-labelledby=fouten]').waitFor()
  },
  'a saved plan with all that can be wrong, everything open': async (visitor) => {
    await openPlan(visitor)
    await visitor.page
      .locator('summary')
      .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()))
    await visitor.page.getByLabel('Wat wil je bereiken?').waitFor()
    await visitor.page.locator('#stap-1-cost').fill('veel')
    await visitor.page.locator('#stap-1-note').focus()
    await visitor.page.locator('details').getByRole('button', { name: 'Zet in mijn plan' }).click()
  },
  'changed elsewhere': async (visitor) => {
    const held = await openPlan(visitor)
    const etag = String((await ask(site.test, held)).headers.etag)
    const changed = { ...plan(), items: items().slice(1) }
    await ask(site.test, held, '', {
      method: 'PUT',
      headers: { 'if-match': etag },
      payload: { ...changed, items: [] },
    })
    await openMore(visitor.page)
    await visitor.page.getByRole('button', { name: 'Omlaag Rijbewijs' }).click()
    await visitor.page.locator('section[aria-labelledby=ergens-anders]').waitFor()
  },
  'a step taken away': async (visitor) => {
    await openPlan(visitor)
    await openMore(visitor.page)
    await visitor.page.getByRole('button', { name: 'Verwijder Rijbewijs' }).click()
    await visitor.page.locator('#zet-terug').waitFor()
  },
  'not saved, because the connection failed': async (visitor) => {
    await openPlan(visitor)
    await visitor.page.route('**/plan/bewaren', (route) => route.abort())
    await openMore(visitor.page)
    await visitor.page.getByRole('button', { name: 'Omlaag Rijbewijs' }).click()
    await visitor.page.getByText('Je laatste wijziging is nog niet bewaard.').waitFor()
  },
  'just saved': async ({ page, go }) => {
    await go(`/opleiding/${long}`)
    await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
    await go('/plan')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByRole('heading', { name: 'Je plan is bewaard' }).waitFor()
  },
  'questions about money': ({ go }) => go('/financiering'),
  'questions about a course': ({ go }) => go(`/financiering?course=${long}`),
  'answers that cannot be used': async ({ page, go }) => {
    await go('/financiering')
    await page.locator('details:has(#person-age) > summary').click()
    await page.getByLabel('Hoe oud ben je?').fill('oud')
    await page.getByRole('button', { name: 'Laat zien wie betaalt' }).click()
    await page.locator('section[aria-labelledby=fouten]').waitFor()
  },
  'who pays': async ({ page, go }) => {
    await go(`/financiering?course=${long}`)
    await page.getByLabel('Ik zoek werk').check()
    await page.getByLabel('Onthoud mijn antwoorden').check()
    await page.getByRole('button', { name: 'Laat zien wie betaalt' }).click()
    await page.getByText('Je antwoorden staan alleen in dit tabblad.').waitFor()
  },
  'the page for an employer': ({ go }) => go(`/voor-mijn-werkgever?course=${long}`),
  'the page for an employer, without a course': ({ go }) => go('/voor-mijn-werkgever'),
  'a scheme': ({ go }) => go('/financiering/lesgeld'),
  'a scheme that ended': ({ go }) => go('/financiering/stap-budget'),
}

async function fits({ page }: Visitor, what: string): Promise<void> {
  expect(await overflow(page), what).toBe(0)
  expect(await accessibilityErrors(page), what).toEqual([])
}

async function openAll({ page }: Visitor): Promise<void> {
  await page
    .locator('details:not([open])')
    .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
}

/** Controls of the page that are smaller than 24 by 24 pixels (WCAG 2.5.8). */
const smallControls = ({ page }: Visitor) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main button, main input:not([type=hidden]), main select, main summary')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  )

const movingParts = ({ page }: Visitor) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element)
        return animationName !== 'none' || parseFloat(transitionDuration) > 0
      }).length,
  )

// A state is reached once and then looked at in every way: reaching it is what takes the time.
test.each(Object.entries(states))(
  'case 100: %s: 0 errors of both engines at 320 and 1280 px, fits with large text, nothing moves',
  async (name, reach) => {
    const visitor = await site.visitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    await reach(visitor)
    expect(await smallControls(visitor)).toEqual([])
    expect(await movingParts(visitor)).toBe(0)
    expect(await overflow(visitor.page)).toBe(0)
    await visitor.page.setViewportSize({ width: 320, height: 640 })
    await fits(visitor, `${name} at 320 px`)
    await openAll(visitor)
    await fits(visitor, `${name} at 320 px, all open`)
    await visitor.page.setViewportSize({ width: 1280, height: 900 })
    await fits(visitor, `${name} at 1280 px, all open`)
    await visitor.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflow(visitor.page)).toBe(0)
    expect(visitor.trouble).toEqual([])
    await visitor.context.close()
  },
)

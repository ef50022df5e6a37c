import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { sampleCourse, sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import { putCourses } from '@stapwijzer/shared/search/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityErrors, siteBrowser, type SiteBrowser } from '../testing-browser.ts'
import { plannerWith } from './testing-plan.ts'

let site: SiteBrowser
let ids: Record<string, string>
let closing: string
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 2)
  const offerings = [
    sampleOffering({ id: 'dicht', start: '2027-03-01', state: 'closed' }),
    sampleOffering({ id: 'voorbij', start: '2027-03-08', enrolUntil: '2026-11-23' }),
    sampleOffering({ id: 'vandaag', start: '2027-03-15', enrolUntil: '2026-11-24' }),
  ]
  ;[closing = ''] = await putCourses(site.test.db, [
    sampleCourse({ sourceId: 'closing', title: 'Bijna dicht', offerings }),
  ])
})
afterAll(() => site.close())

const course = (courseId: string) => ({ kind: 'course', courseId, title: 'Opleiding' })

describe('a course that is in the plan', () => {
  test('says so on its card and its page, also when it comes back, until it is taken away', async () => {
    const { page, go, trouble } = await site.visitor()
    await go('/zoeken?q=boekhouden')
    const onCard = page.locator(`article form[data-add-to-plan] button[value="${ids.full}"]`)
    expect(await onCard.textContent()).toContain('Zet in mijn plan')
    await onCard.click()
    await expect.poll(() => onCard.textContent()).toContain('Staat in je plan')
    await go(`/opleiding/${ids.full}`)
    const onPage = page.locator('aside form[data-add-to-plan] button')
    expect(await onPage.textContent()).toContain('Staat in je plan')
    expect(await accessibilityErrors(page)).toEqual([])
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    expect(await onPage.textContent()).toContain('Zet in mijn plan')
    expect(trouble).toEqual([])
  })
})

describe('the next act of a step', () => {
  test('leads to the start to choose, and once it is chosen to the provider', async () => {
    const { page, focused, kept } = await plannerWith(site, { items: [course(closing)] })
    const step = page.locator('#stap-1')
    await step.getByRole('button', { name: 'Kies een startdatum' }).click()
    await expect.poll(focused).toBe('stap-1-offering')
    // A start that nobody can enrol for any more is not offered; on its last day it is.
    const starts = await page
      .locator('#stap-1-offering option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    expect(starts.filter(Boolean)).toEqual(['2027-03-15 vandaag'])
    await page.locator('#stap-1-offering').selectOption({ index: 1 })
    await step.getByRole('link', { name: 'Schrijf je in bij de aanbieder' }).waitFor()
    expect(await step.getByRole('button', { name: 'Kies een startdatum' }).count()).toBe(0)
    expect((await kept()).items[0]).toMatchObject({ offeringId: 'vandaag' })
  })

  test('a start that is closed is not on the page of the course either', async () => {
    const { page, go } = await site.visitor()
    await go(`/opleiding/${closing}`)
    const rows = page.locator('section[aria-labelledby=wanneer] tbody tr')
    expect(await rows.count()).toBe(1)
    expect(await rows.first().textContent()).toContain('15 maart 2027')
  })
})

describe('on a phone', () => {
  test('the sums take two lines, nothing is dragged, and without a day no calendar is offered', async () => {
    const { page } = await plannerWith(
      site,
      { items: [course(ids.full!), { kind: 'own', title: 'Open dag' }] },
      { viewport: { width: 360, height: 740 } },
    )
    const total = page.locator('#totaal')
    const lines = await total.evaluate((element) => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(element)
      const inner = element.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd)
      return Math.round(inner / parseFloat(lineHeight))
    })
    expect(lines).toBeLessThanOrEqual(2)
    expect(await page.locator('.handle').first().isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Zet in mijn agenda' }).count()).toBe(0)
    await page.locator('#meer-2').click()
    await page.locator('#pas-aan-2').click()
    await page.locator('#stap-2-start').fill('2027-09-01')
    await page.locator('#stap-2-note').focus()
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).waitFor()
  })
})

describe('what was typed about the goal', () => {
  test('stays when it is closed without "Klaar"; an occupation that is in no list becomes words of the goal', async () => {
    const { page, kept } = await plannerWith(site, { items: [course(ids.full!)] })
    const open = () => page.locator('#plan-doel-aanpassen').click()
    await open()
    await page.getByLabel('Wat wil je bereiken?').fill('Meer verdienen')
    await open()
    await expect.poll(async () => (await kept())['goal']).toBe('Meer verdienen')
    await open()
    await page.getByLabel('Welk beroep wil je?').fill('drakentemmer')
    await page.locator('section[aria-labelledby=doel]').getByRole('button', { name: 'Klaar' }).click()
    await expect
      .poll(async () => (await kept())['goal'])
      .toBe('Meer verdienen\nIk wil dit worden: drakentemmer')
  })
})

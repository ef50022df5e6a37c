/** A computer that many people use, as in a library: what one person leaves is gone for the next. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { accessibilityErrors, siteBrowser, type SiteBrowser } from './testing-browser.ts'

let site: SiteBrowser
let ids: Record<string, string>
beforeAll(async () => {
  site = await siteBrowser()
  ids = await fillCatalogue(site.test, 3)
})
afterAll(() => site.close())

test('after two idle minutes the plan is gone and the front page is there; who is there can say so first', async () => {
  const { page, go, trouble } = await site.visitor()
  await page.clock.install()
  await go('/openbare-computer')
  await page.getByRole('button', { name: 'Zet aan op deze computer' }).click()
  await page.getByText('Dit staat aan op deze computer.').waitFor()
  expect(await accessibilityErrors(page)).toEqual([])

  await go(`/opleiding/${ids.full}`)
  await page.locator('aside').getByRole('button', { name: 'Zet in mijn plan' }).click()
  await page.locator('#plan-melding', { hasText: 'staat in je plan.' }).waitFor()
  const kept = () => page.evaluate(() => Object.keys(localStorage).toSorted())
  expect(await kept()).toContain('stapwijzer-plan')

  await page.clock.fastForward('01:39')
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  await page.clock.runFor(2000)
  const question = page.getByRole('alertdialog', { name: 'Ben je er nog?' })
  await question.waitFor()
  expect(await accessibilityErrors(page)).toEqual([])
  // It has the focus; moving a mouse is a sign of life as well, and the question is gone before a click.
  await page.keyboard.press('Enter')
  await question.waitFor({ state: 'detached' })
  expect(await kept()).toContain('stapwijzer-plan')

  await page.clock.fastForward('02:01')
  await page.waitForURL(`${site.url}/`)
  expect(await kept()).toEqual(['stapwijzer-openbaar'])
  expect(trouble).toEqual([])
})

test('who is done wipes all at once, also the saved plan that is open; a computer of one person never asks', async () => {
  const { page, go, context } = await site.visitor()
  await page.clock.install()
  await go('/')
  await page.clock.fastForward('05:00')
  expect(await page.getByRole('alertdialog').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Ik ben klaar, wis alles' }).count()).toBe(0)

  await context.addCookies([{ name: 'stapwijzer-plan', value: 'x'.repeat(40), url: site.url }])
  await go('/openbare-computer')
  await page.getByRole('button', { name: 'Zet aan op deze computer' }).click()
  await page.getByRole('button', { name: 'Ik ben klaar, wis alles' }).click()
  await page.waitForURL(`${site.url}/`)
  expect(await context.cookies()).toEqual([])
})

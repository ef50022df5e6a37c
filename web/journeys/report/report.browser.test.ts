/** The pages of the half-yearly report in a browser: nothing for axe and HTML_CodeSniffer to find, wide and on a phone. */
import { sessionSecret } from '@stapwijzer/server/referrals/testing.ts'
import { putReport } from '@stapwijzer/server/report/testing.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from '../testing-browser.ts'

let site: SiteBrowser
let period: string
beforeAll(async () => {
  site = await siteBrowser({ env: { SESSION_SECRET: sessionSecret } })
  await fillCatalogue(site.test, 45)
  period = await putReport(site.test)
})
afterAll(() => site.close())

async function officer(width: number) {
  const visitor = await site.visitor({ viewport: { width, height: 800 } })
  await visitor.go('/loket/inloggen?naar=%2Fvoortgang%2Fmaken')
  await visitor.page.locator('[name=gebruiker]').fill('fatma')
  await visitor.page.locator('[name=wachtwoord]').fill('demo')
  await visitor.page.locator('button[type=submit]').click()
  await visitor.page.waitForURL('**/voortgang/maken')
  return visitor
}

describe.each([360, 1280])('%d pixels wide', (width) => {
  test('the pages of everybody and of the officer', async () => {
    const { page, go, trouble } = await officer(width)
    const paths = ['/voortgang', `/voortgang/${period}`, `/en/voortgang/${period}`]
    for (const path of [...paths, '/voortgang/maken', `/voortgang/maken/${period}`]) {
      await go(path)
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
      expect(await accessibilityErrors(page), path).toEqual([])
      expect(await overflow(page), path).toBe(0)
    }
    expect(trouble).toEqual([])
  })
})

test('a bar is seen in forced colours: it has the colour of text', async () => {
  const { page, go } = await site.visitor({ forcedColors: 'active' })
  await go(`/voortgang/${period}`)
  const [bar, text] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('figure svg')!).color,
    getComputedStyle(document.body).color,
  ])
  expect(bar).toBe(text)
})

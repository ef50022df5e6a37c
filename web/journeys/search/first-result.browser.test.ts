import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { siteBrowser, type SiteBrowser } from '../testing-browser.ts'

let site: SiteBrowser
beforeAll(async () => {
  site = await siteBrowser()
  await fillCatalogue(site.test, 30)
})
afterAll(() => site.close())

const most = 12

test.each([
  ['a phone', { width: 360, height: 740 }, false],
  ['a phone with the filters open', { width: 360, height: 740 }, true],
  ['a wide screen', { width: 1280, height: 800 }, false],
])('on %s the keyboard comes from the heading to the first result in a few steps', async (_, size, open) => {
  const { page, go } = await site.visitor()
  await page.setViewportSize(size)
  await go('/zoeken?q=lassen&level=mbo-4&level=mbo-3&sector=07')
  await page.evaluate((open) => {
    document.querySelector<HTMLDetailsElement>('#filters')!.open = open
    document.getElementById('gevonden')!.focus()
  }, open)
  const focused = () =>
    page.evaluate(() => ({
      skip: document.activeElement?.getAttribute('href') === '#lijst',
      result: document.activeElement?.closest('#lijst article') != null,
    }))
  let tabs = 0
  while (!(await focused()).result && tabs <= most) {
    await page.keyboard.press('Tab')
    tabs++
    if ((await focused()).skip) {
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => document.activeElement?.id === 'lijst')
    }
  }
  expect(tabs).toBeLessThanOrEqual(most)
})

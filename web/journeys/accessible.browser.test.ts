import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from './testing-browser.ts'
import { putReport } from '@stapwijzer/server/report/testing.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { putOccupations } from './occupation/testing-occupations.ts'

let site: SiteBrowser
let states: [string, string][]
beforeAll(async () => {
  site = await siteBrowser()
  const ids = await fillCatalogue(site.test, 45)
  await putOccupations(site.test)
  const period = await putReport(site.test)
  await withdrawCourses(site.test.db, [ids['plain-3']!])
  states = [
    ['front page', '/'],
    ['results', '/zoeken?q=lassen&postcode=3511'],
    ['results with filters', '/zoeken?level=mbo-3&level=mbo-4&priceMax=600&sort=price&page=2'],
    ['nothing found', '/zoeken?q=lassen&level=havo'],
    ['nothing at all', '/zoeken?q=xyzzyqwertz'],
    ['values that cannot be used', '/zoeken?page=0&level=x&distanceKm=5'],
    ['a course', `/opleiding/${ids.full}`],
    ['a course of which little is known', `/opleiding/${ids.bare}`],
    ['a course in English', `/opleiding/${ids.free}`],
    ['a hostile course', `/opleiding/${ids.hostile}`],
    ['a withdrawn course', `/opleiding/${ids['plain-3']}`],
    ['nothing to compare', '/vergelijk'],
    ['one course to compare', `/vergelijk?c=${ids.bare}&q=lassen`],
    [
      'four courses side by side',
      `/vergelijk?c=${ids.full}&c=${ids.bare}&c=${ids.free}&c=${ids.hostile}&postcode=3511`,
    ],
    ['a withdrawn course in a comparison', `/vergelijk?c=${ids.full}&c=${ids['plain-3']}&c=nee&postcode=9`],
    ['an occupation', '/beroep/logistiek-medewerker'],
    ['the way to an occupation', '/beroep/heftruckchauffeur?van=logistiek-medewerker'],
    ['an occupation to choose', '/beroep/heftruckchauffeur?van=logistiek'],
    ['an occupation out of use', '/beroep/oud'],
    ['what can I become', '/wat-kan-ik-worden'],
    ['which way to go', '/richting'],
    ['what can follow', '/wat-kan-ik-worden?van=logistiek-medewerker'],
    ['results of an occupation', '/zoeken?occupation=heftruckchauffeur'],
    ['from another country', '/uit-een-ander-land'],
    ...['uk', 'pl', 'ar', 'tr'].flatMap((locale): [string, string][] => [
      [`front page in ${locale}`, `/${locale}?van=/plan`],
      [`results in ${locale}`, `/${locale}/zoeken?postcode=3511`],
      [`a course in ${locale}`, `/${locale}/opleiding/${ids.full}`],
      [`who pays in ${locale}`, `/${locale}/financiering`],
      [`from another country in ${locale}`, `/${locale}/uit-een-ander-land`],
      [`to a desk in ${locale}`, `/${locale}/advies`],
    ]),
    ['about', '/over'],
    ['half-yearly reports', '/voortgang'],
    ['a half-yearly report', `/voortgang/${period}`],
    ['privacy', '/privacy'],
    ['accessibility', '/toegankelijkheid'],
    ['a computer for many', '/openbare-computer'],
    ['not found', '/bestaat-niet'],
  ]
})
afterAll(() => site.close())

/** Controls smaller than 24 by 24 pixels (WCAG 2.5.8). */
const smallControls = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, header a, nav a')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ element }) => element.outerHTML.slice(0, 120)),
  )

const movingParts = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth'
      }).length,
  )

test('on a dark screen the colours of every page can be told apart, and print keeps the light ones', async () => {
  const { page, go } = await site.visitor({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  for (const [name, path] of states) {
    await go(path)
    expect(await ground(), name).toBe('rgb(15, 22, 33)')
    expect(await accessibilityErrors(page), name).toEqual([])
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await ground()).toBe('rgb(255, 255, 255)')
})

// Each page is loaded once and then looked at in every way: loading it is what takes the time.
test('case 100, page rule 37: every page and state: 0 errors of both engines at 1280 and 320 px, nothing falls off, moves or is too small', async () => {
  const { page, trouble, go } = await site.visitor({ reducedMotion: 'reduce' })
  for (const [name, path] of states) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await go(path)
    expect(await accessibilityErrors(page), name).toEqual([])
    expect(await movingParts(page), name).toBe(0)
    await page.setViewportSize({ width: 360, height: 780 })
    expect(await smallControls(page), name).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page), name).toBe(0)
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    expect(await overflow(page), `${name}, all open`).toBe(0)
    expect(await accessibilityErrors(page), `${name}, all open`).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflow(page), `${name}, large text`).toBe(0)
  }
  expect(trouble).toEqual([])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdrawCourses } from '@stapwijzer/shared/search/testing.ts'
import { accessibilityErrors, overflow, siteBrowser, type SiteBrowser } from './testing-browser.ts'
import { fillCatalogue } from './testing.ts'
import { putOccupations } from './testing-occupations.ts'

let site: SiteBrowser
let states: [string, string][]
beforeAll(async () => {
  site = await siteBrowser()
  const ids = await fillCatalogue(site.test, 45)
  await putOccupations(site.test)
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
    ['an occupation', '/beroep/logistiek-medewerker'],
    ['the way to an occupation', '/beroep/heftruckchauffeur?van=logistiek-medewerker'],
    ['an occupation to choose', '/beroep/heftruckchauffeur?van=logistiek'],
    ['an occupation out of use', '/beroep/oud'],
    ['what can I become', '/wat-kan-ik-worden'],
    ['what can follow', '/wat-kan-ik-worden?van=logistiek-medewerker'],
    ['results of an occupation', '/zoeken?occupation=heftruckchauffeur'],
    ['about', '/over'],
    ['privacy', '/privacy'],
    ['accessibility', '/toegankelijkheid'],
    ['not found', '/bestaat-niet'],
  ]
})
afterAll(() => site.close())

describe('every page and state', () => {
  test('0 errors of axe and HTML_CodeSniffer, nothing trapped, at 1280 px', async () => {
    const { page, trouble, go } = await site.visitor()
    for (const [name, path] of states) {
      await go(path)
      expect(await accessibilityErrors(page), name).toEqual([])
    }
    expect(trouble).toEqual([])
  })

  test('case 100: the same at 320 px, where nothing scrolls sideways', async () => {
    const { page, trouble, go } = await site.visitor({ viewport: { width: 320, height: 640 } })
    for (const [name, path] of states) {
      await go(path)
      expect(await overflow(page), name).toBe(0)
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      expect(await overflow(page), `${name}, all open`).toBe(0)
      expect(await accessibilityErrors(page), name).toEqual([])
    }
    expect(trouble).toEqual([])
  })

  test('text twice as large: nothing falls off', async () => {
    const { page, go } = await site.visitor({ viewport: { width: 1280, height: 900 } })
    for (const [name, path] of states) {
      await go(path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await overflow(page), name).toBe(0)
    }
  })

  test('rule 37: with reduced motion nothing moves', async () => {
    const { page, go } = await site.visitor({ reducedMotion: 'reduce' })
    for (const [name, path] of states.slice(0, 8)) {
      await go(path)
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
            return (
              animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth'
            )
          }).length,
      )
      expect(moving, name).toBe(0)
    }
  })

  test('every control can be hit: 24 by 24 pixels at least', async () => {
    const { page, go } = await site.visitor({ viewport: { width: 360, height: 780 } })
    for (const [name, path] of states) {
      await go(path)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, header a, nav a')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ element }) => element.outerHTML.slice(0, 120)),
      )
      expect(small, name).toEqual([])
    }
  })
})

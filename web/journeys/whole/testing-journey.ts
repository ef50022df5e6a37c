/**
 * For the journeys: a site with places, desks and courses, visitors whose every page and state is looked at, and every
 * answer of the API held against the published document.
 */
import { expect } from 'vitest'
import { answerChecker, type OpenApi, type SeenAnswer } from '@stapwijzer/server/openapi/testing-answers.ts'
import { blocksOf, plainLanguageFaults } from '../testing-plain-language.ts'
import { fillCatalogue } from '@stapwijzer/server/site/testing.ts'
import { putPlaces } from '../referral/testing-referral.ts'
import {
  accessibilityErrors,
  overflow,
  siteBrowser,
  type SiteBrowser,
  type Visitor,
} from '../testing-browser.ts'

export type Scene = {
  site: SiteBrowser
  /** Ids of the courses, by source id. */
  ids: Record<string, string>
  /** Fails when an answer of the API was not as the document says, or when a route that was named was never asked. */
  checkAnswers: (routes: readonly string[]) => Promise<void>
}

export async function scene(): Promise<Scene> {
  const seen: SeenAnswer[] = []
  const site = await siteBrowser({
    env: { SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' },
    onAnswer: (answer) => void seen.push(answer),
  })
  await putPlaces(site.test)
  const ids = await fillCatalogue(site.test, 25)
  return {
    site,
    ids,
    async checkAnswers(routes) {
      const document = (await site.test.app.inject('/v1/openapi.json')).json<OpenApi>()
      const check = answerChecker(document)
      expect(seen.flatMap(check)).toEqual([])
      const asked = new Set(seen.map(({ method, route }) => `${method} ${route}`))
      for (const route of routes) expect(asked, route).toContain(route)
    },
  }
}

const cookies = ['stapwijzer-plan', '__Host-stapwijzer-sessie']
const ownKeys = /^(stapwijzer|sveltekit)/

/**
 * Looks at the page as it is now: both accessibility engines, our own words, nothing sideways, nothing that was trapped
 * (dialogs, breaches of the policy, script errors, requests to others), no cookie or key that privacy does not name.
 */
export async function look(visitor: Visitor, name: string): Promise<void> {
  const { page, context, trouble } = visitor
  await page.waitForLoadState('networkidle')
  expect(await findingsOn(visitor), name).toEqual([])
  expect(plainLanguageFaults(blocksOf(await page.content())), name).toEqual([])
  expect(await overflow(page), name).toBe(0)
  const set = await context.cookies()
  for (const cookie of set) {
    expect(cookies, name).toContain(cookie.name)
    expect([cookie.httpOnly, cookie.sameSite], cookie.name).toEqual([true, 'Lax'])
  }
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  for (const key of kept) expect(key, name).toMatch(ownKeys)
  expect(trouble, name).toEqual([])
  // A question may stand in an address by its id, which opens nothing; never by its words. The port is drawn by lot too.
  const { pathname, search, hash } = new URL(page.url())
  const address = `${pathname}${search}${hash}`.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
  expect(address, name).not.toMatch(/anne|Sanne|%40|3511|vraag=(?!id$)/i)
}

/** The engines are scripts: a page that may run none is looked at in a copy, with what it shows without script. */
async function findingsOn({ page, context, scripted }: Visitor): Promise<string[]> {
  if (scripted) return accessibilityErrors(page)
  const html = (await page.content())
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<(\/?)noscript\b/g, '<$1div')
  const copies = await context.browser()!.newContext({ viewport: page.viewportSize() })
  const copy = await copies.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html' }))
  await copy.goto(page.url())
  const found = await accessibilityErrors(copy)
  await copies.close()
  return found
}

/** For browser tests: a visitor whose browser already holds a plan that is not saved. */
import type { BrowserContextOptions, Page, Response } from 'playwright-core'
import type { SiteBrowser, Visitor } from '../testing-browser.ts'

type KeptPlan = { items: Record<string, unknown>[] } & Record<string, unknown>

export type PlanVisitor = Visitor & {
  /** The plan as the browser keeps it now. */
  kept: () => Promise<KeptPlan>
  /** The next answer of the server about the plan. */
  checked: () => Promise<Response>
  focused: () => Promise<string | undefined>
}

/** Opens what stands under "Meer" at every step. */
export async function openMore(page: Page): Promise<void> {
  const closed = page.locator('details.more:not([open]) > summary')
  await page.locator('details.more').first().waitFor()
  while ((await closed.count()) > 0) await closed.first().click()
}

/** On /plan, after the server has looked at it. */
export async function plannerWith(
  site: SiteBrowser,
  plan: Record<string, unknown>,
  options: BrowserContextOptions = {},
): Promise<PlanVisitor> {
  const visitor = await site.visitor(options)
  const { page, go } = visitor
  const checked = () => page.waitForResponse((answer) => answer.url().endsWith('/plan/controle'))
  await go('/over')
  await page.evaluate(
    (text) => localStorage.setItem('stapwijzer-plan', text),
    JSON.stringify({ version: 1, ...plan }),
  )
  const first = checked()
  await go('/plan')
  await first
  return {
    ...visitor,
    checked,
    kept: async () =>
      JSON.parse((await page.evaluate(() => localStorage.getItem('stapwijzer-plan'))) ?? 'null') as KeptPlan,
    focused: () => page.evaluate(() => document.activeElement?.id),
  }
}

/** For browser tests: the site on a port of its own, a Chromium that traps what may not happen, two accessibility engines. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { TestApp, TestOptions } from '@stapwijzer/server/testing.ts'
import { siteApp } from '@stapwijzer/server/site/testing.ts'

const require = createRequire(import.meta.url)
const engines = () =>
  [require.resolve('axe-core/axe.min.js'), require.resolve('html_codesniffer/build/HTMLCS.js')].map((path) =>
    readFileSync(path, 'utf8'),
  )

export type SiteBrowser = {
  test: TestApp
  url: string
  /** A fresh profile. Everything that goes wrong in it is kept in `trouble`. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
  close(): Promise<void>
}

export type Visitor = {
  context: BrowserContext
  page: Page
  /** Whether pages may run script. */
  scripted: boolean
  /** Breaches of the policy, script errors, dialogs, and requests to another host. */
  trouble: string[]
  go: (path: string) => Promise<void>
}

export async function siteBrowser(options: TestOptions = {}): Promise<SiteBrowser> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const test = await siteApp({ ...options, env: { PUBLIC_URL: url, ...options.env } })
  await test.app.listen({ port, host: '127.0.0.1' })
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  return {
    test,
    url,
    visitor: (context) => newVisitor(browser, url, context),
    async close() {
      await browser.close()
      await test.close()
    },
  }
}

async function newVisitor(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  // The machine may be busy; only what hangs has to end.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) trouble.push(`policy: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== url) trouble.push(`elsewhere: ${request.url()}`)
  })
  return {
    context,
    page,
    scripted: options.javaScriptEnabled !== false,
    trouble,
    async go(path) {
      await page.goto(url + path)
    },
  }
}

/** What axe (WCAG 2.2 AA and best practices) and HTML_CodeSniffer (WCAG2AA) find wrong on the page as it is now. */
export async function accessibilityErrors(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis && 'HTMLCS' in globalThis))) {
    for (const source of engines()) await page.evaluate(source)
  }
  return page.evaluate(async () => {
    const { axe, HTMLCS } = globalThis
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly: tags })
    await new Promise<void>((done) => HTMLCS.process('WCAG2AA', document, done))
    return [
      ...violations.map(
        ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
      ...HTMLCS.getMessages()
        .filter(({ type }) => type === 1)
        .map(({ code, element }) => `htmlcs ${code}: ${element.outerHTML.slice(0, 160)}`),
    ]
  })
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

declare global {
  /** What the two engines leave on a page that they were put into. */
  var axe: { run(options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  var HTMLCS: {
    process(standard: string, root: Document, done: () => void): void
    getMessages(): { type: number; code: string; element: Element }[]
  }
}

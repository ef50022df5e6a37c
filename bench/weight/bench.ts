/**
 * What a phone gets with the first sight of a page: bytes, requests, and how much moves while it comes. With the
 * command of Lighthouse at `LIGHTHOUSE` (or on PATH) its four scores for a phone as well, else it is said that they are missing.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startProcess } from '../product.ts'
import { median, type Result } from '../result.ts'
import { filledDatabase } from '../search/stage.ts'

export type WeightBench = { courses: number; rounds: number; today: string }

type Seen = { bytes: number; requests: number; moved: number }

/** Limits of a page that most people meet. */
const most = { kilobytes: 100, requests: 20, moved: 0.02 } as const
/** What Lighthouse scores, for a phone on a slow line. */
const least = { performance: 0.95, accessibility: 1, 'best-practices': 1, seo: 1 } as const

export async function benchWeight(
  { courses, rounds, today }: WeightBench,
  say: (text: string) => void,
): Promise<Result[]> {
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('Give the path of a Chromium in CHROME_PATH.')
  const db = await filledDatabase(courses, today, say)
  const server = await startProcess('server/main.ts', { DATABASE_URL: db.url, TODAY: today })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const [course] = await db.pool<{ id: string }[]>`select id from catalogue.course order by item_id limit 1`
    const pages = {
      home: '/',
      results: '/zoeken?q=zorg',
      course: `/opleiding/${course!.id}`,
      funding: '/financiering',
      plan: '/plan',
    }
    const results: Result[] = []
    for (const [name, path] of Object.entries(pages)) {
      results.push(...(await weightOf(browser, name, server.url + path)))
    }
    const lighthouse = lighthouseCommand()
    if (!lighthouse) say('LIGHTHOUSE IS NOT THERE: its scores are not measured')
    else {
      for (const [name, path] of Object.entries(pages)) {
        results.push(...(await scores(lighthouse, executablePath, name, server.url + path, rounds)))
      }
    }
    return results
  } finally {
    await browser.close()
    await server.stop()
    await db.drop()
  }
}

async function weightOf(browser: Browser, name: string, url: string): Promise<Result[]> {
  const { bytes, requests, moved } = await look(browser, url)
  const row = (what: string, value: number, target: number, detail: string): Result => ({
    ...{ id: `weight ${name}`, name: `${what} of the first sight at 360 px`, value },
    ...{ target: `<= ${target}`, detail },
  })
  return [
    {
      ...row('bytes', bytes / 1000, most.kilobytes, 'all that is sent, packed, with an empty cache'),
      unit: 'kB',
    },
    row('requests', requests, most.requests, ''),
    row('moves', moved, most.moved, 'cumulative layout shift'),
  ]
}

async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  try {
    const page = await context.newPage()
    const seen = await counted(page)
    await page.addInitScript(() => {
      globalThis.moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') globalThis.moved += entry.value
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    return { ...seen, moved: await page.evaluate(() => globalThis.moved) }
  } finally {
    await context.close()
  }
}

async function counted(page: Page): Promise<{ bytes: number; requests: number }> {
  const seen = { bytes: 0, requests: 0 }
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength
    seen.requests += 1
  })
  return seen
}

/** `LIGHTHOUSE`, else the program of that name on PATH; null where there is none. */
function lighthouseCommand(): string | null {
  const named = process.env.LIGHTHOUSE
  if (named) return named
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'lighthouse'))
  return onPath.find((path) => existsSync(path)) ?? null
}

type Report = { categories: Record<string, { score: number }> }

async function scores(
  command: string,
  chrome: string,
  name: string,
  url: string,
  rounds: number,
): Promise<Result[]> {
  const reports: Report[] = []
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await promisify(execFile)(
      command,
      // Results and the plan ask not to be indexed, and mean it.
      [
        url,
        '--quiet',
        '--output=json',
        '--skip-audits=is-crawlable',
        '--chrome-flags=--headless --no-sandbox',
      ],
      { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 64 * 1024 * 1024 },
    )
    reports.push(JSON.parse(stdout) as Report)
  }
  return Object.entries(least).map(([category, target]): Result => {
    const all = reports.map(({ categories }) => categories[category]!.score)
    return {
      ...{
        id: `lighthouse ${name}`,
        name: category,
        value: median(all),
        target: `>= ${target}`,
        rounds: all,
      },
      detail: `on a phone, ${rounds} rounds`,
    }
  })
}

declare global {
  var moved: number
}

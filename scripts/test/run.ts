/** `npm test`: builds the site, runs every tier that can run here, says loudly what was left out, and counts. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '../start/failure.ts'
import { buildSite } from '../start/site.ts'
import { findChromium } from './chromium.ts'
import { findMeilisearch } from './meilisearch.ts'
import { lastLine, outcomeOf, type Outcome, type Report } from './outcome.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const tiers = ['unit', 'slow', 'db', 'system', 'browser', 'meili']
/** Only when it is named: what it reads is not in this repository. */
const onRequest = 'reference'

/**
 * `arguments_` may name tiers (`unit slow db system browser meili`, and `reference`) and folders that the tests lie in
 * (`server/`, with the slash); without any, all but `reference` are meant. Returns the exit code. The last line is
 * `N passed, N failed, N skipped`.
 */
export async function test(arguments_: string[]): Promise<number> {
  try {
    return await testTiers(arguments_)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    console.error(error.message)
    console.log(lastLine({ passed: 0, failed: 1, skipped: 0 }))
    return 1
  }
}

async function testTiers(arguments_: string[]): Promise<number> {
  const folders = arguments_.filter((name) => name.endsWith('/'))
  const named = arguments_.filter((name) => !name.endsWith('/'))
  const unknown = named.filter((name) => !tiers.includes(name) && name !== onRequest)
  if (unknown.length > 0) {
    console.error(
      `Unknown tier; choose from ${[...tiers, onRequest].join(', ')}, or name a folder with a slash at its end.`,
    )
    return 1
  }
  const wanted = named.length > 0 ? named : tiers
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 }
  const left: string[] = []
  const leaveOut = async (tier: string, why: string) => {
    const count = await countTests(tier)
    outcome.skipped += count
    left.push(`SKIPPED ${count} tests: ${why}`)
  }
  const chromium = findChromium(process.env)
  const running: string[] = []
  for (const tier of wanted) {
    if (tier === 'browser' && !chromium) await leaveOut(tier, 'no chromium (install it or set CHROME_PATH)')
    else if (tier === 'meili' && !process.env.MEILI_URL && !findMeilisearch(process.env)) {
      await leaveOut(tier, 'no meilisearch')
    } else if (tier === onRequest && !process.env.REFERENCE_DATA) {
      await leaveOut(tier, 'no reference data (set REFERENCE_DATA to their folder)')
    } else running.push(tier)
  }
  // Pure code of the site is compiled by settings that the build writes.
  if (running.length > 0) {
    console.log('· Building the site, if it changed')
    await buildSite(new AbortController().signal)
    const ran = await runTiers(running, folders, chromium)
    for (const key of ['passed', 'failed', 'skipped'] as const) outcome[key] += ran[key]
  }
  for (const line of left) console.log(line)
  console.log(lastLine(outcome))
  return outcome.failed === 0 ? 0 : 1
}

async function runTiers(names: string[], folders: string[], chromium: string | null): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await run(
      [
        'run',
        ...folders,
        ...projects(names),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { CHROME_PATH: chromium ?? '' },
    )
    return outcomeOf(readReport(file), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}

const projects = (names: string[]) => names.map((name) => `--project=${name}`)

/** The settings of the person at the keyboard do not reach the tests: only where their database and browser are. */
function testEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(PORT|HOST|PUBLIC_URL|DATA_DIR|DATABASE_URL|DATABASE_POOL|TODAY|RATE_LIMIT_PER_MINUTE|TRUSTED_PROXIES|LOG_LEVEL|NODE_ENV)$|^(OIDC|FEED|SESSION|SMTP|MAIL|METRICS)_|^DATABASE_(\w+_)?PASSWORD$|_FILE$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
}

function run(options: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(process.execPath, [vitest, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...testEnvironment(), ...env },
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
}

/** How many tests a tier has, by collecting without running them; suites that files share are not to be read from their text. */
async function countTests(tier: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-list-'))
  const file = join(folder, 'list.json')
  try {
    // Files of that tier want to know where it is while they are read; nothing asks there.
    const nowhere = { MEILI_URL: 'http://127.0.0.1:9', REFERENCE_DATA: '/nowhere' }
    const options = ['--no-static-parse', `--json=${file}`, '--passWithNoTests']
    await run(['list', ...projects([tier]), ...options], nowhere)
    return (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length
  } catch {
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * `npm run check`: format, lint, types, unused code, import fences and unit tests, two at a time. `--no-tests` leaves the
 * tests out, for a run that has them anyway.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const web = join(root, 'web')

/** One script with its options; `script` is a path from the root. */
type Step = { name: string; script: string; options: string[]; cwd: string }

/** Writes what the settings of the site's compiler extend: whatever reads the site waits for it. */
const prepare: Step = {
  name: 'preparing the site',
  script: 'web/node_modules/@sveltejs/kit/svelte-kit.js',
  options: ['sync'],
  cwd: web,
}

const tests: Step = {
  name: 'unit tests and import fences',
  script: 'node_modules/vitest/vitest.mjs',
  options: ['run', '--project=unit', '--reporter=default'],
  cwd: root,
}

/** The slow ones first, so that both processors end together. */
const readings: Step[] = [
  {
    name: 'lint, with the types of everything but the site',
    script: 'node_modules/oxlint/bin/oxlint',
    options: [],
    cwd: root,
  },
  {
    name: 'types of the site',
    script: 'node_modules/svelte-check/bin/svelte-check',
    options: ['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    cwd: web,
  },
  {
    name: 'lint of components',
    script: 'node_modules/eslint/bin/eslint.js',
    options: ['web', '--concurrency=off'],
    cwd: root,
  },
  { name: 'format', script: 'node_modules/oxfmt/bin/oxfmt', options: ['--check', '.'], cwd: root },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', options: ['--no-progress'], cwd: root },
]

/** Runs all steps even when one fails; returns the exit code. `options`: of the command line. */
export async function check(options: readonly string[]): Promise<number> {
  const unknown = options.find((option) => option !== '--no-tests')
  if (unknown) {
    console.error(`"${unknown}" is no option; there is --no-tests.`)
    return 1
  }
  const steps = options.includes('--no-tests') ? readings : [tests, ...readings]
  const queue = [...steps]
  const failed: string[] = []
  const began = Date.now()
  const take = async (step: Step) => {
    const start = Date.now()
    const output = await runStep(step)
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    console.log(`${output === null ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
    if (output === null) return
    failed.push(step.name)
    console.log(output)
  }
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await take(step)
  }
  await Promise.all([worker(), take(prepare).then(worker)])
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  console.log(`${steps.length + 1 - failed.length} checks passed, ${failed.length} failed in ${seconds} s`)
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

/** Null when it succeeds, else what it wrote. */
async function runStep({ script, options, cwd }: Step): Promise<string | null> {
  const child = spawn(process.execPath, [join(root, script), ...options], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(null)
    })
    child.on('close', resolve)
  })
  return code === 0 ? null : output
}

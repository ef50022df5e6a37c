/** `npm run check`: format, lint, types, unused code, import fences and unit tests, two at a time. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const web = join(root, 'web')
const atOnce = 2

type Step = { name: string; commands: string[][]; cwd: string }

/** Writes what the settings of the site's compiler extend: most steps read it, so it comes first. */
const prepare: Step = {
  name: 'preparing the site',
  commands: [['@sveltejs/kit/svelte-kit.js', 'sync']],
  cwd: web,
}

/** Each command is a script of a package and its options. The slow ones first. */
const steps: Step[] = [
  { name: 'lint', commands: [['eslint/bin/eslint.js', '.', '--concurrency=off']], cwd: root },
  { name: 'types', commands: [['typescript/bin/tsc', '-p', '.']], cwd: root },
  {
    name: 'types of the site',
    commands: [['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
    cwd: web,
  },
  {
    name: 'unit tests and import fences',
    commands: [['vitest/vitest.mjs', 'run', '--project=unit', '--reporter=default']],
    cwd: root,
  },
  {
    name: 'format',
    commands: [['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
    cwd: root,
  },
  { name: 'unused code', commands: [['knip/bin/knip.js', '--no-progress']], cwd: root },
]

/** Runs all steps even when one fails; returns the exit code. */
export async function check(): Promise<number> {
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
  await take(prepare)
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  console.log(`${steps.length + 1 - failed.length} checks passed, ${failed.length} failed in ${seconds} s`)
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

/** Null when all its commands succeed, else what they wrote. */
async function runStep(step: Step): Promise<string | null> {
  for (const [script, ...options] of step.commands) {
    const home = script!.startsWith('@sveltejs/') ? web : root
    const child = spawn(process.execPath, [join(home, 'node_modules', script!), ...options], {
      cwd: step.cwd,
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
    if (code !== 0) return output
  }
  return null
}

/** Installing in a clone, with a small program in the place of pnpm: several starts at once, killed ones, packages that fail. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'

const base = mkdtempSync(join(tmpdir(), 'stapwijzer-setup-'))
let clone: string
const running: ChildProcess[] = []

/** What `npx pnpm` does here: takes a moment, makes the folders, and a Node as INSTALLED and REBUILT say. */
const installer = `#!${process.execPath}
import fs from 'node:fs'
const { INSTALL_MS = '100', INSTALLED = 'runs', REBUILT = 'runs', PNPM_STATUS = '0' } = process.env
const what = process.argv[4]
const note = (text) => fs.appendFileSync('installs', text + ' ' + what + '\\n')
note('begin')
fs.writeFileSync('apart', String(process.ppid))
setTimeout(() => {
  for (const folder of ['.', 'shared', 'server', 'ingest', 'web', 'bench'])
    fs.mkdirSync(folder + '/node_modules/.bin', { recursive: true })
  const node = what === 'rebuild' ? REBUILT : INSTALLED
  const lines = { runs: 'echo v24.21.0', old: 'echo v20.1.0', broken: 'exit 127' }
  if (node in lines) fs.writeFileSync('node_modules/.bin/node', '#!/bin/sh\\n' + lines[node] + '\\n', { mode: 0o755 })
  note('end')
  process.exit(Number(PNPM_STATUS))
}, Number(INSTALL_MS))
`

beforeEach(() => {
  clone = mkdtempSync(join(base, 'clone-'))
  const scripts = join(import.meta.dirname, '..')
  for (const file of ['setup.mjs', 'setup/turn.mjs'])
    cpSync(join(scripts, file), join(clone, 'scripts', file))
  for (const folder of ['', 'shared', 'server', 'ingest', 'web', 'bench']) {
    mkdirSync(join(clone, folder), { recursive: true })
    writeFileSync(join(clone, folder, 'package.json'), '{"type":"module"}')
  }
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) writeFileSync(join(clone, file), '')
  mkdirSync(join(clone, 'path'))
  writeFileSync(join(clone, 'path/npx'), installer, { mode: 0o755 })
  // The machine has a Node that runs this script and is too old for the product.
  writeFileSync(
    join(clone, 'old.mjs'),
    `Object.defineProperty(process.versions, 'node', { value: '20.20.2' })`,
  )
})
afterEach(() => {
  for (const { pid, exitCode, signalCode } of running.splice(0))
    if (exitCode === null && signalCode === null) process.kill(-pid!, 'SIGKILL')
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function setup(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(clone, 'scripts/setup.mjs')], {
    env: {
      PATH: `${join(clone, 'path')}:${process.env.PATH}`,
      NODE_OPTIONS: `--import=${join(clone, 'old.mjs')}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.push(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  return { child, ended, output: () => output }
}

const installs = () =>
  existsSync(join(clone, 'installs')) ? readFileSync(join(clone, 'installs'), 'utf8').trim().split('\n') : []
const stamped = () => existsSync(join(clone, 'node_modules/.stapwijzer-installed'))
const waiting = '· Another start is installing what is missing; waiting until it is done\n'
/** Begin and end in turns: at no moment two of them. */
const apart = (count: number) => Array.from({ length: count }, () => ['begin install', 'end install']).flat()

test('of two first starts at once one installs and the other waits and says so', async () => {
  const both = await Promise.all([setup({ INSTALL_MS: '800' }).ended, setup({ INSTALL_MS: '800' }).ended])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(both.filter(({ output }) => output === waiting)).toHaveLength(1)
  expect(installs()).toEqual(apart(1))
  expect(await setup().ended).toEqual({ code: 0, output: '' })
})

test('of eight that all fail never two install at the same time', async () => {
  const all = Array.from({ length: 8 }, () => setup({ PNPM_STATUS: '1' }).ended)
  expect((await Promise.all(all)).map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => 1))
  expect(installs()).toEqual(apart(8))
  expect(stamped()).toBe(false)
})

test('case 39: when the one that installs is killed, the next waits for what it started and installs anew', async () => {
  const first = setup({ INSTALL_MS: '1500' })
  await expect.poll(installs).toHaveLength(1)
  const installing = Number(readFileSync(join(clone, 'apart'), 'utf8'))
  process.kill(first.child.pid!, 'SIGKILL')
  process.kill(installing, 'SIGKILL')
  const next = await Promise.all([setup().ended, setup().ended, setup().ended])
  expect(next.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(installs()).toEqual(apart(2))
  expect(stamped()).toBe(true)
})

test('case 39: when all is killed the next goes on at once', async () => {
  const first = setup({ INSTALL_MS: '100000' })
  await expect.poll(installs).toHaveLength(1)
  const installing = Number(readFileSync(join(clone, 'apart'), 'utf8'))
  process.kill(first.child.pid!, 'SIGKILL')
  process.kill(-installing, 'SIGKILL')
  expect((await setup().ended).code).toBe(0)
  expect(installs()).toEqual(['begin install', ...apart(1)])
})

test('told to stop, the install stops too and is no install', async () => {
  const first = setup({ INSTALL_MS: '100000' })
  await expect.poll(installs).toHaveLength(1)
  first.child.kill('SIGTERM')
  expect((await first.ended).code).not.toBe(0)
  expect(stamped()).toBe(false)
  expect((await setup().ended).code).toBe(0)
  expect(stamped()).toBe(true)
})

test.each(['missing', 'broken', 'old'])('an optional Node that is %s is made again', async (INSTALLED) => {
  expect((await setup({ INSTALLED }).ended).code).toBe(0)
  expect(installs()).toEqual([...apart(1), 'begin rebuild', 'end rebuild'])
  expect(stamped()).toBe(true)
})

test.each(['missing', 'broken', 'old'])('an optional Node that stays %s is no install', async (node) => {
  const { code, output } = await setup({ INSTALLED: node, REBUILT: node }).ended
  expect(code).toBe(1)
  expect(output).toMatch(/Node 24 could not be installed with the packages: see above; [^\n]+\.\n$/)
  expect(stamped()).toBe(false)
  // It would hide the machine's own, from npm too.
  expect(existsSync(join(clone, 'node_modules/.bin/node'))).toBe(false)
  expect((await setup().ended).code).toBe(0)
})

test('a stamp beside an optional Node that is gone counts for nothing', async () => {
  expect((await setup().ended).code).toBe(0)
  rmSync(join(clone, 'node_modules/.bin/node'))
  expect((await setup().ended).code).toBe(0)
  expect(installs()).toEqual(apart(2))
})

test('a machine with a Node that is new enough needs no other', async () => {
  expect((await setup({ INSTALLED: 'missing', NODE_OPTIONS: '' }).ended).code).toBe(0)
  expect(installs()).toEqual(apart(1))
  expect(stamped()).toBe(true)
})

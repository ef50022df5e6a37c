/** `npm run migrate`, and what the processes say that do not migrate. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withDatabase } from '@stapwijzer/shared/db/address.ts'
import { loginsOf, testDatabase, testPassword, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { startProcess } from '@stapwijzer/shared/db/testing-command.ts'

const name = `stapwijzer_migrate_cli_${randomBytes(4).toString('hex')}`
const passwords = {
  DATABASE_SERVER_PASSWORD: testPassword,
  DATABASE_WORKER_PASSWORD: testPassword,
}
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://stapwijzer.example',
  AUDIT_KEY: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa',
}
let db: TestDatabase
let url: string

beforeAll(async () => {
  db = await testDatabase()
  url = withDatabase(db.url, name)
  await db.pool.unsafe(`create database ${name}`)
})
afterAll(async () => {
  await db.pool.unsafe(`drop database ${name} with (force)`)
  await db.drop()
})

const run = (file: string, env: Record<string, string>, words: string[] = []) =>
  startProcess(file, words, { AUDIT_KEY: production.AUDIT_KEY, ...env }).ended

it('a process that may not migrate says what to do, and changes nothing', async () => {
  for (const file of ['server/worker.ts', 'server/main.ts']) {
    const DATABASE_URL = loginsOf(url)[file === 'server/worker.ts' ? 'worker' : 'server']
    const { code, stderr } = await run(file, { DATABASE_URL, PORT: '0' })
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^The tables of the database are older than this version; run `npm run migrate` [^\n]*\n$/,
    )
  }
})

it('the command makes everything, says what it did, and may be run again', async () => {
  for (const env of [passwords, {}]) {
    const { code, stdout, stderr } = await run('server/cli/migrate.ts', { DATABASE_URL: url, ...env })
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^The tables are those of \d{4}_\w+, and belong to stapwijzer_owner\.$/m)
    expect(stdout).toMatch(/^No password was given for .*stapwijzer_owner/m)
    expect(stdout.includes('stapwijzer_server')).toBe(env !== passwords)
  }
  const { code, stdout } = await run('server/cli/retention.ts', { DATABASE_URL: loginsOf(url).worker }, [
    '--dry-run',
  ])
  expect(code).toBe(0)
  expect(stdout).toContain('nothing was deleted')
})

it('in production the worker does not run as the account that migrates', async () => {
  const { code, stderr } = await run('server/worker.ts', { ...production, DATABASE_URL: url })
  expect(code).toBe(1)
  expect(stderr).toMatch(
    /^The account of DATABASE_URL has more rights [^\n]* sign in as stapwijzer_server [^\n]*\n$/,
  )
})

it('a login that may not migrate is told so', async () => {
  const { code, stderr } = await run('server/cli/migrate.ts', { DATABASE_URL: loginsOf(url).server })
  expect(code).toBe(1)
  expect(stderr).toContain('may not take the role stapwijzer_owner')
})

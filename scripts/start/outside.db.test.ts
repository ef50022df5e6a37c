import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../../shared/db/address.ts'
import { connect, type Database } from '../../shared/db/client.ts'
import { asLogin, loginRoles, roles } from '../../shared/db/roles.ts'
import { testDatabase, testPassword } from '../../shared/db/testing.ts'
import { startProduct, stopAll } from './testing.ts'

const name = `stapwijzer_outside_${randomBytes(4).toString('hex')}`
const dataDir = mkdtempSync(join(tmpdir(), 'stapwijzer-outside-'))
const server = process.env.TEST_DATABASE_URL!
const linux = process.platform === 'linux'
if (!linux)
  console.warn('SKIPPED: what server and worker have in their environment is read from /proc, on Linux only')
let admin: Database

beforeAll(async () => {
  admin = connect(server, { max: 1 })
  await admin.pool.unsafe(`create role ${name} login password 'geheim' createrole`)
  await admin.pool.unsafe(`create database ${name} owner ${name}`)
  // Makes the logins with their password on a server that has none; the administrator grants what exists already.
  await (await testDatabase()).drop()
  for (const role of [...roles, ...loginRoles])
    await admin.pool.unsafe(`grant ${role} to ${name} with admin option`)
})
afterAll(async () => {
  await stopAll()
  await admin.pool.unsafe(`drop database if exists ${name} with (force)`)
  await admin.pool.unsafe(`drop role if exists ${name}`)
  await admin.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('npm start with DATABASE_URL', () => {
  it('does the same on an outside PostgreSQL, as an ordinary owner of its database', async () => {
    const url = new URL(withDatabase(server, name))
    url.username = name
    url.password = 'geheim'
    const product = await startProduct({
      DATA_DIR: dataDir,
      DATABASE_URL: url.href,
      DATABASE_SERVER_PASSWORD: testPassword,
      DATABASE_WORKER_PASSWORD: testPassword,
    })
    await product.ready
    const answer = await fetch(`${product.url}/v1/courses?q=associate%20degree`)
    expect(((await answer.json()) as { total: number }).total).toBeGreaterThanOrEqual(6)
    expect((await fetch(`${product.url}/zoeken`)).status).toBe(200)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    // An autovacuum worker may be at work in the database too; it has no login.
    const sessions = await admin.pool<{ login: string; program: string }[]>`
      select distinct usename::text as login, application_name as program from pg_stat_activity
      where datname = ${name} and backend_type = 'client backend' order by 2`
    expect([...sessions]).toEqual([
      { login: 'stapwijzer_worker', program: 'stapwijzer-jobs' },
      { login: 'stapwijzer_server', program: 'stapwijzer-server' },
      { login: 'stapwijzer_worker', program: 'stapwijzer-worker' },
    ])
    // Neither knows the account that the start was given, nor the other's password.
    for (const part of linux ? (['server', 'worker'] as const) : []) {
      const env = readFileSync(`/proc/${product.part(part)}/environ`, 'utf8')
      expect(env).toContain(`DATABASE_URL=${asLogin(url.href, part, testPassword)}`)
      expect(env).not.toContain('geheim')
      expect(env).not.toMatch(/DATABASE_\w*PASSWORD=\w/)
    }
    expect(product.output() + product.errors()).not.toMatch(/geheim|test-password/)
    product.process.kill('SIGINT')
    expect(await product.ended).toBe(0)
  })
})

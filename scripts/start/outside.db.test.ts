import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDatabase } from '../../shared/db/address.ts'
import { connect, type Database } from '../../shared/db/client.ts'
import { startProduct, stopAll } from './testing.ts'

const name = `stapwijzer_outside_${randomBytes(4).toString('hex')}`
const dataDir = mkdtempSync(join(tmpdir(), 'stapwijzer-outside-'))
const server = process.env.TEST_DATABASE_URL!
let admin: Database

beforeAll(async () => {
  admin = connect(server, { max: 1 })
  await admin.pool.unsafe(`create role ${name} login password 'geheim' createrole`)
  await admin.pool.unsafe(`create database ${name} owner ${name}`)
  // On a server where the roles exist, the administrator granted them.
  const roles = await admin.pool<
    { rolname: string }[]
  >`select rolname from pg_roles where rolname ~ '^stapwijzer_(app|ingest|audit)$'`
  for (const { rolname } of roles) await admin.pool.unsafe(`grant ${rolname} to ${name} with admin option`)
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
    const product = await startProduct({ DATA_DIR: dataDir, DATABASE_URL: url.href })
    await product.ready
    const answer = await fetch(`${product.url}/v1/courses?q=associate%20degree`)
    expect(((await answer.json()) as { total: number }).total).toBeGreaterThanOrEqual(6)
    expect((await fetch(`${product.url}/zoeken`)).status).toBe(200)
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
    expect(product.output() + product.errors()).not.toContain('geheim')
    product.process.kill('SIGINT')
    expect(await product.ended).toBe(0)
  })
})

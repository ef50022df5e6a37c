/** Under which account a process may run in production. */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAs } from './open-as.ts'
import { testDatabase, type TestDatabase } from './testing.ts'

let db: TestDatabase
const accounts: string[] = []
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  for (const name of accounts) await db.pool.unsafe(`drop role ${name}`)
  await db.drop()
})

async function account(options: string): Promise<string> {
  const name = `stapwijzer_open_${randomBytes(4).toString('hex')}`
  await db.pool.unsafe(`create role ${name} login password 'geheim' ${options}`)
  accounts.push(name)
  const url = new URL(db.url)
  url.username = name
  url.password = 'geheim'
  return url.href
}

const opened = async (login: 'server' | 'worker', DATABASE_URL: string, production = true) =>
  (await openAs(login, { DATA_DIR: tmpdir(), DATABASE_URL, production })).url

describe('in production', () => {
  it('server and worker run as their logins', async () => {
    expect(await opened('server', db.logins.server)).toBe(db.logins.server)
    expect(await opened('worker', db.logins.worker)).toBe(db.logins.worker)
  })

  it.each([
    ['a superuser', async () => db.url, 'has more rights'],
    ['the owner of the tables', async () => db.logins.owner, 'owns the tables'],
    ['one that can become the owner', () => account('in role stapwijzer_owner'), 'owns the tables'],
    [
      'one that can become the owner but does not inherit from it',
      () => account('noinherit in role stapwijzer_owner'),
      'owns the tables',
    ],
    ['one that may make roles', () => account('createrole'), 'has more rights'],
    ['one that passes over row-level security', () => account('bypassrls'), 'has more rights'],
    ['one that may read everything', () => account('in role pg_read_all_data'), 'has more rights'],
  ])('neither runs as %s', async (_what, address, words) => {
    const url = await address()
    for (const login of ['server', 'worker'] as const) {
      const refused = opened(login, url)
      await expect(refused).rejects.toThrow(/^The account of DATABASE_URL [^.]*\.$/)
      await expect(refused).rejects.toThrow(words)
      await expect(refused).rejects.not.toThrow(/geheim|test-password/)
    }
  })
})

it('outside production a developer may use the account of the database', async () => {
  expect(await opened('server', db.url, false)).toBe(db.url)
})

it('the worker does not start on a database that is read-only', async () => {
  const name = new URL(db.url).pathname.slice(1)
  await db.pool.unsafe(`alter database ${name} set default_transaction_read_only = on`)
  await expect(opened('worker', db.logins.worker)).rejects.toThrow('The database is read-only.')
  expect(await opened('server', db.logins.server)).toBe(db.logins.server)
})

/**
 * A real, empty, migrated database per test file. Migrated once into a template, then cloned.
 * The server comes from TEST_DATABASE_URL (any PostgreSQL >= 15 where databases may be created), else the embedded one.
 */
import { createHash, randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { connectionOptions, withDatabase } from './address.ts'
import { connectCatalogue, type CatalogueReader } from './catalogue-reader.ts'
import { connect, type Database } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import { databaseRights } from './ownership.ts'
import { asLogin, type Login } from './roles.ts'

/** Password of the logins on an outside server; the embedded one asks for none. */
export const testPassword = 'test-password-of-the-logins'

/** Key of the persons' ids in the log of processing of every test. */
export const testAuditKey = 'test-audit-key-of-more-than-32-characters'

/**
 * `tx`, `read` and `session` are signed in as the worker, which can take every group, and nothing of the owner's; `catalogue`
 * as the server. `url` and `pool` are the administrator's, who may do everything; processes get the address of a login.
 */
export type TestDatabase = Database &
  CatalogueReader & {
    url: string
    logins: Record<Login, string>
    drop(): Promise<void>
  }

async function adminUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (!given) throw new Error('TEST_DATABASE_URL is not set: run the tests through npm test')
  return given
}

/** Kept: those of a real installation on the same server are never replaced. */
const passwords = Object.fromEntries(
  (['server', 'worker', 'owner'] as const).map((login) => [login, { text: testPassword, isGenerated: true }]),
)

/** Makes the template if this set of migrations has none yet; returns its name. */
async function ensureTemplate(admin: postgres.Sql, url: string): Promise<string> {
  const hashes = (await readMigrations()).map((file) => `${file.when} ${file.hash}`).join()
  const name = `stapwijzer_template_${createHash('sha256').update(hashes).digest('hex').slice(0, 12)}`
  await admin`select pg_advisory_lock(7283002)`
  try {
    const [found] = await admin`select datistemplate from pg_database where datname = ${name}`
    if (found?.datistemplate) return name
    await admin.unsafe(`drop database if exists ${name}`)
    await admin.unsafe(`create database ${name}`)
    await migrate(withDatabase(url, name), undefined, passwords)
    await admin.unsafe(`alter database ${name} is_template true`)
    return name
  } finally {
    await admin`select pg_advisory_unlock(7283002)`
  }
}

/** Where each login finds the database at `url`. */
export function loginsOf(url: string): Record<Login, string> {
  const of = (login: Login) => asLogin(url, login, testPassword)
  return { server: of('server'), worker: of('worker'), owner: of('owner') }
}

/** Clones the template. Call `drop()` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await adminUrl()
  const name = `stapwijzer_test_${randomBytes(6).toString('hex')}`
  const admin = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    const template = await ensureTemplate(admin, url)
    await admin.unsafe(`create database ${name} template ${template}`)
    // The rights in a database itself are not copied.
    for (const words of databaseRights(name)) await admin.unsafe(words)
  } finally {
    await admin.end()
  }
  const own = withDatabase(url, name)
  const logins = loginsOf(own)
  const admins = connect(own, { max: 5 })
  const database = connect(logins.worker, { max: 5, auditKey: testAuditKey })
  const reader = connectCatalogue(logins.server, { max: 5 })
  const closeAll = async () => {
    await Promise.all([admins.close(), database.close(), reader.close()])
  }
  return {
    ...database,
    catalogue: reader.catalogue,
    pool: admins.pool,
    url: own,
    logins,
    close: closeAll,
    async drop() {
      await closeAll()
      const again = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
      await again.unsafe(`drop database if exists ${name} with (force)`)
      await again.end()
    },
  }
}

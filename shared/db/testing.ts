/**
 * A real, empty, migrated database per test file. Migrated once into a template, then cloned.
 * The server comes from TEST_DATABASE_URL (any PostgreSQL >= 15 where databases may be created), else the embedded one.
 */
import { createHash, randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { connectionOptions, withDatabase } from './address.ts'
import { connect, type Database } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'

/** Key of the persons' ids in the log of processing of every test. */
export const testAuditKey = 'test-audit-key-of-more-than-32-characters'

export type TestDatabase = Database & { url: string; drop(): Promise<void> }

async function adminUrl(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL
  if (!given) throw new Error('TEST_DATABASE_URL is not set: run the tests through npm test')
  return given
}

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
    await migrate(withDatabase(url, name))
    await admin.unsafe(`alter database ${name} is_template true`)
    return name
  } finally {
    await admin`select pg_advisory_unlock(7283002)`
  }
}

/** Clones the template. Call `drop()` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const url = await adminUrl()
  const name = `stapwijzer_test_${randomBytes(6).toString('hex')}`
  const admin = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    const template = await ensureTemplate(admin, url)
    await admin.unsafe(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  const own = withDatabase(url, name)
  const database = connect(own, { max: 5, auditKey: testAuditKey })
  return {
    ...database,
    url: own,
    async drop() {
      await database.close()
      const again = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
      await again.unsafe(`drop database if exists ${name} with (force)`)
      await again.end()
    },
  }
}

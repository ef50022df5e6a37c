/** Brings a database to the newest schema: roles first, then the numbered SQL files, each once and unchanged since. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyNewer } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { connectionOptions } from './address.ts'
import { connectionProblem } from './connection-problem.ts'
import { ensureRoles } from './roles.ts'

/** Where the numbered files lie. */
export const migrationFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const lock = 7283001

/** A start that cannot go on, with a sentence for the person who started it. */
export class MigrationError extends Error {}

type Journal = { entries: { tag: string; when: number }[] }
export type Migration = { tag: string; when: number; hash: string }

/** The migrations in order, with the hash the migrator stores. Drizzle skips an older-stamped file silently, so stamps must rise. */
export async function readMigrations(folder = migrationFolder): Promise<Migration[]> {
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8')) as Journal
  const found: Migration[] = []
  for (const { tag, when } of journal.entries) {
    const last = found.at(-1)
    if (last && when <= last.when)
      throw new MigrationError(`Migration ${tag} has an older stamp than ${last.tag}.`)
    const text = await readFile(`${folder}/${tag}.sql`, 'utf8')
    found.push({ tag, when, hash: createHash('sha256').update(text).digest('hex') })
  }
  return found
}

/**
 * Applies what is missing, all of it or nothing. Safe to call from several processes at once (advisory lock). Migrations
 * of a newer version are left alone, so that an older version can go on during a roll-out. Throws MigrationError when an
 * applied file was changed afterwards, a file fails, or a role is missing and may not be made.
 */
export async function migrate(url: string, folder = migrationFolder): Promise<void> {
  const files = await readMigrations(folder)
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${lock})`
    const lacking = await ensureRoles(sql)
    if (lacking) throw new MigrationError(lacking)
    await compareApplied(sql, files)
    await applyNewer(drizzle(sql), {
      migrationsFolder: folder,
      migrationsSchema: 'migration',
      migrationsTable: 'applied',
    })
  } catch (error) {
    throw inWords(error)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function compareApplied(sql: postgres.Sql, files: Migration[]): Promise<void> {
  const [table] = await sql`select from pg_tables where schemaname = 'migration' and tablename = 'applied'`
  if (!table) return
  const applied = await sql<{ hash: string; created_at: string }[]>`
    select hash, created_at from migration.applied order by created_at`
  const byStamp = new Map(files.map((file) => [String(file.when), file]))
  const newest = files.at(-1)?.when ?? 0
  for (const row of applied) {
    const file = byStamp.get(String(row.created_at))
    if (file ? file.hash === row.hash : Number(row.created_at) > newest) continue
    throw new MigrationError(
      `The database was migrated with another version of ${file?.tag ?? 'a file that is gone'}.`,
    )
  }
}

/** Migrations hold no personal values, so what the server says about them may be shown. */
function inWords(error: unknown): unknown {
  if (error instanceof MigrationError) return error
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  const sentence = connectionProblem(cause)
  if (sentence) return new MigrationError(sentence, { cause })
  return cause instanceof postgres.PostgresError
    ? new MigrationError(`The database could not be migrated: ${cause.message}.`)
    : error
}

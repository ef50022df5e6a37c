/**
 * Brings a database to the newest schema: roles and logins first, then the numbered SQL files as `stapwijzer_owner`, each
 * once and unchanged since, and at last what the logins may do by themselves.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyNewer } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { connectionOptions } from './address.ts'
import { connectionProblem } from './connection-problem.ts'
import { olderLayout } from './older-layout.ts'
import { handOver } from './ownership.ts'
import { ensureRoles, type Passwords } from './roles.ts'

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
 * of a newer version are left alone, so that an older version can go on during a roll-out. The account of `url` is a
 * superuser, or one that may make roles and owns the database, or `stapwijzer_owner`. Throws MigrationError when the
 * database is of an older layout (then nothing in it was changed), an applied file was changed afterwards, a file fails, or
 * a role is missing and may not be made.
 */
export function migrate(url: string, folder = migrationFolder, passwords: Passwords = {}): Promise<void> {
  return asOwner(url, folder, passwords, async (sql, files) => {
    await compareApplied(sql, files)
    await applyNewer(drizzle(sql), {
      migrationsFolder: folder,
      migrationsSchema: 'migration',
      migrationsTable: 'applied',
    })
    await grantToLogins(sql)
  })
}

/** Makes the logins and hands everything over to the owner, and changes no table. For a restore, which brings its own version. */
export function prepareLogins(url: string): Promise<void> {
  return asOwner(url, migrationFolder, {}, async () => {})
}

async function asOwner(
  url: string,
  folder: string,
  passwords: Passwords,
  work: (sql: postgres.Sql, files: Migration[]) => Promise<void>,
): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    const files = await readMigrations(folder)
    const first = files[0]!.when
    await sql`select pg_advisory_lock(${lock})`
    const lacking =
      (await olderLayout(sql, first)) ??
      (await ensureRoles(sql, url, passwords)) ??
      // An account that may look as the owner only, which it could not take until now.
      (await olderLayoutAsOwner(sql, first)) ??
      (await handOver(sql))
    if (lacking) throw new MigrationError(lacking)
    await sql`set role stapwijzer_owner`
    await work(sql, files)
  } catch (error) {
    throw inWords(error)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function olderLayoutAsOwner(sql: postgres.Sql, first: number): Promise<string | null> {
  return sql.begin(async (tx) => {
    await tx`set local role stapwijzer_owner`
    return olderLayout(tx, first)
  })
}

/**
 * What a login may do without taking a group: the server reads the catalogue, both see whether the database is as new as
 * they are, and the worker has the schema of its queue. Later tables of the catalogue are in it by themselves.
 */
async function grantToLogins(sql: postgres.Sql): Promise<void> {
  await sql`create schema if not exists pgboss`
  const lacking = await sql<{ words: string }[]>`
    select format('grant select on %s to stapwijzer_server', c.oid::regclass) as words
      from pg_class c where c.relnamespace = 'catalogue'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
        and not has_table_privilege('stapwijzer_server', c.oid, 'SELECT')
    union all select format('grant usage on schema %I to %I', place, login)
      from (values ('catalogue', 'stapwijzer_server'), ('migration', 'stapwijzer_server'), ('migration', 'stapwijzer_worker'),
        ('pgboss', 'stapwijzer_worker')) as wanted (place, login)
      where not has_schema_privilege(login, place, 'USAGE')
    union all select 'grant create on schema pgboss to stapwijzer_worker'
      where not has_schema_privilege('stapwijzer_worker', 'pgboss', 'CREATE')
    union all select format('grant select on migration.applied to %I', login)
      from unnest(array['stapwijzer_server', 'stapwijzer_worker']) login
      where not has_table_privilege(login, 'migration.applied', 'SELECT')`
  for (const { words } of lacking) await sql.unsafe(words)
}

/** Whether the tables are as new as this version, asked by a login that cannot make them so. Throws MigrationError when not. */
export async function requireMigrated(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    const files = await readMigrations()
    const behind = new MigrationError(
      'The tables of the database are older than this version; run `npm run migrate` with the account that owns them (docs/runbook.md).',
    )
    const [table] = await sql`select from pg_tables where schemaname = 'migration' and tablename = 'applied'`
    if (!table) throw behind
    const older = await olderLayout(sql, files[0]!.when)
    if (older) throw new MigrationError(older)
    await compareApplied(sql, files)
    const [newest] = await sql`select from migration.applied where hash = ${files.at(-1)!.hash}`
    if (!newest) throw behind
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
    ? new MigrationError(`The database could not be migrated: ${cause.message}.`, { cause })
    : error
}

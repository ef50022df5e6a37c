/** Brings a database to the newest schema: roles first, then the numbered SQL files, each once and unchanged since. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyNewer } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { connectionOptions } from './address.ts'

export const roles = ['stapwijzer_app', 'stapwijzer_ingest', 'stapwijzer_audit'] as const
const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/** A start that cannot go on, with a sentence for the person who started it. */
export class MigrationError extends Error {}

async function ensureRoles(sql: postgres.Sql): Promise<void> {
  const present = new Set(
    (await sql<{ rolname: string }[]>`select rolname from pg_roles`).map((r) => r.rolname),
  )
  const missing = roles.filter((role) => !present.has(role))
  const mayCreate = (
    await sql<{ may: boolean }[]>`
    select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user`
  )[0]?.may
  if (missing.length > 0 && !mayCreate) {
    throw new MigrationError(
      `The database account may not create roles. Ask the administrator to make these and grant them to it: ${missing.join(', ')}.`,
    )
  }
  for (const role of missing) {
    await sql.unsafe(
      `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
    )
  }
  for (const role of roles) {
    const [member] = await sql<
      { yes: boolean }[]
    >`select pg_has_role(current_user, ${role}, 'SET') as yes`.catch(
      () => sql<{ yes: boolean }[]>`select pg_has_role(current_user, ${role}, 'MEMBER') as yes`, // before PostgreSQL 16
    )
    if (!member?.yes) await sql.unsafe(`grant ${role} to current_user`)
  }
}

type Journal = { entries: { tag: string; when: number }[] }

/** The migrations in order, with the hash the migrator stores. Drizzle skips an older-stamped file silently, so stamps must rise. */
export async function readMigrations(): Promise<{ tag: string; when: number; hash: string }[]> {
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8')) as Journal
  const found: { tag: string; when: number; hash: string }[] = []
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
 * Applies what is missing. Safe to call from several processes at once (advisory lock).
 * Throws MigrationError when an applied file was changed afterwards or when a role is missing and may not be made.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(7283001)`
    await ensureRoles(sql)
    await applyNewer(drizzle(sql), {
      migrationsFolder: folder,
      migrationsSchema: 'migration',
      migrationsTable: 'applied',
    })
    const applied = await sql<
      { hash: string; created_at: string }[]
    >`select hash, created_at from migration.applied order by created_at`
    const files = await readMigrations()
    const byStamp = new Map(files.map((file) => [String(file.when), file]))
    for (const row of applied) {
      const file = byStamp.get(String(row.created_at))
      if (!file || file.hash !== row.hash) {
        throw new MigrationError(
          `The database was migrated with another version of ${file?.tag ?? 'a file that is gone'}.`,
        )
      }
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionOptions, withDatabase } from './address.ts'
import { connect } from './client.ts'
import { migrate, MigrationError, readMigrations, requireMigrated } from './migrate.ts'
import { databaseRights } from './ownership.ts'
import { asLogin, loginRoles, roles, type Login } from './roles.ts'
import * as schema from './schema.ts'
import { testDatabase, testPassword } from './testing.ts'

const own = fileURLToPath(new URL('./migrations', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-migrations-'))
const url = process.env.TEST_DATABASE_URL!
const tag = randomBytes(4).toString('hex')
const databases: string[] = []
const accounts: string[] = []
let admin: postgres.Sql

beforeAll(async () => {
  // Gives the logins of an outside server their password.
  await (await testDatabase()).drop()
  admin = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
})
afterAll(async () => {
  for (const name of databases) await admin.unsafe(`drop database if exists ${name} with (force)`)
  for (const name of accounts) await admin.unsafe(`drop role if exists ${name}`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

/** An empty database, owned by `owner` where one is given; returns its address for that account. */
async function emptyDatabase(owner?: string): Promise<string> {
  const name = `stapwijzer_migrate_${tag}_${databases.length}`
  await admin.unsafe(`create database ${name}${owner ? ` owner ${owner}` : ''}`)
  databases.push(name)
  const address = new URL(withDatabase(url, name))
  if (owner) {
    address.username = owner
    address.password = 'geheim'
  }
  return address.href
}

async function account(options: string): Promise<string> {
  const name = `stapwijzer_account_${tag}_${accounts.length}`
  await admin.unsafe(`create role ${name} login password 'geheim' ${options}`)
  accounts.push(name)
  return name
}

/** A copy of the migrations that can be changed. */
function copyOf(change: (path: string) => void): string {
  const path = mkdtempSync(join(folder, 'copy-'))
  cpSync(own, path, { recursive: true })
  change(path)
  return path
}

function addMigration(path: string, name: string, text: string): void {
  const file = join(path, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] }
  const last = journal.entries.at(-1)!
  journal.entries.push({
    ...last,
    tag: name,
    when: last.when + 1,
    idx: journal.entries.length,
  } as typeof last)
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(path, `${name}.sql`), text)
}

async function ask<T extends object>(address: string, question: string): Promise<T[]> {
  const sql = postgres({ ...connectionOptions(address), max: 1 })
  try {
    return await sql.unsafe<T[]>(question)
  } finally {
    await sql.end()
  }
}

describe('migrating', () => {
  it('from empty gives exactly the columns of schema.ts', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const found = await ask<{ place: string; type: string; nullable: string }>(
      address,
      `select table_schema || '.' || table_name || '.' || column_name as place, udt_name as type, is_nullable as nullable
       from information_schema.columns where table_schema in ('catalogue', 'private', 'audit')
         and (table_schema, table_name) in (select schemaname, tablename from pg_tables) order by 1`,
    )
    const wanted = Object.values(schema as Record<string, unknown>)
      .filter((value): value is PgTable => is(value, PgTable))
      .flatMap((table) => {
        const config = getTableConfig(table)
        return config.columns.map((column) => ({
          place: `${config.schema}.${config.name}.${column.name}`,
          nullable: column.notNull ? 'NO' : 'YES',
        }))
      })
    const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1)
    const plain = found.map(({ place, nullable }) => ({ place, nullable }))
    expect(plain.toSorted(byPlace)).toEqual(wanted.toSorted(byPlace))
  })

  it('twice, and from many sides at once, applies each file once', async () => {
    const address = await emptyDatabase()
    await Promise.all([migrate(address), migrate(address), migrate(address)])
    await migrate(address)
    const [row] = await ask<{ count: string }>(address, 'select count(*) from migration.applied')
    expect(Number(row!.count)).toBe((await readMigrations()).length)
  })

  it('case 52: a file that fails leaves everything as it was, and the old version still runs', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const broken = copyOf((path) => {
      addMigration(path, '0090_good', 'create table catalogue.half_done (id int)')
      addMigration(path, '0091_bad', 'create table catalogue.no_such_type (id nothing)')
    })
    await expect(migrate(address, broken)).rejects.toThrow(
      /^The database could not be migrated: .*nothing.*\.$/,
    )
    expect(await ask(address, `select to_regclass('catalogue.half_done') as it`)).toEqual([{ it: null }])
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ sql }) => sql`select count(*)::int from catalogue.course`)).toEqual([
      { count: 0 },
    ])
    await old.close()
  })

  it('case 52: an older version goes on beside the additions of a newer one', async () => {
    const address = await emptyDatabase()
    const newer = copyOf((path) =>
      addMigration(path, '0090_added', 'alter table catalogue.course add column later text'),
    )
    await migrate(address, newer)
    await migrate(address)
    const old = connect(address, { max: 1 })
    expect(await old.read('app', ({ orm }) => orm.select().from(schema.course))).toEqual([])
    await old.close()
  })

  it('takes away what the planner kept of personal columns before they had no statistics', async () => {
    const address = await emptyDatabase()
    const before = copyOf((path) => {
      const file = join(path, 'meta/_journal.json')
      const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
      const entries = journal.entries.filter(({ tag }) => tag < '0011')
      writeFileSync(file, JSON.stringify({ ...journal, entries }))
    })
    await migrate(address, before)
    await ask(
      address,
      `insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
       select n, '{"title":"Zeldzaam"}', now(), now(), now() from unnest(array['a', 'b', 'c']) n`,
    )
    const samples = () =>
      ask(address, `select attname from pg_stats where most_common_vals::text like '%Zeldzaam%'`)
    await ask(address, 'analyze')
    expect(await samples()).toEqual([{ attname: 'body' }])
    await migrate(address)
    expect(await samples()).toEqual([])
  })

  it('refuses a file that was changed after it was applied, and one that is gone', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const first = (await readMigrations())[0]!.tag
    const changed = copyOf((path) => writeFileSync(join(path, `${first}.sql`), 'select 1'))
    await expect(migrate(address, changed)).rejects.toThrow(`another version of ${first}`)
    await ask(address, 'update migration.applied set created_at = created_at - 1 where id = 1')
    await expect(migrate(address)).rejects.toThrow('a file that is gone')
  })
})

describe('the account of an outside database', () => {
  const signedIn = (address: string, login: Login) => asLogin(address, login, testPassword)

  it('may be an ordinary owner of the database with the right to make roles', async () => {
    const address = await emptyDatabase(await account('createrole'))
    // On a server where the roles exist, the administrator granted them; from version 16 on with the right to grant them on.
    for (const role of [...roles, ...loginRoles])
      await admin.unsafe(`grant ${role} to ${accounts.at(-1)!} with admin option`)
    await migrate(address)
    for (const login of ['server', 'worker', 'owner'] as const) {
      const database = connect(signedIn(address, login), { max: 1 })
      expect(
        await database.read('app', ({ sql }) => sql`select session_user::text, current_user::text as now`),
      ).toEqual([{ session_user: `stapwijzer_${login}`, now: 'stapwijzer_app' }])
      await database.close()
    }
  })

  it('may be an ordinary owner of the database to whom the administrator granted the owner of the tables', async () => {
    const name = await account('')
    await admin.unsafe(`grant stapwijzer_owner to ${name}`)
    const address = await emptyDatabase(name)
    await migrate(address)
    const owners = await ask(
      address,
      `select distinct tableowner as it from pg_tables where schemaname in ('catalogue', 'private', 'audit', 'migration')`,
    )
    expect(owners).toEqual([{ it: 'stapwijzer_owner' }])
  })

  it('gives what it owned in an older version to the owner of the tables, and its queue to the worker', async () => {
    const name = await account('createrole')
    for (const role of [...roles, ...loginRoles])
      await admin.unsafe(`grant ${role} to ${name} with admin option`)
    const address = await emptyDatabase(name)
    await ask(
      address,
      `create schema private; create table private.plan_of_before (id serial, word text);
       insert into private.plan_of_before (word) values ('kept');
       create schema pgboss; create type pgboss.state as enum ('a');
       create table pgboss.job (state pgboss.state) partition by list (state);
       create table pgboss.job_a partition of pgboss.job for values in ('a');
       create function pgboss.make() returns int language sql return 1`,
    )
    await expect(migrate(address)).rejects.toThrow('schema "private" already exists')
    const owners = await ask(
      address,
      `select c.oid::regclass::text as it, c.relowner::regrole::text as owner from pg_class c
       where c.relnamespace::regnamespace::text in ('private', 'pgboss') and c.relkind in ('r', 'p', 'S') order by 1`,
    )
    expect(owners).toEqual([
      { it: 'pgboss.job', owner: 'stapwijzer_worker' },
      { it: 'pgboss.job_a', owner: 'stapwijzer_worker' },
      { it: 'private.plan_of_before', owner: 'stapwijzer_owner' },
      { it: 'private.plan_of_before_id_seq', owner: 'stapwijzer_owner' },
    ])
    await ask(signedIn(address, 'worker'), 'select pgboss.make(); drop table pgboss.job')
    expect(await ask(signedIn(address, 'owner'), 'select word from private.plan_of_before')).toEqual([
      { word: 'kept' },
    ])
  })

  it('is told when the tables belong to somebody else', async () => {
    const address = await emptyDatabase()
    await ask(address, 'create schema private; create table private.foreign (id int)')
    const name = await account('createrole')
    await admin.unsafe(`grant stapwijzer_owner to ${name} with admin option`)
    const theirs = new URL(address)
    theirs.username = name
    theirs.password = 'geheim'
    for (const words of databaseRights(theirs.pathname.slice(1))) await admin.unsafe(words)
    await expect(migrate(theirs.href)).rejects.toThrow('run `npm run migrate` once with the account that made')
  })

  it('is told which role to ask for when it may not take it', async () => {
    const address = await emptyDatabase(await account(''))
    const refusal = migrate(address)
    await expect(refusal).rejects.toBeInstanceOf(MigrationError)
    await expect(refusal).rejects.toThrow('ask the administrator to grant')
    await expect(refusal).rejects.toThrow('stapwijzer_owner')
    expect(await ask(address, `select to_regclass('migration.applied') as it`)).toEqual([{ it: null }])
  })

  it('is told when it may make nothing in the database', async () => {
    const name = await account('')
    await admin.unsafe(`grant stapwijzer_owner to ${name}`)
    const address = new URL(await emptyDatabase())
    address.username = name
    address.password = 'geheim'
    await expect(migrate(address.href)).rejects.toThrow('The database belongs to another account; ask its owner: grant')
  })
})

describe('a process that may not migrate', () => {
  it('says what to do when the tables are older, or not there at all', async () => {
    const address = await emptyDatabase()
    await migrate(address)
    const login = asLogin(address, 'server', testPassword)
    await requireMigrated(login)
    const newest = (await readMigrations()).at(-1)!
    await ask(address, `delete from migration.applied where hash = '${newest.hash}'`)
    await expect(requireMigrated(login)).rejects.toThrow('run `npm run migrate`')
    await ask(address, 'drop table migration.applied; drop schema migration')
    await expect(requireMigrated(login)).rejects.toThrow('run `npm run migrate`')
  })
})

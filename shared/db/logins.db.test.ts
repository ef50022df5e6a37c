/** What each login of the database may not do, and that it may do its work. */
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionOptions } from './address.ts'
import { chainHead } from './audit-chain.ts'
import { writeAuditLine } from './audit-line.ts'
import { connect, type Database, type Role } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import { setReferralScope } from './referral-scope.ts'
import type { Login } from './roles.ts'
import { testAuditKey, testDatabase, type TestDatabase } from './testing.ts'

let db: TestDatabase
let as: Record<Login, Database>
const clients: Partial<Record<Login, postgres.Sql>> = {}
const now = new Date('2026-11-24T09:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const opened = (login: Login) => connect(db.logins[login], { max: 1, auditKey: testAuditKey })
  as = { server: opened('server'), worker: opened('worker'), owner: opened('owner') }
  for (const login of ['server', 'worker', 'owner'] as const) {
    clients[login] = postgres({ ...connectionOptions(db.logins[login]), max: 1, onnotice: () => {} })
  }
  await db.tx('app', async (tx) => {
    await setReferralScope(tx, { system: true })
    await tx.sql`insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
      values ('h', '{}', ${now}, ${now}, ${now})`
    await writeAuditLine(tx, { action: 'a', object: 'o', result: 'ok', origin: '-', actor: '-', at: now })
  })
})
afterAll(async () => {
  for (const client of Object.values(clients)) await client.end()
  for (const one of Object.values(as ?? {})) await one.close()
  await db?.drop()
})

/** The code of the refusal; null when it was done. Whatever it did is taken back. */
async function refusal(login: Login, role: Role | null, statement: string): Promise<string | null> {
  const undo = new Error('taken back')
  try {
    // These go through outside a transaction only, and say so first.
    if (/^(alter system|create database)/.test(statement)) {
      await clients[login]!.unsafe(statement)
      return null
    }
    await clients[login]!.begin(async (sql) => {
      if (role) await sql.unsafe(`set local role stapwijzer_${role}`)
      const [other] = await db.pool<{ pid: number }[]>`select pg_backend_pid() as pid`
      await sql.unsafe(statement.replace('$PID', String(other!.pid)))
      throw undo
    })
  } catch (error) {
    return error === undo ? null : ((error as { code?: string }).code ?? String(error))
  }
  return null
}

/** Group that it takes first, and the statement. Each is refused with 42501, insufficient_privilege. */
const forbidden: Record<Login, [Role | null, string][]> = {
  server: [
    [null, 'alter table private.referral disable row level security'],
    ['app', 'alter table private.referral no force row level security'],
    ['app', 'drop policy in_scope on private.referral'],
    ['app', 'create policy mine on private.referral using (true)'],
    ['app', 'set local row_security = off; select from private.referral'],
    [null, 'select from private.plan'],
    [null, 'select from private.referral'],
    [null, 'delete from private.plan'],
    [null, 'select from audit.line'],
    ['app', 'select from audit.line'],
    ['app', 'delete from audit.line'],
    ['app', "update audit.line set actor = 'somebody else'"],
    ['audit', 'delete from audit.line'],
    ['audit', "delete from audit.data_processing where end_time < now() - interval '6 years'"],
    ['audit', 'truncate audit.line'],
    ['audit', 'delete from audit.seal'],
    ['app', "insert into audit.seal values (99, 99, now(), '', '')"],
    ['app', 'alter table audit.line disable trigger seal'],
    ['app', 'alter table audit.line disable trigger all'],
    [null, 'set local session_replication_role = replica'],
    ['app', 'update private.retention_run set counts = null'],
    [null, 'set local role stapwijzer_owner'],
    [null, 'set local role stapwijzer_worker'],
    [null, 'set local role stapwijzer_ingest'],
    [null, 'set local role stapwijzer_retention'],
    [null, 'set session authorization stapwijzer_owner'],
    [null, 'delete from catalogue.course'],
    ['app', 'update catalogue.course set data = null'],
    [null, 'create table catalogue.mine (id int)'],
    ['app', 'create table private.mine (id int)'],
    [null, 'create table public.mine (id int)'],
    [null, 'create temporary table mine (id int)'],
    [null, 'create schema mine'],
    ['app', 'create function private.mine() returns int language sql return 1'],
    ['app', 'create trigger mine before insert on private.plan execute function audit.seal_line()'],
    [null, "copy (select 1) to program 'true'"],
    [null, "copy (select 1) to '/tmp/stapwijzer-mine'"],
    [null, "select pg_read_file('/etc/passwd')"],
    [null, "select lo_import('/etc/passwd')"],
    [null, "select pg_ls_dir('.')"],
    [null, 'create role mine'],
    [null, 'alter role stapwijzer_server superuser'],
    [null, 'alter role stapwijzer_server bypassrls'],
    [null, "alter role stapwijzer_owner password 'mine'"],
    [null, 'grant stapwijzer_owner to stapwijzer_server'],
    [null, 'grant select on private.plan to public'],
    [null, 'alter default privileges for role stapwijzer_owner grant all on tables to public'],
    [null, 'select pg_terminate_backend($PID)'],
    [null, "alter system set row_security = 'off'"],
    [null, 'drop extension pg_trgm'],
    [null, 'select from pgboss.version'],
    [null, 'update migration.applied set created_at = 0'],
    [null, 'drop schema private cascade'],
    [null, 'select catalogue.refresh_statistics()'],
  ],
  worker: [
    ['ingest', 'select from private.plan'],
    ['ingest', 'select from private.referral'],
    ['ingest', 'select from audit.line'],
    ['ingest', 'create table catalogue.mine (id int)'],
    ['ingest', 'alter table catalogue.course add column mine int'],
    ['app', 'alter table private.plan disable row level security'],
    ['retention', 'truncate audit.line'],
    ['retention', "update audit.line set actor = 'somebody else'"],
    ['retention', 'delete from audit.seal'],
    ['retention', 'alter policy old_only on audit.line using (true)'],
    ['retention', 'select from private.plan'],
    [null, 'select from catalogue.course'],
    [null, 'select from private.plan'],
    [null, 'select from audit.line'],
    [null, 'set local role stapwijzer_owner'],
    [null, 'set local role stapwijzer_server'],
    [null, 'set session authorization stapwijzer_owner'],
    [null, 'set local session_replication_role = replica'],
    [null, 'create schema mine'],
    [null, 'alter schema pgboss owner to stapwijzer_worker'],
    [null, "copy (select 1) to program 'true'"],
    [null, "select pg_read_file('/etc/passwd')"],
    [null, 'create role mine'],
    [null, 'alter role stapwijzer_worker createrole'],
    [null, 'select pg_terminate_backend($PID)'],
    [null, "alter system set row_security = 'off'"],
    [null, 'delete from migration.applied'],
  ],
  owner: [
    [null, 'set local role stapwijzer_worker'],
    [null, 'set local role stapwijzer_retention'],
    [null, 'set session authorization stapwijzer_server'],
    [null, 'set local session_replication_role = replica'],
    [null, "copy (select 1) to program 'true'"],
    [null, "select pg_read_file('/etc/passwd')"],
    [null, 'create role mine'],
    [null, 'create database mine'],
    [null, 'alter role stapwijzer_owner superuser'],
    [null, 'alter role stapwijzer_owner bypassrls'],
    [null, "alter role stapwijzer_server password 'mine'"],
    [null, 'select pg_terminate_backend($PID)'],
    [null, "alter system set row_security = 'off'"],
    [null, 'select from pg_authid'],
  ],
}
const statements = Object.entries(forbidden).flatMap(([login, all]) =>
  all.map(([role, statement]) => [login as Login, role ?? 'itself', statement] as const),
)

describe('forbidden', () => {
  it('are at least forty statements', () => {
    expect(statements.length).toBeGreaterThanOrEqual(40)
  })

  it.each(statements)('stapwijzer_%s as %s: %s', async (login, role, statement) => {
    expect(await refusal(login, role === 'itself' ? null : role, statement)).toBe('42501')
  })

  it('is a referral without saying for whom one works: there is none', async () => {
    for (const login of ['server', 'worker', 'owner'] as const) {
      await db.tx('app', async (tx) => {
        await setReferralScope(tx, { system: true })
        await tx.sql`insert into private.referral (plan_id, token_hash, idempotency_key, request_hash, desk_id, desk_name, state,
          sent, receipt_by, contact_by, created_at, updated_at) values (gen_random_uuid(), ${login}, ${login}, 'q', 'd', 'Loket',
          'submitted', '{}', '2026-12-01', '2026-12-04', ${now}, ${now})`
      })
      expect(await as[login].read('app', ({ sql }) => sql`select from private.referral`)).toHaveLength(0)
    }
  })

  it('is a plan for the owner of the tables without taking a group: row-level security is forced', async () => {
    expect(await clients.owner!`select from private.plan`).toHaveLength(0)
    expect(await as.owner.read('app', ({ sql }) => sql`select from private.plan`)).toHaveLength(1)
  })
})

describe('each login', () => {
  it('owns nothing, but the owner the tables and the worker its queue', async () => {
    await clients.worker!`create table pgboss.mine (id int)`
    const owned = await db.pool<{ login: string; places: string[] }[]>`
      select r.rolname as login, array_agg(distinct n.nspname::text order by n.nspname::text) as places
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' group by 1 order by 1`
    expect([...owned]).toEqual([
      { login: 'stapwijzer_owner', places: ['audit', 'catalogue', 'insight', 'migration', 'private'] },
      { login: 'stapwijzer_worker', places: ['pgboss'] },
    ])
    await clients.worker!`drop table pgboss.mine`
  })

  it('server: reads every table of the catalogue by itself, without taking a group', async () => {
    const tables = await db.pool<{ name: string }[]>`
      select oid::regclass::text as name from pg_class
      where relnamespace = 'catalogue'::regnamespace and relkind in ('r', 'v')`
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) await clients.server!.unsafe(`select from ${name} limit 1`)
  })

  it('server: keeps a plan and its audit line, reads the log, and sees which version the tables have', async () => {
    await as.server.tx('app', async (tx) => {
      await tx.sql`update private.plan set version = version + 1`
      await writeAuditLine(tx, { action: 'b', object: 'o', result: 'ok', origin: '-', actor: '-', at: now })
    })
    expect((await chainHead(as.server))!.number).toBeGreaterThanOrEqual(2)
    const newest = (await readMigrations()).at(-1)!.hash
    expect(await clients.server!`select from migration.applied where hash = ${newest}`).toHaveLength(1)
  })

  it('worker: fills the catalogue over temporary tables, gathers statistics, and deletes what is old', async () => {
    await as.worker.tx('ingest', async ({ sql }) => {
      await sql`create temp table stage (id text) on commit drop`
      await sql`insert into catalogue.source (id, name, format, created_at) values ('s', 'S', 'csv', ${now})`
    })
    await as.worker.tx('ingest', ({ sql }) => sql`select catalogue.refresh_statistics()`)
    const [gathered] =
      await db.pool`select from pg_stats where schemaname = 'catalogue' and tablename = 'source'`
    expect(gathered).toBeDefined()
    await db.pool`update audit.line set at = now() - interval '6 years' where action = 'a'`
    const gone = await as.worker.tx('retention', ({ sql }) => sql`delete from audit.line`)
    expect(gone.count).toBe(1)
  })

  it('owner: migrates by itself', async () => {
    await migrate(db.logins.owner)
  })
})

/** Making the logins on a server where nothing was made yet and that asks for passwords, as different accounts may. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { connectionOptions, withDatabase } from './address.ts'
import { openDatabase, type OpenDatabase } from './embedded/open.ts'
import { temporaryDataFolder } from './embedded/temporary-folder.ts'
import { migrate } from './migrate.ts'
import { asLogin, loginRoles, roles, type Login, type Passwords } from './roles.ts'

const logins = ['server', 'worker', 'owner'] as const
const folders: string[] = []
let folder: string
let database: OpenDatabase
let admin: postgres.Sql

beforeEach(async () => {
  folder = temporaryDataFolder()
  folders.push(folder)
  database = await openDatabase({ dataDir: folder, durable: false })
  const hba = join(folder, 'postgres/pg_hba.conf')
  writeFileSync(hba, 'local all stapwijzer trust\nlocal all all scram-sha-256\n')
  admin = postgres({ ...connectionOptions(database.url), max: 1, onnotice: () => {} })
  // All that a server of somebody else may write into its log.
  await admin`alter system set log_statement = 'all'`
  await admin`alter system set log_min_error_statement = 'info'`
  await admin`select pg_reload_conf()`
})
afterEach(async () => {
  await admin.end()
  await database.release()
})
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true })
})

/** An account with a database of its own; returns its address. */
async function account(options: string): Promise<string> {
  await admin.unsafe(`create role tenant login password 'geheim' ${options}`)
  await admin`create database tenant owner tenant`
  const url = new URL(withDatabase(database.url, 'tenant'))
  url.username = 'tenant'
  url.password = 'geheim'
  return url.href
}

/** Null when it signs in, else the code of the refusal. */
async function signIn(url: string, login: Login, password: string): Promise<string | null> {
  const sql = postgres({ ...connectionOptions(asLogin(url, login, password)), max: 1 })
  try {
    await sql`select 1`
    return null
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await sql.end()
  }
}

const given = (suffix: string, isGenerated = false): Passwords =>
  Object.fromEntries(logins.map((login) => [login, { text: `of-${login}-${suffix}`, isGenerated }]))

describe('an account that may make roles and is no superuser', () => {
  it('makes the logins with their passwords, which stand in no log, and gives them new ones', async () => {
    const url = await account('createrole')
    await migrate(url, undefined, given('a'))
    for (const login of logins) expect(await signIn(url, login, `of-${login}-a`)).toBe(null)
    expect(await signIn(url, 'owner', 'of-server-a')).toBe('28P01')
    await migrate(url, undefined, given('b'))
    for (const login of logins) {
      expect(await signIn(url, login, `of-${login}-a`)).toBe('28P01')
      expect(await signIn(url, login, `of-${login}-b`)).toBe(null)
    }
    // Without passwords, and as the owner of the tables, it goes on.
    await migrate(url)
    await migrate(asLogin(url, 'owner', 'of-owner-b'))
    for (const login of logins) expect(await signIn(url, login, `of-${login}-b`)).toBe(null)
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    expect(log).toContain('create role stapwijzer_server')
    for (const login of logins) expect(log).not.toContain(`of-${login}-`)
  })

  it('never replaces a password that a data folder made up', async () => {
    const url = await account('createrole')
    await migrate(url, undefined, given('first', true))
    await migrate(url, undefined, given('first', true))
    await expect(migrate(url, undefined, given('second', true))).rejects.toThrow(
      /^The login stapwijzer_server has a password .* set DATABASE_SERVER_PASSWORD /,
    )
    expect(await signIn(url, 'server', 'of-server-first')).toBe(null)
  })

  it('takes away what a login could become, and lets no mighty one be', async () => {
    const url = await account('createrole')
    await migrate(url, undefined, given('a'))
    // By the account itself: what another gave is not its to take, and is refused at the start of a process.
    const sql = postgres({ ...connectionOptions(url), max: 1 })
    await sql`grant stapwijzer_owner to stapwijzer_server`
    await sql.end()
    const becomes = async () => {
      const [row] = await admin<{ it: boolean }[]>`
        select pg_has_role('stapwijzer_server', 'stapwijzer_owner', 'MEMBER') as it`
      return row!.it
    }
    expect(await becomes()).toBe(true)
    await migrate(url)
    expect(await becomes()).toBe(false)
    await admin`alter role stapwijzer_server createrole`
    await expect(migrate(url)).rejects.toThrow(
      /^These logins may do more than they need; .*: stapwijzer_server\.$/,
    )
  })
})

describe('an account that may make no roles', () => {
  it('is told which to ask for, and goes on when the administrator did what docs/runbook.md says', async () => {
    const url = await account('')
    const refused = migrate(url)
    for (const role of [...roles, ...loginRoles]) await expect(refused).rejects.toThrow(role)
    await expect(refused).rejects.toThrow('may not create roles; ask the administrator')
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
    const words = /```sql\n([^`]*create role[^`]*)```/.exec(runbook)![1]!
    await admin.unsafe(
      words
        .replaceAll('on database stapwijzer', 'on database tenant')
        .replaceAll(/'(\w+)-PASSWORD'/g, (_, login: string) => `'of-${login.toLowerCase()}-a'`),
    )
    await migrate(asLogin(url, 'owner', 'of-owner-a'))
    // As `npm start` does, with the passwords that the administrator told.
    await migrate(asLogin(url, 'owner', 'of-owner-a'), undefined, given('a'))
    const reads = postgres({ ...connectionOptions(asLogin(url, 'server', 'of-server-a')), max: 1 })
    expect(await reads`select from catalogue.course`).toHaveLength(0)
    await reads.end()
    await expect(migrate(asLogin(url, 'owner', 'of-owner-a'), undefined, given('b'))).rejects.toThrow(
      'may not set the password of stapwijzer_server; ask the administrator',
    )
  })
})

describe('the embedded database', () => {
  it('has the same logins, which own as little', async () => {
    await migrate(database.url)
    const found = await admin`
      select rolname, rolcanlogin, rolsuper, rolinherit from pg_roles where rolname = any(${loginRoles}) order by 1`
    expect([...found]).toEqual(
      loginRoles
        .toSorted()
        .map((rolname) => ({ rolname, rolcanlogin: true, rolsuper: false, rolinherit: false })),
    )
    const [strangers] = await admin`
      select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where nspname in ('catalogue', 'private', 'audit', 'insight', 'migration') and relowner <> 'stapwijzer_owner'::regrole`
    expect(strangers).toEqual({ n: 0 })
  })
})

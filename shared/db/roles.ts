/**
 * Who may do what in the database. Every transaction runs as one of the group roles, which cannot sign in; each process
 * signs in with a login of its own, which can take the groups that it needs and owns nothing. They belong to the whole
 * server, not to one database. Why they are so: docs/adr/0025-three-logins.md.
 */
import postgres from 'postgres'
import { connectionOptions } from './address.ts'
import { scramVerifier } from './scram.ts'

export const roles = [
  'stapwijzer_app',
  'stapwijzer_ingest',
  'stapwijzer_audit',
  'stapwijzer_retention',
] as const
type Group = (typeof roles)[number]

/** The groups that each login can take. Until it takes one it has only what migrate.ts grants to it by itself. */
const groupsOf = {
  stapwijzer_server: ['stapwijzer_app', 'stapwijzer_audit'],
  stapwijzer_worker: roles,
  // For backups: row-level security is forced for the owner of a table as well.
  stapwijzer_owner: ['stapwijzer_app', 'stapwijzer_ingest', 'stapwijzer_audit'],
} as const satisfies Record<string, readonly Group[]>

export type Login = 'server' | 'worker' | 'owner'
type LoginRole = `stapwijzer_${Login}`
export const loginRoles = Object.keys(groupsOf) as LoginRole[]

/** `isGenerated`: made by us for a data folder, and not by the operator; it never takes the place of another password. */
export type Password = { text: string; isGenerated: boolean }
export type Passwords = Partial<Record<Login, Password>>

/** The same server and database, with another login; without `password` none is sent. */
export function asLogin(url: string, login: Login, password = ''): string {
  const changed = new URL(url)
  changed.username = `stapwijzer_${login}`
  changed.password = encodeURIComponent(password)
  return changed.href
}

/**
 * Makes the roles that are missing, gives the logins their passwords and exactly their groups, and lets the own account
 * take the place of the owner. What is right already is not touched. Returns null, else the sentence that says what is lacking.
 */
export async function ensureRoles(
  sql: postgres.Sql,
  url: string,
  passwords: Passwords,
): Promise<string | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ensure(sql, url, passwords)
    } catch (error) {
      // Another database of this server is prepared at the same moment; its lock is not ours.
      const { code } = error as { code?: string }
      if (tries === 9 || !['XX000', '23505', '42710'].includes(code ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
    }
  }
}

type Own = { may: boolean; super: boolean }

async function ensure(sql: postgres.Sql, url: string, passwords: Passwords): Promise<string | null> {
  const [own] = await sql<Own[]>`
    select rolcreaterole or rolsuper as may, rolsuper as super from pg_roles where rolname = current_user`
  const made = await makeMissing(sql, own!, passwords)
  if (typeof made === 'string') return made
  return (
    (await mendLogins(sql, own!)) ??
    (await setPasswords(sql, url, passwords, made)) ??
    (await mendGroups(sql)) ??
    (await takeOwner(sql))
  )
}

/** The roles that it made, or a sentence. */
async function makeMissing(sql: postgres.Sql, own: Own, passwords: Passwords): Promise<Set<string> | string> {
  const found = await sql<{ rolname: string }[]>`select rolname from pg_roles`
  const present = new Set(found.map(({ rolname }) => rolname))
  const missing = [...roles, ...loginRoles].filter((role) => !present.has(role))
  if (missing.length > 0 && !own.may) {
    return `The database account may not create roles; ask the administrator to make these as docs/runbook.md says: ${missing.join(', ')}.`
  }
  for (const role of missing) {
    const login = role.slice('stapwijzer_'.length) as Login
    const password = passwords[login] && ` password '${scramVerifier(passwords[login].text)}'`
    await sql.unsafe(
      `create role ${role} ${role in groupsOf ? `login noinherit${password ?? ''}` : 'nologin noinherit'}`,
    )
  }
  return new Set(missing)
}

/** Logins that somebody else made may have become more, or less, than a login. */
async function mendLogins(sql: postgres.Sql, own: Own): Promise<string | null> {
  const found = await sql<{ name: string; mighty: boolean; plain: boolean }[]>`
    select rolname as name, rolcanlogin and not rolinherit as plain,
      rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as mighty
    from pg_roles where rolname = any(${loginRoles})`
  const mighty = found.filter((one) => one.mighty).map(({ name }) => name)
  if (mighty.length > 0) {
    return `These logins may do more than they need; ask the administrator to make them nosuperuser, nocreaterole, nocreatedb, nobypassrls and noreplication: ${mighty.join(', ')}.`
  }
  const wrong = found.filter((one) => !one.plain).map(({ name }) => name)
  if (wrong.length > 0 && !own.may) {
    return `Ask the administrator to make these roles login and noinherit: ${wrong.join(', ')}.`
  }
  for (const name of wrong) await sql.unsafe(`alter role ${name} login noinherit`)
  return null
}

async function setPasswords(
  sql: postgres.Sql,
  url: string,
  passwords: Passwords,
  made: ReadonlySet<string>,
): Promise<string | null> {
  for (const [login, password] of Object.entries(passwords) as [Login, Password][]) {
    const role = `stapwijzer_${login}`
    const signsIn = made.has(role) || (await takesPassword(asLogin(url, login, password.text)))
    if (signsIn) continue
    if (password.isGenerated) {
      return `The login ${role} has a password that this data folder does not know; set DATABASE_${login.toUpperCase()}_PASSWORD to it, or to a new one.`
    }
    try {
      await sql.unsafe(`alter role ${role} password '${scramVerifier(password.text)}'`)
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error
      return `The database account may not set the password of ${role}; ask the administrator to do it.`
    }
  }
  return null
}

/** False only when the server says that the password is wrong. */
async function takesPassword(url: string): Promise<boolean> {
  const sql = postgres({ ...connectionOptions(url), max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
    return true
  } catch (error) {
    return (error as { code?: string }).code !== '28P01'
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Gives each login its groups, and takes away what it can become besides. */
async function mendGroups(sql: postgres.Sql): Promise<string | null> {
  const held = await sql<{ login: string; role: string }[]>`
    select m.rolname as login, g.rolname as role from pg_auth_members a
      join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
    where m.rolname = any(${loginRoles})`
  const refused: string[] = []
  const change = (words: string) =>
    sql.unsafe(words).catch((error: { code?: string }) => {
      if (error.code !== '42501') throw error
      refused.push(words)
    })
  for (const login of loginRoles) {
    const now = new Set(held.filter((one) => one.login === login).map(({ role }) => role))
    const wanted = new Set<string>(groupsOf[login])
    for (const role of wanted) if (!now.has(role)) await change(`grant ${role} to ${login}`)
    for (const role of now) if (!wanted.has(role)) await change(`revoke "${role}" from ${login}`)
  }
  return refused.length === 0
    ? null
    : `The database account may not do this; ask the administrator: ${refused.join('; ')}.`
}

async function takeOwner(sql: postgres.Sql): Promise<string | null> {
  const taken = () =>
    sql.begin(async (tx) => {
      await tx`set local role stapwijzer_owner`
      return true
    })
  const may = await taken().catch(async () => {
    try {
      await sql`grant stapwijzer_owner to current_user`
      return await taken()
    } catch {
      return false
    }
  })
  return may
    ? null
    : 'The database account may not take the role stapwijzer_owner; ask the administrator to grant it.'
}

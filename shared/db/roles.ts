/** The three roles that every transaction runs as one of. They belong to the whole server, not to one database. */
import type postgres from 'postgres'

export const roles = ['stapwijzer_app', 'stapwijzer_ingest', 'stapwijzer_audit'] as const

/** Makes the missing roles and grants all to the own account. Returns null, else the sentence that says what is lacking. */
export async function ensureRoles(sql: postgres.Sql): Promise<string | null> {
  const present = new Set(
    (await sql<{ rolname: string }[]>`select rolname from pg_roles`).map((r) => r.rolname),
  )
  const missing = roles.filter((role) => !present.has(role))
  const [own] = await sql<{ may: boolean }[]>`
    select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user`
  if (missing.length > 0 && !own?.may) {
    return `The database account may not create roles; ask the administrator to make these, without login, and to grant them to it: ${missing.join(', ')}.`
  }
  for (const role of missing) {
    // Two starts at once: the second finds it made.
    await sql.unsafe(
      `do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
  }
  const foreign: string[] = []
  for (const role of roles) if (!(await mayTake(sql, role))) foreign.push(role)
  return foreign.length === 0
    ? null
    : `The database account may not take these roles; ask the administrator to grant them to it: ${foreign.join(', ')}.`
}

async function mayTake(sql: postgres.Sql, role: string): Promise<boolean> {
  const taken = () =>
    sql.begin(async (tx) => {
      await tx.unsafe(`set local role ${role}`)
      return true
    })
  try {
    return await taken()
  } catch {
    try {
      await sql.unsafe(`grant ${role} to current_user`)
      return await taken()
    } catch {
      return false
    }
  }
}

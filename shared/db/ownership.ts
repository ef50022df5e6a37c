/** Everything of the product belongs to `stapwijzer_owner`, and the queue of jobs to the worker, whoever made it. */
import type postgres from 'postgres'
import { loginRoles } from './roles.ts'

const schemas = ['catalogue', 'private', 'audit', 'insight', 'migration', 'pgboss']

/** The rights in a database itself: only the owner makes schemas, only ingest makes temporary tables. */
export function databaseRights(name: string): string[] {
  return [
    `grant connect on database "${name}" to stapwijzer_server, stapwijzer_worker, stapwijzer_owner`,
    `grant create, temporary on database "${name}" to stapwijzer_owner`,
    `grant temporary on database "${name}" to stapwijzer_ingest`,
    // A temporary table with triggers of its own is a way to more rights that nobody else needs.
    `revoke temporary on database "${name}" from public`,
  ]
}

/** Hands over what belongs to others, all of it or nothing. What is right already is not touched. Returns null, else a sentence. */
export async function handOver(sql: postgres.Sql): Promise<string | null> {
  try {
    return await sql.begin(async (tx) => {
      const lacking = await grantDatabase(tx)
      if (lacking) return lacking
      for (const { name } of await foreignSchemas(tx)) {
        await tx.unsafe(`alter schema ${name} owner to stapwijzer_owner`)
      }
      await giveAway(tx, await foreignObjects(tx))
      return null
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    return 'The tables belong to an account that this one may not speak for; run `npm run migrate` once with the account that made them, or as a superuser.'
  }
}

async function grantDatabase(tx: postgres.TransactionSql): Promise<string | null> {
  const [found] = await tx<{ name: string; ours: boolean; enough: boolean; open: boolean }[]>`
    select datname as name, pg_has_role(current_user, datdba, 'USAGE') as ours,
      has_database_privilege('stapwijzer_owner', oid, 'CREATE') and has_database_privilege('stapwijzer_ingest', oid, 'TEMPORARY')
        and (select bool_and(has_database_privilege(login, d.oid, 'CONNECT')) from unnest(${loginRoles}::text[]) login) as enough,
      has_database_privilege('stapwijzer_server', oid, 'TEMPORARY') as open
    from pg_database d where datname = current_database()`
  const { name, ours, enough, open } = found!
  if (ours && (!enough || open)) for (const words of databaseRights(name)) await tx.unsafe(words)
  if (ours || enough) return null
  return `The database belongs to another account; ask its owner: ${databaseRights(name).join('; ')}.`
}

function foreignSchemas(tx: postgres.TransactionSql) {
  return tx<{ name: string }[]>`
    select quote_ident(nspname) as name from pg_namespace
    where nspname = any(${schemas}) and nspowner <> 'stapwijzer_owner'::regrole`
}

type Foreign = { what: string; wanted: string }

/** Sequences of columns and the row types of tables follow their table; parts of an extension stay with it. */
function foreignObjects(tx: postgres.TransactionSql) {
  return tx<Foreign[]>`
    with found (kind, name, owner, schema, catalog, oid) as (
      select case relkind when 'c' then 'type' else 'table' end, oid::regclass::text, relowner, relnamespace, 'pg_class'::regclass, oid
        from pg_class c where relkind in ('r', 'p', 'v', 'm', 'c') or relkind = 'S' and not exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i'))
      union all select 'routine', oid::regprocedure::text, proowner, pronamespace, 'pg_proc'::regclass, oid from pg_proc
      union all select 'type', format_type(oid, null), typowner, typnamespace, 'pg_type'::regclass, oid
        from pg_type where typtype in ('e', 'd')
      union all select 'text search configuration', oid::regconfig::text, cfgowner, cfgnamespace, 'pg_ts_config'::regclass, oid
        from pg_ts_config
      union all select 'text search dictionary', oid::regdictionary::text, dictowner, dictnamespace, 'pg_ts_dict'::regclass, oid
        from pg_ts_dict)
    select kind || ' ' || name as what, wanted
    from found join pg_namespace n on n.oid = schema,
      lateral (select case nspname when 'pgboss' then 'stapwijzer_worker' else 'stapwijzer_owner' end as wanted) w
    where nspname = any(${schemas}) and owner <> wanted::regrole and not exists (
      select from pg_depend d where d.classid = catalog and d.objid = found.oid and d.deptype = 'e')`
}

async function giveAway(tx: postgres.TransactionSql, objects: readonly Foreign[]): Promise<void> {
  const toWorker = objects.some(({ wanted }) => wanted === 'stapwijzer_worker')
  // Only whoever can become the next owner may name it; a superuser can anyhow.
  const [own] = await tx<
    { super: boolean }[]
  >`select rolsuper as super from pg_roles where rolname = current_user`
  const join = toWorker && !own!.super
  if (toWorker) await tx`grant usage, create on schema pgboss to stapwijzer_worker`
  if (join) await tx`grant stapwijzer_worker to current_user`
  for (const { what, wanted } of objects) await tx.unsafe(`alter ${what} owner to ${wanted}`)
  if (join) await tx`revoke stapwijzer_worker from current_user`
}

/** Writes reference tables, whole and in one transaction, and remembers what was loaded. */
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Membership } from './membership.ts'
import type { Postcode } from './postcode-file.ts'

/** Official tables and the ones that come with the product have names of their own. */
export type TableName =
  | 'postcodes'
  | 'regions'
  | 'shipped-postcodes'
  | 'shipped-regions'
  | 'esco'
  | 'shipped-taxonomy'

const batch = 1000

/** The hash of what was loaded under this name; null when nothing was. */
export async function loadedHash({ sql }: Tx, name: TableName): Promise<string | null> {
  const [found] = await sql<
    { hash: string }[]
  >`select hash from catalogue.reference_load where name = ${name}`
  return found?.hash ?? null
}

/** Waits for another load of reference tables to end; holds until the end of the transaction. */
export async function lockReference({ sql }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7283010)`
}

export async function rememberLoad({ sql }: Tx, name: TableName, hash: string, rows: number): Promise<void> {
  await sql`
    insert into catalogue.reference_load (name, loaded_at, hash, rows) values (${name}, now(), ${hash}, ${rows})
    on conflict (name) do update set loaded_at = excluded.loaded_at, hash = excluded.hash, rows = excluded.rows`
}

export async function replacePostcodes({ sql }: Tx, postcodes: readonly Postcode[]): Promise<void> {
  await sql`delete from catalogue.postcode`
  for (let at = 0; at < postcodes.length; at += batch) {
    await sql`insert into catalogue.postcode ${sql([...postcodes.slice(at, at + batch)], 'pc4', 'places', 'municipalities', 'lat', 'lon')}`
  }
}

export async function readMemberships({ sql }: Tx): Promise<Membership[]> {
  return sql<Membership[]>`
    select municipality, region, region_name as "regionName", valid_from as "validFrom", valid_until as "validUntil"
    from catalogue.region_membership order by municipality, valid_from`
}

export async function replaceMemberships({ sql }: Tx, rows: readonly Membership[]): Promise<void> {
  await sql`delete from catalogue.region_membership`
  for (let at = 0; at < rows.length; at += batch) {
    const columns = rows.slice(at, at + batch).map(({ regionName, validFrom, validUntil, ...row }) => ({
      ...row,
      region_name: regionName,
      valid_from: validFrom,
      valid_until: validUntil,
    }))
    await sql`insert into catalogue.region_membership ${sql(columns)}`
  }
}

/** Adds and renames; a municipality that is gone keeps its name for older days. */
export async function nameMunicipalities({ sql }: Tx, names: ReadonlyMap<string, string>): Promise<void> {
  for (const [code, name] of names) {
    await sql`
      insert into catalogue.municipality (code, name) values (${code}, ${name})
      on conflict (code) do update set name = excluded.name where municipality.name <> excluded.name`
  }
}

/** Adds names of municipalities that have none; names that are known stay. */
export async function nameUnnamed({ sql }: Tx, names: ReadonlyMap<string, string>): Promise<void> {
  for (const [code, name] of names) {
    if (name)
      await sql`insert into catalogue.municipality (code, name) values (${code}, ${name}) on conflict do nothing`
  }
}

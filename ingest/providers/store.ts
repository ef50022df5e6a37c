/** The names of providers and their public ids in the catalogue. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Provider } from '@stapwijzer/shared/domain/course.ts'
import { ownProviderId } from '../pipeline/provider-id.ts'
import { shownProviders, type NamedProvider } from './groups.ts'
import { nameKey, namedProvider } from './run-providers.ts'

export async function readAliases(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; shown: string }[]>`
    select id, shown_id as shown from catalogue.provider_alias`
  return new Map(rows.map(({ id, shown }) => [id, shown]))
}

export async function readNames(sql: Sql, source?: string): Promise<NamedProvider[]> {
  return sql<NamedProvider[]>`
    select local_id as local, codes from catalogue.provider_name
    ${source === undefined ? sql`` : sql`where source_id = ${source}`}`
}

export async function addNames(sql: Sql, source: string, names: readonly NamedProvider[]): Promise<void> {
  if (names.length === 0) return
  await sql`
    insert into catalogue.provider_name (source_id, local_id, codes)
    select ${source}, local, codes from jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as r(local text, codes text[])
    on conflict do nothing`
}

export async function removeNames(sql: Sql, source: string, names: readonly NamedProvider[]): Promise<void> {
  if (names.length === 0) return
  await sql`
    delete from catalogue.provider_name n using jsonb_to_recordset(${JSON.stringify(names)}::text::jsonb) as r(local text, codes text[])
    where n.source_id = ${source} and n.local_id = r.local and n.codes = r.codes`
}

/** Whether the catalogue is from before names were kept. */
export async function isUnnamed(sql: Sql, but: string | null): Promise<boolean> {
  const rows = await sql<{ bare: boolean }[]>`
    select not exists (select from catalogue.provider_name) and exists (
      select from catalogue.course where ${but}::text is null or source_id <> ${but}) as bare`
  return rows[0]?.bare === true
}

/** Takes the names of all courses that there are. */
export async function nameEverything(sql: Sql): Promise<void> {
  const rows = await sql<{ source: string; provider: Provider }[]>`
    select distinct source_id as source, data->'provider' as provider from catalogue.course`
  for (const [source, of] of Map.groupBy(rows, (row) => row.source)) {
    const names = of.map(({ provider }) => namedProvider(source, provider))
    await addNames(sql, source, [...new Map(names.map((name) => [nameKey(name), name])).values()])
  }
}

/** Ids of the catalogue that look like a code and are none: they were given while such codes counted. */
export async function strayIds(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct provider_id as id from catalogue.course c
    where provider_id ~ '^(brin|kvk|rio)-'
      and not exists (select from catalogue.provider_name n where c.provider_id = any(n.codes))`
  return rows.map(({ id }) => id)
}

/**
 * Decides anew what stands for what, and gives the courses of the catalogue, withdrawn ones too, the ids that follow.
 * `strays`: ids that may be given to courses and belong to nothing that is named. Gives the courses whose id is another one now.
 */
export async function regroup(sql: Sql, strays: readonly string[] = []): Promise<string[]> {
  const before = await readAliases(sql)
  const now = shownProviders(await readNames(sql))
  const shown = (own: string) => now.get(own) ?? own
  const ids = new Set([...before.keys(), ...before.values(), ...now.keys()])
  const moved = [...ids].filter((id) => (before.get(id) ?? id) !== shown(id))
  if (moved.length === 0 && strays.length === 0) return []
  const added = moved.filter((id) => shown(id) !== id).map((id) => ({ id, shown: shown(id) }))
  await sql`delete from catalogue.provider_alias where id = any(${moved}::text[])`
  await sql`
    insert into catalogue.provider_alias (id, shown_id)
    select id, shown from jsonb_to_recordset(${JSON.stringify(added)}::text::jsonb) as r(id text, shown text)`
  return moveCourses(sql, [...new Set([...strays, ...moved.map((id) => before.get(id) ?? id)])], shown)
}

async function moveCourses(
  sql: Sql,
  from: readonly string[],
  shown: (own: string) => string,
): Promise<string[]> {
  const rows = await sql<{ source: string; provider: Provider; id: string }[]>`
    select distinct source_id as source, data->'provider' as provider, provider_id as id
    from catalogue.course where provider_id = any(${from as string[]}::text[])`
  const moves = rows.flatMap(({ source, provider, id }) => {
    const to = shown(ownProviderId(namedProvider(source, provider)))
    return to === id ? [] : [{ source, provider, id, to }]
  })
  if (moves.length === 0) return []
  const moved = await sql<{ id: string }[]>`
    update catalogue.course c set provider_id = m."to"
    from jsonb_to_recordset(${JSON.stringify(moves)}::text::jsonb) as m(source text, provider jsonb, id text, "to" text)
    where c.provider_id = m.id and c.source_id = m.source and c.data->'provider' = m.provider
    returning c.id`
  return moved.map(({ id }) => id)
}

/** Gives what is shown of these courses together with others their provider's id; returns the ids it is shown under. */
export async function moveMerged(sql: Sql, courses: readonly string[]): Promise<string[]> {
  if (courses.length === 0) return []
  const rows = await sql<{ id: string }[]>`
    update catalogue.merged_course m set provider_id = c.provider_id
    from catalogue.course c
    where c.id = m.main_id and m.provider_id <> c.provider_id and c.id = any(${courses as string[]}::uuid[])
    returning m.lead_id as id`
  return rows.map(({ id }) => id)
}

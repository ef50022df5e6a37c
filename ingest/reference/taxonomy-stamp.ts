/** Says which taxonomy is active, and by a hash of its contents whether it is another than before. */
import { createHash } from 'node:crypto'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { TaxonomyId } from './taxonomy-store.ts'

/**
 * Makes a taxonomy the active one; every other becomes retired, resolvable and found no more. `release` is its name as far
 * as somebody told it; else one with the same contents keeps the name it had, and another gets `otherwise`. Gives the name,
 * and whether anything that people find is another than before.
 */
export async function activate(
  tx: Tx,
  id: TaxonomyId,
  release: string | null,
  otherwise: string,
): Promise<{ changed: boolean; version: string }> {
  const { sql } = tx
  const hash = await contentHash(tx, id)
  const [before] = await sql<{ hash: string; active: boolean; version: string }[]>`
    select hash, active, version from catalogue.taxonomy where id = ${id}`
  const version = release ?? (before?.hash === hash ? before.version : otherwise)
  for (const table of ['occupation', 'skill']) {
    await sql`update catalogue.${sql(table)} set retired_at = now() where taxonomy_id <> ${id} and retired_at is null`
  }
  await sql`update catalogue.taxonomy set active = false where id <> ${id} and active`
  await sql`
    insert into catalogue.taxonomy as t (id, version, active, loaded_at, hash) values (${id}, ${version}, true, now(), ${hash})
    on conflict (id) do update set version = excluded.version, active = true, hash = excluded.hash,
      loaded_at = case when t.hash = excluded.hash then t.loaded_at else excluded.loaded_at end`
  return { changed: before?.hash !== hash || !before.active, version }
}

/** The taxonomy in use; null when none was loaded. */
export async function activeTaxonomy({ sql }: Tx): Promise<TaxonomyId | null> {
  const [found] = await sql<{ id: TaxonomyId }[]>`select id from catalogue.taxonomy where active`
  return found?.id ?? null
}

/** A hash of everything people can find, the same however it came in. */
async function contentHash({ sql }: Tx, id: TaxonomyId): Promise<string> {
  const [parts] = await sql<Record<string, string | null>[]>`
    select
      (select string_agg(md5(o::text), '' order by o.id collate "C") from catalogue.occupation o
        where o.taxonomy_id = ${id} and o.retired_at is null) as occupations,
      (select string_agg(md5(s::text), '' order by s.id collate "C") from catalogue.skill s
        where s.taxonomy_id = ${id} and s.retired_at is null) as skills,
      (select md5(string_agg(r.occupation_id || ' ' || r.skill_id || ' ' || r.essential, ','
          order by r.occupation_id collate "C", r.skill_id collate "C")) from catalogue.occupation_skill r
        join catalogue.occupation o on o.id = r.occupation_id
        where o.taxonomy_id = ${id} and o.retired_at is null) as relations,
      (select md5(string_agg(b.skill_id || ' ' || b.broader_id, ',' order by b.skill_id collate "C", b.broader_id collate "C"))
        from catalogue.skill_broader b join catalogue.skill s on s.id = b.skill_id
        where s.taxonomy_id = ${id} and s.retired_at is null) as broader`
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

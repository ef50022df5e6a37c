/**
 * Writes a taxonomy: its rows go into temporary tables, then everything that differs is changed at once. All within
 * one transaction of the caller, who holds the lock.
 */
import type { Sql, Tx } from '@stapwijzer/shared/db/client.ts'

export type TaxonomyId = 'esco' | 'starter'

type Labels = {
  id: string
  uri: string
  /** false: the label and all that belongs to it are English, and give way to a Dutch one that is known. */
  dutch: boolean
  label: string
  alt_labels: string[]
  /** null here and below: not told; what is known stays. */
  english_labels: string[] | null
  description: string | null
}
export type OccupationRow = Labels & {
  isco_code: string | null
  hidden_labels: string[]
  groups: string[] | null
}
export type SkillRow = Labels & { lang: 'nl' | 'en'; kind: string; reuse: string | null }
export type RelationRow = { occupation_id: string; skill_id: string; essential: boolean }
export type BroaderRow = { skill_id: string; broader_id: string }

/** How a table changed. `before`: concepts people could find; `retired` ones stay but are found no more. */
export type Change = { before: number; added: number; relabelled: number; retired: number; returned: number }

const batch = 1_000

/** Waits for another load of a taxonomy to end; holds until the end of the transaction. */
export async function lockTaxonomy({ sql }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7283011)`
}

/** Compares a whole list of occupations with what is known and writes it. */
export async function writeOccupations(
  { sql }: Tx,
  taxonomy: TaxonomyId,
  rows: readonly OccupationRow[],
): Promise<Change> {
  await sql`create temp table staged_occupation (id text primary key, uri text, isco_code text, dutch boolean, label text,
    alt_labels text[], hidden_labels text[], english_labels text[], description text, groups text[]) on commit drop`
  for (let at = 0; at < rows.length; at += batch) {
    await sql`insert into staged_occupation
      select * from jsonb_populate_recordset(null::staged_occupation, ${JSON.stringify(rows.slice(at, at + batch))}::text::jsonb)`
  }
  const change = await changeOf(sql, taxonomy, 'occupation')
  await sql`
    insert into catalogue.occupation as o (id, taxonomy_id, uri, isco_code, label, alt_labels, hidden_labels, english_labels,
      description, groups)
    select s.id, ${taxonomy}, s.uri, coalesce(s.isco_code, k.isco_code),
      ${told(sql, 'label')}, ${told(sql, 'alt_labels')}, ${told(sql, 'hidden_labels')},
      coalesce(s.english_labels, k.english_labels, '{}'), ${told(sql, 'description')}, coalesce(s.groups, k.groups, '{}')
    from staged_occupation s left join catalogue.occupation k on k.id = s.id
    on conflict (id) do update set uri = excluded.uri, isco_code = excluded.isco_code, label = excluded.label,
      alt_labels = excluded.alt_labels, hidden_labels = excluded.hidden_labels, english_labels = excluded.english_labels,
      description = excluded.description, groups = excluded.groups, retired_at = null
    where o.* is distinct from excluded.*`
  await retireMissing(sql, taxonomy, 'occupation')
  return change
}

/** The same for skills. */
export async function writeSkills(
  { sql }: Tx,
  taxonomy: TaxonomyId,
  rows: readonly SkillRow[],
): Promise<Change> {
  await sql`create temp table staged_skill (id text primary key, uri text, dutch boolean, label text, lang text,
    alt_labels text[], english_labels text[], description text, kind text, reuse text) on commit drop`
  for (let at = 0; at < rows.length; at += batch) {
    await sql`insert into staged_skill
      select * from jsonb_populate_recordset(null::staged_skill, ${JSON.stringify(rows.slice(at, at + batch))}::text::jsonb)`
  }
  // An English label that was known is no reason to keep it.
  await sql`update staged_skill s set dutch = true from catalogue.skill k where k.id = s.id and not s.dutch and k.lang = 'en'`
  const change = await changeOf(sql, taxonomy, 'skill')
  await sql`
    insert into catalogue.skill as o (id, taxonomy_id, uri, label, lang, alt_labels, english_labels, description, kind, reuse)
    select s.id, ${taxonomy}, s.uri, ${told(sql, 'label')}, ${told(sql, 'lang')}, ${told(sql, 'alt_labels')},
      coalesce(s.english_labels, k.english_labels, '{}'), ${told(sql, 'description')}, s.kind, coalesce(s.reuse, k.reuse)
    from staged_skill s left join catalogue.skill k on k.id = s.id
    on conflict (id) do update set uri = excluded.uri, label = excluded.label, lang = excluded.lang,
      alt_labels = excluded.alt_labels, english_labels = excluded.english_labels, description = excluded.description,
      kind = excluded.kind, reuse = excluded.reuse, retired_at = null
    where o.* is distinct from excluded.*`
  await retireMissing(sql, taxonomy, 'skill')
  // Nobody can learn what is retired: an occupation in use does not ask for it. Retired occupations keep what they had.
  await sql`
    delete from catalogue.occupation_skill r using catalogue.occupation k, catalogue.skill s
    where k.id = r.occupation_id and k.taxonomy_id = ${taxonomy} and k.retired_at is null
      and s.id = r.skill_id and s.retired_at is not null`
  return change
}

/** The ids people can find after the concepts were written. */
export async function knownIds(
  { sql }: Tx,
  taxonomy: TaxonomyId,
): Promise<{ occupations: Set<string>; skills: Set<string> }> {
  const ids = async (table: 'occupation' | 'skill') => {
    const rows = await sql<{ id: string }[]>`
      select id from catalogue.${sql(table)} where taxonomy_id = ${taxonomy} and retired_at is null`
    return new Set(rows.map(({ id }) => id))
  }
  return { occupations: await ids('occupation'), skills: await ids('skill') }
}

/**
 * Replaces which occupation asks for which skill; occupations that are retired keep what they had. A pair that is both
 * essential and optional is essential. Gives the number before and the two kinds after.
 */
export async function writeRelations(
  { sql }: Tx,
  taxonomy: TaxonomyId,
  batches: AsyncIterable<RelationRow[]>,
): Promise<{ before: number; essential: number; optional: number }> {
  await sql`create temp table staged_relation (occupation_id text, skill_id text, essential boolean,
    primary key (occupation_id, skill_id)) on commit drop`
  for await (const rows of batches) {
    await sql`
      insert into staged_relation as s
      select occupation_id, skill_id, bool_or(essential)
      from jsonb_populate_recordset(null::staged_relation, ${JSON.stringify(rows)}::text::jsonb) group by 1, 2
      on conflict (occupation_id, skill_id) do update set essential = s.essential or excluded.essential`
  }
  const [before] = await sql<{ count: number }[]>`
    select count(*)::int as count from catalogue.occupation_skill r
    join catalogue.occupation o on o.id = r.occupation_id where o.taxonomy_id = ${taxonomy} and o.retired_at is null`
  await sql`
    delete from catalogue.occupation_skill r using catalogue.occupation o
    where o.id = r.occupation_id and o.taxonomy_id = ${taxonomy} and o.retired_at is null
      and not exists (select from staged_relation s where s.occupation_id = r.occupation_id and s.skill_id = r.skill_id)`
  await sql`
    insert into catalogue.occupation_skill as r select * from staged_relation
    on conflict (occupation_id, skill_id) do update set essential = excluded.essential
    where r.essential <> excluded.essential`
  const [after] = await sql<{ essential: number; optional: number }[]>`
    select count(*) filter (where essential)::int as essential, count(*) filter (where not essential)::int as optional
    from staged_relation`
  return { before: before!.count, ...after! }
}

/** How many occupations people can find have no skill at all. */
export async function occupationsWithoutSkills({ sql }: Tx, taxonomy: TaxonomyId): Promise<number> {
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from catalogue.occupation o
    where o.taxonomy_id = ${taxonomy} and o.retired_at is null
      and not exists (select from catalogue.occupation_skill r where r.occupation_id = o.id)`
  return count
}

/** Replaces which skill is broader than which; gives the number of pairs. */
export async function writeBroader(
  { sql }: Tx,
  taxonomy: TaxonomyId,
  batches: AsyncIterable<BroaderRow[]>,
): Promise<number> {
  await sql`create temp table staged_broader (skill_id text, broader_id text, primary key (skill_id, broader_id)) on commit drop`
  for await (const rows of batches) {
    await sql`insert into staged_broader
      select * from jsonb_populate_recordset(null::staged_broader, ${JSON.stringify(rows)}::text::jsonb) on conflict do nothing`
  }
  await sql`
    delete from catalogue.skill_broader b using catalogue.skill k
    where k.id = b.skill_id and k.taxonomy_id = ${taxonomy} and k.retired_at is null
      and not exists (select from staged_broader s where s.skill_id = b.skill_id and s.broader_id = b.broader_id)`
  await sql`insert into catalogue.skill_broader select * from staged_broader on conflict do nothing`
  const [{ count } = { count: 0 }] = await sql<
    { count: number }[]
  >`select count(*)::int as count from staged_broader`
  return count
}

/** What was told in Dutch, else what is known, else what was told. */
function told(sql: Sql, column: 'label' | 'lang' | 'alt_labels' | 'hidden_labels' | 'description') {
  return sql`case when s.dutch or k.id is null then s.${sql(column)} else k.${sql(column)} end`
}

async function changeOf(sql: Sql, taxonomy: TaxonomyId, table: 'occupation' | 'skill'): Promise<Change> {
  const [change] = await sql<Change[]>`
    select count(*) filter (where k.retired_at is null and k.id is not null)::int as before,
      count(*) filter (where k.id is null)::int as added,
      count(*) filter (where s.dutch and k.label <> s.label)::int as relabelled,
      count(*) filter (where s.id is null and k.retired_at is null)::int as retired,
      count(*) filter (where s.id is not null and k.retired_at is not null)::int as returned
    from ${sql(`staged_${table}`)} s
    full join (select * from catalogue.${sql(table)} where taxonomy_id = ${taxonomy}) k on k.id = s.id`
  return change!
}

async function retireMissing(sql: Sql, taxonomy: TaxonomyId, table: 'occupation' | 'skill'): Promise<void> {
  await sql`
    update catalogue.${sql(table)} k set retired_at = now() where k.taxonomy_id = ${taxonomy} and k.retired_at is null
      and not exists (select from ${sql(`staged_${table}`)} s where s.id = k.id)`
}

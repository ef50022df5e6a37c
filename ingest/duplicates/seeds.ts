/** Finds the courses whose clusters have to be looked at again after a run, and closes over everything they may be one with. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'

/** A key that more courses carry is that of a collection and tells nothing about one of them. */
const mostCarriers = 100
/** Courses that are begun with at a time: bounds the memory whatever the size of the overlap. */
const seedsAtOnce = 2_000

/**
 * Makes the temporary table `link_seed` of the run of a source: its changed courses that share or shared a key with another
 * source, are in a cluster or on the review list; the clusters it is in when its trust has changed; and what people said.
 */
export async function seedsOfRun(sql: Sql, source: string): Promise<void> {
  await createSeeds(sql)
  if (await knowsNothing(sql, source)) return
  await sql`
    with met as (
      select k.key from touched t join catalogue.course_key k on k.course_id = t.id
      where exists (select from catalogue.course_key o where o.key = k.key and o.source_id <> k.source_id)),
    shared as (
      select key from catalogue.course_key where key in (select key from met union all select key from lost_key)
      group by key having count(*) <= ${mostCarriers})
    insert into link_seed
    select k.course_id from shared join catalogue.course_key k using (key)
    union
    select t.id from touched t join catalogue.duplicate_review r on r.course_a = t.id
    union
    select t.id from touched t join catalogue.duplicate_review r on r.course_b = t.id
    union
    select k.course_id from touched t join catalogue.course_cluster k on k.course_id = t.id
    union
    select k.course_id from catalogue.source s
    join catalogue.course c on c.source_id = s.id join catalogue.course_cluster k on k.course_id = c.id
    where s.id = ${source} and k.trust <> s.trust and exists (select from catalogue.course_cluster)`
  await seedsOfDecisions(sql)
}

/** Adds the courses that people said something about since; makes the table when there is none. */
export async function seedsOfDecisions(sql: Sql): Promise<void> {
  await createSeeds(sql)
  await sql`
    insert into link_seed
    select unnest(array[course_a, course_b]) from catalogue.duplicate_decision where applied_at is null
    on conflict do nothing`
}

/** All courses that share a key or are in a cluster. */
export async function seedsOfEverything(sql: Sql): Promise<void> {
  await createSeeds(sql)
  await sql`
    insert into link_seed
    select course_id from catalogue.course_key where key in (
      select key from catalogue.course_key group by key
      having min(source_id) <> max(source_id) and count(*) <= ${mostCarriers})
    union
    select course_id from catalogue.course_cluster`
  await seedsOfDecisions(sql)
}

/** Where no other source has keys, and nobody has decided anything, there is nothing to link, however large the catalogue. */
async function knowsNothing(sql: Sql, source: string): Promise<boolean> {
  const [row] = await sql<{ nothing: boolean }[]>`
    select not exists (select from catalogue.course_key where source_id <> ${source}) and not exists (select from catalogue.course_cluster)
      and not exists (select from catalogue.duplicate_decision) as nothing`
  return row?.nothing === true
}

async function createSeeds(sql: Sql): Promise<void> {
  await sql.unsafe('create temp table if not exists link_seed (id uuid primary key) on commit drop')
}

/**
 * The next courses with all that shares a key, a cluster or a decision with them, however many steps away; they are no
 * seeds any more. Empty when there are none left.
 */
export async function nextComponent(sql: Sql): Promise<string[]> {
  const seeds = await sql<{ id: string }[]>`select id from link_seed order by id limit ${seedsAtOnce}`
  const found = new Set(seeds.map(({ id }) => id))
  for (let fresh = [...found]; fresh.length > 0;) {
    const rows = await sql<{ id: string }[]>`
      with shared as (
        select key from catalogue.course_key
        where key in (select key from catalogue.course_key where course_id = any(${fresh}::uuid[]))
        group by key having min(source_id) <> max(source_id) and count(*) <= ${mostCarriers})
      select k.course_id as id from shared join catalogue.course_key k using (key)
      union
      select o.course_id from catalogue.course_cluster k join catalogue.course_cluster o using (lead_id)
      where k.course_id = any(${fresh}::uuid[])
      union
      select course_b from catalogue.duplicate_decision where course_a = any(${fresh}::uuid[])
      union
      select course_a from catalogue.duplicate_decision where course_b = any(${fresh}::uuid[])`
    fresh = rows.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of fresh) found.add(id)
  }
  if (found.size > 0) await sql`delete from link_seed where id = any(${[...found]}::uuid[])`
  return [...found]
}

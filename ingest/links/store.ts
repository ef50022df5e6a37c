/** Reads which courses have to be looked at and writes their links. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Link } from './find-concepts.ts'
import type { Concept } from './labels.ts'

const conceptsAtOnce = 500

/** Hands out the concepts people can find, a part at a time: all of ESCO is 10 MB of text, and several times that as objects. */
export async function readConcepts({ sql }: Tx, take: (part: Concept[]) => void): Promise<void> {
  const all = sql<Concept[]>`
    select o.id, 'occupation' as kind, o.label, 'nl' as lang, o.alt_labels || o.hidden_labels as "altLabels",
      o.english_labels as "englishLabels"
    from catalogue.occupation o join catalogue.taxonomy t on t.id = o.taxonomy_id and t.active
    where o.retired_at is null
    union all
    select s.id, 'skill', s.label, s.lang, s.alt_labels, s.english_labels
    from catalogue.skill s join catalogue.taxonomy t on t.id = s.taxonomy_id and t.active
    where s.retired_at is null
    order by kind, id`
  for await (const part of all.cursor(conceptsAtOnce)) take(part)
}

export type CourseToLink = {
  id: string
  course: Course
  /** `source:item` of every live source that brings it. */
  items: string[]
}

/** A course to be looked at, with the hash to be remembered once its links are made. */
export type Waiting = { id: string; hash: string }

/**
 * Of the next `most` courses after this id, those that are shown and were not looked at with these facts and this
 * stamp; `last` is null when there are no more. Plain joins by key on one page, so that the database does well
 * also right after a large load, when it knows nothing of its tables yet.
 */
export async function waitingAfter(
  sql: Sql,
  stamp: string,
  after: string,
  most: number,
): Promise<{ waiting: Waiting[]; last: string | null }> {
  const rows = await sql<{ id: string; hash: string; waiting: boolean }[]>`
    with page as materialized (
      select id, hash, withdrawn_at from catalogue.course where id > ${after} order by id limit ${most}),
    facts as (
      select p.id, ${shownLive(sql)} as shown, l.hash as known,
        coalesce(md5(m.data::text), p.hash) || ':' || ${stamp}::text as hash
      from page p
      left join catalogue.course_cluster k on k.course_id = p.id
      left join catalogue.merged_course m on m.lead_id = p.id
      left join catalogue.course_linked l on l.course_id = p.id)
    select id, hash, shown and known is distinct from hash as waiting from facts order by id`
  return {
    waiting: rows.filter(({ waiting }) => waiting).map(({ id, hash }) => ({ id, hash })),
    last: rows.length < most ? null : rows.at(-1)!.id,
  }
}

/** Whether a course `p` with its cluster `k` and merged form `m` is shown and live, as the view `shown_course` has it. */
function shownLive(sql: Sql) {
  return sql`((k.lead_id is null or k.lead_id = p.id)
    and case when m.lead_id is null then p.withdrawn_at is null else m.withdrawn_at is null end)`
}

/** The facts of these courses, by id. */
export async function readCoursesToLink(sql: Sql, ids: readonly string[]): Promise<CourseToLink[]> {
  return sql<CourseToLink[]>`
    select s.id, s.data as course, array(
        select m.source_id || ':' || m.item_id from catalogue.course m
        where m.withdrawn_at is null and m.id = any(s.id || array(
          select k.course_id from catalogue.course_cluster k where k.lead_id = s.id)) order by 1) as items
    from catalogue.shown_course s where s.id = any(${ids as string[]}::uuid[]) and s.withdrawn_at is null order by s.id`
}

/** Forgets the links of courses that are not shown any more; gives how many. */
export async function forgetGone(sql: Sql): Promise<number> {
  const gone = await sql<{ id: string }[]>`
    delete from catalogue.course_linked where course_id in (
      select l.course_id from catalogue.course_linked l
      left join catalogue.course p on p.id = l.course_id
      left join catalogue.course_cluster k on k.course_id = l.course_id
      left join catalogue.merged_course m on m.lead_id = l.course_id
      where p.id is null or not ${shownLive(sql)})
    returning course_id as id`
  if (gone.length > 0) {
    await sql`delete from catalogue.course_concept where course_id = any(${gone.map(({ id }) => id)}::uuid[])`
  }
  return gone.length
}

/** Links as they are stored, strongest first; a course without links is not in it. */
export async function storedLinks(sql: Sql, ids: readonly string[]): Promise<Map<string, Link[]>> {
  const rows = await sql<(Link & { id: string })[]>`
    select course_id as id, concept_id as "conceptId", kind, strength, evidence, found from catalogue.course_concept
    where course_id = any(${ids as string[]}::uuid[]) order by course_id, kind, strength desc, concept_id collate "C"`
  const found = new Map<string, Link[]>()
  for (const { id, ...link } of rows) {
    const links = found.get(id)
    if (links) links.push(link)
    else found.set(id, [link])
  }
  return found
}

/** Replaces the links of these courses. */
export async function replaceLinks(sql: Sql, links: ReadonlyMap<string, readonly Link[]>): Promise<void> {
  if (links.size === 0) return
  await sql`delete from catalogue.course_concept where course_id = any(${[...links.keys()]}::uuid[])`
  const rows = [...links].flatMap(([id, list]) => list.map((link) => ({ id, ...link })))
  if (rows.length === 0) return
  await sql`
    insert into catalogue.course_concept (course_id, concept_id, kind, strength, evidence, found)
    select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ conceptId }) => conceptId)}::text[],
      ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ strength }) => strength)}::smallint[],
      ${rows.map(({ evidence }) => evidence)}::text[], ${rows.map(({ found }) => found)}::text[])`
}

export async function rememberLinked(sql: Sql, courses: readonly Waiting[]): Promise<void> {
  await sql`
    insert into catalogue.course_linked (course_id, hash)
    select * from unnest(${courses.map(({ id }) => id)}::uuid[], ${courses.map(({ hash }) => hash)}::text[])
    on conflict (course_id) do update set hash = excluded.hash`
}

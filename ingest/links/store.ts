/** Reads which courses have to be looked at and writes their links. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { readOccupations, readSkills } from '@stapwijzer/shared/db/taxonomy.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import type { Link } from './find-concepts.ts'
import type { Concept } from './labels.ts'

/** The concepts people can find. */
export async function readConcepts(tx: Tx): Promise<Concept[]> {
  const occupations = await readOccupations(tx)
  const skills = await readSkills(tx)
  return [
    ...occupations.map(({ id, label, altLabels, hiddenLabels, englishLabels }) => ({
      id,
      kind: 'occupation' as const,
      label,
      lang: 'nl' as const,
      altLabels: [...altLabels, ...hiddenLabels],
      englishLabels,
    })),
    ...skills.map(({ id, label, lang, altLabels, englishLabels }) => ({
      id,
      kind: 'skill' as const,
      label,
      lang,
      altLabels,
      englishLabels,
    })),
  ]
}

export type CourseToLink = {
  id: string
  course: Course
  /** `source:item` of every live source that brings it. */
  items: string[]
  /** Hash to be remembered once its links are made. */
  hash: string
}

/** Shown live courses after this id that were not looked at with these facts and this stamp. */
export async function coursesToLink(
  sql: Sql,
  stamp: string,
  after: string,
  most: number,
): Promise<CourseToLink[]> {
  return sql<CourseToLink[]>`
    with waiting as (
      select s.id, ${factsHash(sql)} || ':' || ${stamp}::text as hash
      from catalogue.shown_course s join catalogue.course c on c.id = s.id
      left join catalogue.course_linked l on l.course_id = s.id
      where s.withdrawn_at is null and s.id > ${after}
        and l.hash is distinct from ${factsHash(sql)} || ':' || ${stamp}::text
      order by s.id limit ${most})
    select w.id, w.hash, s.data as course, array(
        select m.source_id || ':' || m.item_id from catalogue.course m
        where m.withdrawn_at is null and (m.id = w.id
          or m.id in (select k.course_id from catalogue.course_cluster k where k.lead_id = w.id)) order by 1) as items
    from waiting w join catalogue.shown_course s on s.id = w.id order by w.id`
}

/** A course of one source has a hash of its facts already; what several bring is hashed as it is shown. */
function factsHash(sql: Sql) {
  return sql`(case when s.merged then md5(s.data::text) else c.hash end)`
}

/** Forgets the links of courses that are not shown any more; gives how many. */
export async function forgetGone(sql: Sql): Promise<number> {
  const gone = await sql<{ id: string }[]>`
    delete from catalogue.course_linked l
    where not exists (select from catalogue.shown_course s where s.id = l.course_id and s.withdrawn_at is null)
    returning l.course_id as id`
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

export async function rememberLinked(
  sql: Sql,
  courses: readonly Pick<CourseToLink, 'id' | 'hash'>[],
): Promise<void> {
  await sql`
    insert into catalogue.course_linked (course_id, hash)
    select * from unnest(${courses.map(({ id }) => id)}::uuid[], ${courses.map(({ hash }) => hash)}::text[])
    on conflict (course_id) do update set hash = excluded.hash`
}

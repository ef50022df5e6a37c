/**
 * Keeps the Postgres search tables equal to the catalogue. Called in the transaction that changed the courses (role
 * `ingest`), so that readers see the old or the new version of a source and never a mix.
 */
import { setTimeout } from 'node:timers/promises'
import type { Database, Sql, Tx } from '../../db/client.ts'
import type { Course } from '../../domain/course.ts'
import type { CatalogueCourse } from '../document/catalogue-course.ts'
import { documentsOf, SearchWriter, type NumberedCourse } from './search-writer.ts'

/** Courses in one round: bounds the memory, whatever the size of the feed. */
const roundSize = 1000
/** The same of everything anew: between two rounds those who search have their turn. */
const gentleRoundSize = 250
/** New words wait in a list that every search reads through as well; kilobytes, while everything is written anew. */
const shortList = 512

/** Renews the rows of these courses: changed and new ones are projected again, withdrawn and unknown ones disappear. */
export async function projectCourses(tx: Tx, ids: readonly string[]): Promise<void> {
  let at = 0
  await renew(tx.sql, () => {
    const round = ids.slice(at, at + roundSize)
    at += roundSize
    return Promise.resolve(round)
  })
}

/**
 * Projects every live course anew, for when the projection itself has changed. Readers see the old rows until the
 * transaction ends; feeds that would write meanwhile wait. There is no hurry: it rests as long as it works, so that who
 * searches goes before it. Gives the number of courses.
 */
export async function projectAll(tx: Tx): Promise<number> {
  const { sql } = tx
  await sql`lock table catalogue.course_search in share row exclusive mode`
  await sql.unsafe(`set local gin_pending_list_limit = ${shortList}`)
  await stamp(sql, null)
  for (const table of ['course_search', 'course_words', 'course_card', 'course_place', 'search_word']) {
    await sql`delete from catalogue.${sql(table)}`
  }
  let last = '00000000-0000-0000-0000-000000000000'
  const next = async () => {
    const rows = await sql<{ id: string }[]>`
      select id from catalogue.shown_course where withdrawn_at is null and id > ${last} order by id limit ${gentleRoundSize}`
    last = rows.at(-1)?.id ?? last
    return rows.map((row) => row.id)
  }
  return renew(sql, next, { rests: true })
}

/** Search rows of courses that are written before the courses themselves, in the transaction that will bring both. */
export type ProjectionAhead = {
  /** Writes the rows of courses that are new to the catalogue, and gives each its number (`doc`), in order. */
  add(courses: readonly CatalogueCourse[]): Promise<number[]>
  /** Takes back the rows of courses that do not come after all; gives the ids of those courses. */
  remove(docs: readonly number[]): Promise<string[]>
  /** To be called once, at the end, unless nothing comes of it. */
  finish(): Promise<void>
}

/**
 * For many new courses at once: their rows are written while the feed is still being read, and nothing has to be read
 * back. Nothing that other transactions write too is touched in `tx` before `finish`: numbers of sources and providers
 * and the words on the way are written through `db` at once, so that nobody has to wait for a long reading.
 */
export function projectAhead({ sql }: Pick<Tx, 'sql'>, db: Pick<Database, 'tx'>): ProjectionAhead {
  const writer = new SearchWriter(sql, (work) => db.tx('ingest', (aside) => work(aside.sql)))
  return {
    async add(courses) {
      if (courses.length === 0) return []
      const rows = await sql<{ doc: number }[]>`
        select nextval('catalogue.search_doc')::int as doc from generate_series(1, ${courses.length}::int)`
      await writer.add(courses.map((course, at) => ({ ...course, doc: rows[at]!.doc })))
      return rows.map(({ doc }) => doc)
    },
    async remove(docs) {
      const gone = await sql<{ id: string }[]>`
        delete from catalogue.course_search where doc = any(${docs as number[]}::int[]) returning course_id as id`
      await removeBeside(sql, docs)
      return gone.map(({ id }) => id)
    },
    finish: () => writer.finish(),
  }
}

/**
 * Renews the courses of round after round, until `next` gives none; returns how many are live. The database and this
 * process work at the same time: documents are made while the round before is being written, and their rows while
 * the round after is being read.
 */
async function renew(
  sql: Sql,
  next: () => Promise<readonly string[]>,
  { rests } = { rests: false },
): Promise<number> {
  const writer = new SearchWriter(sql)
  const touched = new Set<number>()
  let projected = 0
  let written = Promise.resolve()
  try {
    for (let courses = await takeOut(sql, next, touched); courses;) {
      const begun = performance.now()
      const documents = await documentsOf(courses)
      await written
      const rows = await writer.rows(documents)
      const reading = takeOut(sql, next, touched)
      reading.catch(() => {}) // awaited below
      const texts = rows()
      courses = await reading
      written = writer.write(texts)
      written.catch(() => {}) // awaited in the next round
      projected += documents.length
      if (rests) {
        await written
        await setTimeout(performance.now() - begun)
      }
    }
    await written
  } catch (error) {
    await written.catch(() => {}) // the connection has to be free before the caller can roll back
    throw error
  }
  await writer.finish()
  await stamp(sql, [...touched])
  return projected
}

type CourseRow = {
  doc: number
  id: string
  source: string
  provider_id: string
  quality: number
  data: Course
  merged: boolean
  occupations: string[]
  skills: string[]
}

/**
 * Removes what the search knows of the next courses, notes the sources it was of, and reads those that are live; null when
 * there are no more.
 */
async function takeOut(
  sql: Sql,
  next: () => Promise<readonly string[]>,
  touched: Set<number>,
): Promise<NumberedCourse[] | null> {
  const ids = await next()
  if (ids.length === 0) return null
  const gone = await sql<{ doc: number; source: number }[]>`
    delete from catalogue.course_search where course_id = any(${ids as string[]}::uuid[])
    returning doc, source_no as source`
  for (const { source } of gone) touched.add(source)
  await removeBeside(
    sql,
    gone.map(({ doc }) => doc),
  )
  const rows = await sql<CourseRow[]>`
    select nextval('catalogue.search_doc')::int as doc, id, source_id as source, provider_id,
      coalesce(quality_score, 0) as quality, data, merged, ${linked(sql, 'occupation')} as occupations,
      ${linked(sql, 'skill')} as skills
    from catalogue.shown_course s where id = any(${ids as string[]}::uuid[]) and withdrawn_at is null`
  return rows.map(({ provider_id: providerId, data: course, ...row }) => ({ ...row, providerId, course }))
}

/** Ids of the concepts that a course `s` is linked to, strongest first. */
function linked(sql: Sql, kind: 'occupation' | 'skill') {
  return sql`array(select k.concept_id from catalogue.course_concept k
    where k.course_id = s.id and k.kind = ${kind} order by k.strength desc, k.concept_id collate "C")`
}

/** Every change of search rows shows in the stamp of their source, also when rows only went: counts are kept by it. Null: all. */
async function stamp(sql: Sql, sources: readonly number[] | null): Promise<void> {
  if (sources?.length === 0) return
  await sql`
    update catalogue.search_source set indexed_at = now()
    where indexed_at <> now() and (${sources === null} or no = any(${(sources ?? []) as number[]}::smallint[]))`
}

/** Removes the rows of these numbers from the tables beside `course_search`. */
async function removeBeside(sql: Sql, docs: readonly number[]): Promise<void> {
  if (docs.length === 0) return
  for (const table of ['course_words', 'course_card', 'course_place']) {
    await sql`delete from catalogue.${sql(table)} where doc = any(${docs as number[]}::int[])`
  }
}

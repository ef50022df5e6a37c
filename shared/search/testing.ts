/** For tests and measurements: courses into the catalogue and its search tables, as a feed would bring them. */
import type { CatalogueReader } from '../db/catalogue-reader.ts'
import type { Database } from '../db/client.ts'
import type { Course } from '../domain/course.ts'
import { courseQuality } from '../domain/quality.ts'
import { dutchWords } from './dictionary/dutch.ts'
import type { SearchAnswer } from './engine.ts'
import { postgresEngine } from './postgres/engine.ts'
import { readCatalogueVocabulary } from './postgres/vocabulary.ts'
import { postgresStock } from './postgres/words.ts'
import { projectCourses } from './projection/project.ts'
import type { SearchQuery } from './query.ts'
import { searchCourses } from './search.ts'
import { emptyVocabulary, type Vocabulary } from './question/vocabulary.ts'

export type PutOptions = { source?: string; at?: string }

/** Stores courses (the source is made if it is new) and gives their ids, in order. The same item again is replaced. */
export async function putCourses(
  db: Database,
  courses: readonly Course[],
  { source = 'test', at = '2026-11-24T06:00:00Z' }: PutOptions = {},
): Promise<string[]> {
  return db.tx('ingest', async (tx) => {
    await tx.sql`insert into catalogue.source (id, name, format) values (${source}, ${source}, 'csv') on conflict do nothing`
    const rows = courses.map((course) => ({
      item: course.sourceId,
      provider: `${source}-${course.provider.id}`,
      title: course.title,
      data: course,
      ...courseQuality(course),
    }))
    const stored = await tx.sql<{ id: string; item_id: string }[]>`
      insert into catalogue.course
        (source_id, item_id, provider_id, title, data, hash, quality_score, missing_facts, first_seen_at, fetched_at, last_changed_at)
      select ${source}, r.item, r.provider, r.title, r.data, md5(r.data::text), r.score, r."missingFacts", ${at}, ${at}, ${at}
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as r(item text, provider text, title text, data jsonb, score smallint, "missingFacts" text[])
      on conflict (source_id, item_id) do update set
        provider_id = excluded.provider_id, title = excluded.title, data = excluded.data,
        quality_score = excluded.quality_score, missing_facts = excluded.missing_facts, withdrawn_at = null
      returning id, item_id`
    const idOf = new Map(stored.map((row) => [row.item_id, row.id]))
    const ids = courses.map((course) => idOf.get(course.sourceId)!)
    await projectCourses(tx, ids)
    return ids
  })
}

/** Withdraws courses, as a feed without them does. */
export async function withdrawCourses(db: Database, ids: readonly string[]): Promise<void> {
  await db.tx('ingest', async (tx) => {
    await tx.sql`update catalogue.course set withdrawn_at = now() where id = any(${ids as string[]}::uuid[])`
    await projectCourses(tx, ids)
  })
}

/** Makes one course of several, as ingest does when sources share a key: `course` is shown under the id of the first. */
export async function mergeStored(db: Database, ids: readonly string[], course: Course): Promise<void> {
  const [lead] = ids
  await db.tx('ingest', async (tx) => {
    await tx.sql`
      insert into catalogue.course_cluster (course_id, lead_id, rank, trust, reasons)
      select id, ${lead!}, n, 50, '{decision}' from unnest(${ids as string[]}::uuid[]) with ordinality r(id, n)`
    await tx.sql`
      insert into catalogue.merged_course (lead_id, main_id, provider_id, title, data, quality_score, last_changed_at)
      select id, id, provider_id, ${course.title}, ${tx.sql.json(course)}, ${courseQuality(course).score}, last_changed_at
      from catalogue.course where id = ${lead!}`
    await projectCourses(tx, ids)
  })
}

/** The vocabulary of a catalogue as it is now and of the language, without a taxonomy. */
export async function vocabularyIn(db: CatalogueReader): Promise<Vocabulary> {
  const catalogue = await db.catalogue(({ sql }) => readCatalogueVocabulary(sql))
  return { ...emptyVocabulary, ...catalogue, ...(await dutchWords()) }
}

/** What a search on PostgreSQL answers, from words to cards. */
export function searchIn(
  db: CatalogueReader,
  query: SearchQuery,
  vocabulary: Vocabulary = emptyVocabulary,
): Promise<SearchAnswer> {
  return searchCourses({ engine: postgresEngine(db), stock: postgresStock(db), vocabulary }, query)
}

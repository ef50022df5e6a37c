/**
 * Keeps the Postgres search tables equal to the catalogue. Called in the transaction that changed the courses (role
 * `ingest`), so that readers see the old or the new version of a source and never a mix.
 */
import type { Sql, Tx } from '../db/client.ts'
import type { Course } from '../domain/course.ts'
import { copyRows, type Cell } from './copy-rows.ts'
import { documentOf, type CatalogueCourse, type SearchDocument } from './document.ts'
import { Lexicon } from './lexicon.ts'
import { titleKey } from './understand.ts'

/** Courses in one round: bounds the memory, whatever the size of the feed. */
const roundSize = 1000

/** Renews the rows of these courses: changed and new ones are projected again, withdrawn and unknown ones disappear. */
export async function projectCourses(tx: Tx, ids: readonly string[]): Promise<void> {
  const projection = new Projection(tx.sql)
  for (let at = 0; at < ids.length; at += roundSize) {
    await projection.renew(ids.slice(at, at + roundSize))
  }
  await projection.finish()
}

/**
 * Projects every live course anew, for when the projection itself has changed. Readers see the old rows until the
 * transaction ends; feeds that would write meanwhile wait. Gives the number of courses.
 */
export async function projectAll(tx: Tx): Promise<number> {
  const { sql } = tx
  await sql`lock table catalogue.course_search in share row exclusive mode`
  for (const table of ['course_search', 'course_words', 'course_card', 'course_place', 'search_word']) {
    await sql`delete from catalogue.${sql(table)}`
  }
  const projection = new Projection(sql)
  let projected = 0
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql<{ id: string }[]>`
      select id from catalogue.course where withdrawn_at is null and id > ${last} order by id limit ${roundSize}`
    if (rows.length === 0) break
    await projection.renew(rows.map((row) => row.id))
    projected += rows.length
    last = rows.at(-1)!.id
  }
  await projection.finish()
  return projected
}

const filteredColumns = `doc course_id source_no quality provider_no codes evening flexible languages hours_per_week weeks
  contact_hours price starts prices_from`

type CourseRow = { id: string; source: string; provider_id: string; quality: number; data: Course }

class Projection {
  readonly #sql: Sql
  readonly #lexicon: Lexicon
  readonly #sources = new Map<string, number>()
  readonly #providers = new Map<string, { no: number; name: string }>()

  constructor(sql: Sql) {
    this.#sql = sql
    this.#lexicon = new Lexicon(sql)
  }

  async renew(ids: readonly string[]): Promise<void> {
    const sql = this.#sql
    const gone = await sql<{ doc: number }[]>`
      delete from catalogue.course_search where course_id = any(${ids as string[]}::uuid[]) returning doc`
    if (gone.length > 0) {
      const docs = gone.map((row) => row.doc)
      await sql`delete from catalogue.course_words where doc = any(${docs}::int[])`
      await sql`delete from catalogue.course_card where doc = any(${docs}::int[])`
      await sql`delete from catalogue.course_place where doc = any(${docs}::int[])`
    }
    const rows = await sql<CourseRow[]>`
      select id, source_id as source, provider_id, coalesce(quality_score, 0) as quality, data
      from catalogue.course where id = any(${ids as string[]}::uuid[]) and withdrawn_at is null`
    const documents = rows.map((row) => documentOf(entryOf(row)))
    await this.#note(documents)
    await this.#write(documents)
  }

  /** Writes what the whole run learned. */
  async finish(): Promise<void> {
    await this.#lexicon.store()
    if (this.#sources.size === 0) return
    await this.#sql`
      update catalogue.search_source set indexed_at = now()
      where source_id = any(${[...this.#sources.keys()]}) and indexed_at <> now()`
  }

  /** Sources and providers get their numbers, words their lexemes. */
  async #note(documents: SearchDocument[]): Promise<void> {
    for (const source of new Set(documents.map((d) => d.source))) {
      if (!this.#sources.has(source)) this.#sources.set(source, await this.#sourceNo(source))
    }
    await this.#noteProviders(documents)
    for (const document of documents) {
      const source = this.#sources.get(document.source)!
      for (const group of Object.values(document.words)) this.#lexicon.meet(group, source)
    }
    await this.#lexicon.learn()
  }

  async #sourceNo(source: string): Promise<number> {
    const [row] = await this.#sql<{ no: number }[]>`
      insert into catalogue.search_source (source_id, indexed_at) values (${source}, now())
      on conflict (source_id) do update set indexed_at = excluded.indexed_at returning no`
    return row!.no
  }

  async #noteProviders(documents: SearchDocument[]): Promise<void> {
    const named = new Map(documents.map((d) => [providerKey(d), d]))
    const news = [...named].filter(([key, d]) => this.#providers.get(key)?.name !== d.provider.name)
    if (news.length === 0) return
    const ids = news.map(([, d]) => d.provider.id)
    const sources = news.map(([, d]) => this.#sources.get(d.source)!)
    const names = news.map(([, d]) => d.provider.name)
    await this.#sql`
      insert into catalogue.search_provider as p (provider_id, source_no, name, name_key)
      select * from unnest(${ids}::text[], ${sources}::smallint[], ${names}::text[], ${names.map(titleKey)}::text[])
      on conflict (provider_id, source_no) do update set name = excluded.name, name_key = excluded.name_key
      where p.name <> excluded.name`
    const rows = await this.#sql<{ no: number; provider_id: string; source_no: number; name: string }[]>`
      select no, provider_id, source_no, name from catalogue.search_provider
      where provider_id = any(${ids}::text[]) and source_no = any(${sources}::smallint[])`
    const sourceOf = new Map([...this.#sources].map(([source, no]) => [no, source]))
    for (const { no, provider_id: id, source_no, name } of rows) {
      this.#providers.set(`${sourceOf.get(source_no)} ${id}`, { no, name })
    }
  }

  async #write(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return
    const sql = this.#sql
    const docs = await sql<{ doc: number }[]>`
      select nextval('catalogue.search_doc')::int as doc from generate_series(1, ${documents.length})`
    const numbered = documents.map((document, index) => {
      const { doc } = docs[index]!
      return { doc, document, filtered: [doc, ...this.#filtered(document)] }
    })
    await copyRows(
      sql,
      'catalogue.course_search',
      filteredColumns,
      numbered.map(({ filtered }) => filtered),
    )
    await copyRows(
      sql,
      'catalogue.course_words',
      `${filteredColumns} title_length title_key title_words words`,
      numbered.map(({ document, filtered }) => [...filtered, ...this.#words(document)]),
    )
    await copyRows(
      sql,
      'catalogue.course_card',
      'doc card',
      numbered.map(({ document, doc }) => [doc, JSON.stringify(document.card)]),
    )
    const places = numbered.flatMap(({ document, doc }) =>
      document.places.map((p) => [doc, p.x, p.y, p.z, p.after ?? '-infinity', p.until ?? 'infinity']),
    )
    await copyRows(sql, 'catalogue.course_place', 'doc x y z after until', places)
  }

  #filtered(d: SearchDocument): Cell[] {
    return [
      d.courseId,
      this.#sources.get(d.source)!,
      d.quality,
      this.#providers.get(providerKey(d))!.no,
      d.codes,
      d.evening === true,
      d.flexible,
      d.languages.join(','),
      d.hoursPerWeek,
      d.weeks,
      d.contactHours,
      d.price,
      d.starts,
      d.pricesFrom.some((cents) => cents !== null) ? d.pricesFrom : null,
    ]
  }

  #words({ words, titleLength, titleKey: key }: SearchDocument): Cell[] {
    return [
      Math.min(titleLength, 1000),
      key,
      this.#lexicon.vector([[words.title, '']]),
      this.#lexicon.vector([
        [words.title, ':1A'],
        [words.main, ':1B'],
        [words.body, ''],
      ]),
    ]
  }
}

function providerKey(document: SearchDocument): string {
  return `${document.source} ${document.provider.id}`
}

function entryOf(row: CourseRow): CatalogueCourse {
  return {
    id: row.id,
    source: row.source,
    providerId: row.provider_id,
    quality: row.quality,
    course: row.data,
  }
}

/**
 * Keeps the Postgres search tables equal to the catalogue. Called in the transaction that changed the courses (role
 * `ingest`), so that readers see the old or the new version of a source and never a mix.
 */
import { setImmediate } from 'node:timers/promises'
import type { Sql, Tx } from '../db/client.ts'
import type { Course } from '../domain/course.ts'
import { copyText } from './copy-rows.ts'
import { documentOf, type CatalogueCourse, type SearchDocument } from './document.ts'
import { Lexicon } from './lexicon.ts'
import { tableTexts, type NumberedDocument, type TableText } from './search-rows.ts'
import { titleKey } from './understand.ts'

/** Courses in one round: bounds the memory, whatever the size of the feed. */
const roundSize = 1000

/** Renews the rows of these courses: changed and new ones are projected again, withdrawn and unknown ones disappear. */
export async function projectCourses(tx: Tx, ids: readonly string[]): Promise<void> {
  let at = 0
  await new Projection(tx.sql).renew(() => {
    const round = ids.slice(at, at + roundSize)
    at += roundSize
    return Promise.resolve(round)
  })
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
  let last = '00000000-0000-0000-0000-000000000000'
  return new Projection(sql).renew(async () => {
    const rows = await sql<{ id: string }[]>`
      select id from catalogue.course where withdrawn_at is null and id > ${last} order by id limit ${roundSize}`
    last = rows.at(-1)?.id ?? last
    return rows.map((row) => row.id)
  })
}

type CourseRow = {
  doc: number
  id: string
  source: string
  provider_id: string
  quality: number
  data: Course
}
type Made = { doc: number; document: SearchDocument }
/** Documents that are made before the connection gets its turn. */
const madeAtOnce = 50

class Projection {
  readonly #sql: Sql
  readonly #lexicon: Lexicon
  readonly #sources = new Map<string, number>()
  readonly #providers = new Map<string, { no: number; name: string }>()

  constructor(sql: Sql) {
    this.#sql = sql
    this.#lexicon = new Lexicon(sql)
  }

  /**
   * Renews the courses of round after round, until `next` gives none; returns how many are live. The database and this
   * process work at the same time: documents are made while the round before is being written, and their rows while
   * the round after is being read.
   */
  async renew(next: () => Promise<readonly string[]>): Promise<number> {
    let projected = 0
    let written = Promise.resolve()
    try {
      for (let rows = await this.#read(next); rows;) {
        const documents = await documentsOf(rows)
        await written
        const numbered = await this.#note(documents)
        const reading = this.#read(next)
        reading.catch(() => {}) // awaited below
        const texts = tableTexts(numbered, this.#lexicon)
        rows = await reading
        written = this.#write(texts)
        written.catch(() => {}) // awaited in the next round
        projected += documents.length
      }
      await written
    } catch (error) {
      await written.catch(() => {}) // the connection has to be free before the caller can roll back
      throw error
    }
    await this.#finish()
    return projected
  }

  /** Removes what the search knows of the next courses and reads those that are live; null when there are no more. */
  async #read(next: () => Promise<readonly string[]>): Promise<CourseRow[] | null> {
    const sql = this.#sql
    const ids = await next()
    if (ids.length === 0) return null
    const gone = await sql<{ doc: number }[]>`
      delete from catalogue.course_search where course_id = any(${ids as string[]}::uuid[]) returning doc`
    if (gone.length > 0) {
      const docs = gone.map((row) => row.doc)
      await sql`delete from catalogue.course_words where doc = any(${docs}::int[])`
      await sql`delete from catalogue.course_card where doc = any(${docs}::int[])`
      await sql`delete from catalogue.course_place where doc = any(${docs}::int[])`
    }
    return sql<CourseRow[]>`
      select nextval('catalogue.search_doc')::int as doc, id, source_id as source, provider_id,
        coalesce(quality_score, 0) as quality, data
      from catalogue.course where id = any(${ids as string[]}::uuid[]) and withdrawn_at is null`
  }

  /** Writes what the whole run learned. */
  async #finish(): Promise<void> {
    await this.#lexicon.store()
    if (this.#sources.size === 0) return
    await this.#sql`
      update catalogue.search_source set indexed_at = now()
      where source_id = any(${[...this.#sources.keys()]}) and indexed_at <> now()`
  }

  /** Sources and providers get their numbers, words their lexemes. */
  async #note(made: readonly Made[]): Promise<NumberedDocument[]> {
    for (const source of new Set(made.map(({ document }) => document.source))) {
      if (!this.#sources.has(source)) this.#sources.set(source, await this.#sourceNo(source))
    }
    await this.#noteProviders(made.map(({ document }) => document))
    const numbered = made.map(({ doc, document }) => {
      const sourceNo = this.#sources.get(document.source)!
      const providerNo = this.#providers.get(providerKey(document))!.no
      const meet = (words: string[]) => this.#lexicon.meet(words, sourceNo)
      const { title, main, body } = document.words
      return {
        doc,
        document,
        sourceNo,
        providerNo,
        met: { title: meet(title), main: meet(main), body: meet(body) },
      }
    })
    await this.#lexicon.learn()
    return numbered
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

  async #write(texts: readonly TableText[]): Promise<void> {
    for (const { table, columns, text } of texts) {
      await copyText(this.#sql, `catalogue.${table}`, columns, text)
    }
  }
}

/** Makes the documents a few at a time, so that the connection can send and receive in between. */
async function documentsOf(rows: readonly CourseRow[]): Promise<Made[]> {
  const made: Made[] = []
  for (const [at, row] of rows.entries()) {
    if (at % madeAtOnce === 0) await setImmediate()
    made.push({ doc: row.doc, document: documentOf(entryOf(row)) })
  }
  return made
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

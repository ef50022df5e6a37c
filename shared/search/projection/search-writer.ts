/**
 * Writes courses into the Postgres search tables: gives sources and providers their numbers, words their lexemes, and
 * sends the rows by COPY. What was written of a course before is not its business (see project.ts).
 */
import { setImmediate } from 'node:timers/promises'
import type { Sql } from '../../db/client.ts'
import { copyText } from '../../db/copy.ts'
import { documentOf, type SearchDocument } from '../document/document.ts'
import type { CatalogueCourse } from '../document/catalogue-course.ts'
import { Lexicon } from './lexicon.ts'
import { tableTexts, type NumberedDocument, type TableText } from './search-rows.ts'
import { titleKey } from '../language/text-words.ts'

/** A course with the number that its search rows get (`catalogue.search_doc`). */
export type NumberedCourse = CatalogueCourse & { doc: number }
export type Made = { doc: number; document: SearchDocument }

/** Documents that are made before the connection gets its turn. */
const madeAtOnce = 50

type Aside = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>

export class SearchWriter {
  readonly #sql: Sql
  readonly #aside: Aside
  readonly #lexicon: Lexicon
  readonly #sources = new Map<string, number>()
  readonly #providers = new Map<string, { no: number; name: string }>()

  /** `aside`: where what others write too is written; by default in the same transaction. */
  constructor(sql: Sql, aside: Aside = (work) => work(sql)) {
    this.#sql = sql
    this.#aside = aside
    this.#lexicon = new Lexicon()
  }

  /** Writes the rows of courses that have none. Nobody may use the connection until it is done. */
  async add(courses: readonly NumberedCourse[]): Promise<void> {
    const tables = new Map<string, { columns: string; texts: string[] }>()
    // A few at a time, from the course to its text: what is made on the way is gone again at once.
    for (let at = 0; at < courses.length; at += madeAtOnce) {
      const rows = await this.rows(await documentsOf(courses.slice(at, at + madeAtOnce)))
      for (const { table, columns, text } of rows()) {
        const known = tables.get(table)
        if (known) known.texts.push(text)
        else tables.set(table, { columns, texts: [text] })
      }
    }
    await this.write(
      [...tables].map(([table, { columns, texts }]) => ({ table, columns, text: texts.join('') })),
    )
  }

  /** Learns what the rows of these documents need, and gives a function that makes them without the connection. */
  async rows(made: readonly Made[]): Promise<() => TableText[]> {
    if (this.#lexicon.full) await this.#aside((sql) => this.#lexicon.empty(sql))
    const numbered = await this.#note(made)
    return () => tableTexts(numbered, this.#lexicon)
  }

  async write(texts: readonly TableText[]): Promise<void> {
    for (const { table, columns, text } of texts) {
      await copyText(this.#sql, `catalogue.${table}`, columns, [text])
    }
  }

  /** Writes what was learned on the way: the words for repairs, and when the sources were indexed. */
  async finish(): Promise<void> {
    await this.#lexicon.empty(this.#sql)
    if (this.#sources.size === 0) return
    await this.#sql`
      update catalogue.search_source set indexed_at = now()
      where source_id = any(${[...this.#sources.keys()]}) and indexed_at <> now()`
  }

  /** Sources and providers get their numbers, words their lexemes. */
  async #note(made: readonly Made[]): Promise<NumberedDocument[]> {
    for (const source of new Set(made.map(({ document }) => document.filedUnder))) {
      if (!this.#sources.has(source)) this.#sources.set(source, await this.#sourceNo(source))
    }
    await this.#noteProviders(made.map(({ document }) => document))
    const numbered = made.map(({ doc, document }) => {
      const sourceNo = this.#sources.get(document.filedUnder)!
      const providerNo = this.#providers.get(providerKey(document))!.no
      const meet = (words: string[]) => this.#lexicon.meet(words, sourceNo)
      const { title, context, names, main, body } = document.words
      return {
        doc,
        document,
        sourceNo,
        providerNo,
        met: {
          title: meet(title),
          context: meet(context),
          names: meet(names),
          main: meet(main),
          body: meet(body),
        },
      }
    })
    return numbered
  }

  async #sourceNo(source: string): Promise<number> {
    return this.#aside(async (sql) => {
      await sql`
        insert into catalogue.search_source (source_id, indexed_at) values (${source}, now())
        on conflict (source_id) do nothing`
      const [row] = await sql<{ no: number }[]>`
        select no from catalogue.search_source where source_id = ${source}`
      return row!.no
    })
  }

  async #noteProviders(documents: SearchDocument[]): Promise<void> {
    const named = new Map(documents.map((d) => [providerKey(d), d]))
    const news = [...named].filter(([key, d]) => this.#providers.get(key)?.name !== d.provider.name)
    if (news.length === 0) return
    const ids = news.map(([, d]) => d.provider.id)
    const sources = news.map(([, d]) => this.#sources.get(d.filedUnder)!)
    const names = news.map(([, d]) => d.provider.name)
    const rows = await this.#aside(async (sql) => {
      await sql`
      insert into catalogue.search_provider as p (provider_id, source_no, name, name_key)
      select * from unnest(${ids}::text[], ${sources}::smallint[], ${names}::text[], ${names.map(titleKey)}::text[])
      on conflict (provider_id, source_no) do update set name = excluded.name, name_key = excluded.name_key
      where p.name <> excluded.name`
      return sql<{ no: number; provider_id: string; source_no: number; name: string }[]>`
      select no, provider_id, source_no, name from catalogue.search_provider
      where provider_id = any(${ids}::text[]) and source_no = any(${sources}::smallint[])`
    })
    const sourceOf = new Map([...this.#sources].map(([source, no]) => [no, source]))
    for (const { no, provider_id: id, source_no, name } of rows) {
      this.#providers.set(`${sourceOf.get(source_no)} ${id}`, { no, name })
    }
  }
}

/** Makes the documents a few at a time, so that the connection can send and receive in between. */
export async function documentsOf(courses: readonly NumberedCourse[]): Promise<Made[]> {
  const made: Made[] = []
  for (const [at, course] of courses.entries()) {
    if (at % madeAtOnce === 0) await setImmediate()
    made.push({ doc: course.doc, document: documentOf(course) })
  }
  return made
}

function providerKey(document: SearchDocument): string {
  return `${document.filedUnder} ${document.provider.id}`
}

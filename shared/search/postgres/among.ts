/** A question that was read, asked of some courses only: those that are new to somebody. */
import type { CourseCard } from '../../domain/course-card.ts'
import type { Reading, Sql } from '../../db/client.ts'
import { cardOn, type StoredCard } from '../document/stored-card.ts'
import type { FindQuery } from '../query.ts'
import { conditionsOf } from './filters.ts'
import { foundSql } from './relevance.ts'
import { Parameters } from './sql-parameters.ts'
import { generationSql } from './statement.ts'

/** The best by what is known of them, at most `most`, and how many of `ids` are found in all. */
export async function findAmong(
  { sql }: Reading,
  query: FindQuery,
  ids: readonly string[],
  most: number,
): Promise<{ items: CourseCard[]; total: number }> {
  if (ids.length === 0) return { items: [], total: 0 }
  let rows = known.get(ids) ?? (await rowsOf(sql, ids))
  for (;;) {
    known.set(ids, rows)
    const found = await findIn(sql, query, rows.docs, most)
    if (found.generation === rows.generation) return found
    // Courses were written since the rows were looked up.
    rows = await rowsOf(sql, ids)
  }
}

/** Rows of the search by their numbers, as they are in one generation of the catalogue (statement.ts). */
type Rows = { docs: number[]; generation: string | null }

/** By the list that is asked with again and again: courses are found by number in a quarter of the time that their ids take. */
const known = new WeakMap<readonly string[], Rows>()

async function rowsOf(sql: Sql, ids: readonly string[]): Promise<Rows> {
  const [row] = await sql<Rows[]>`
    select ${sql.unsafe(generationSql)} as generation,
      coalesce((select array_agg(doc) from catalogue.course_search where course_id = any(${ids as string[]}::uuid[])), '{}') as docs`
  return row!
}

async function findIn(
  sql: Sql,
  query: FindQuery,
  docs: readonly number[],
  most: number,
): Promise<{ items: CourseCard[]; total: number; generation: string | null }> {
  const p = new Parameters()
  const found = query.question
    ? foundSql(query.question, p)
    : { with: '', from: 'catalogue.course_search s', where: 'true' }
  const conditions = conditionsOf(query, p).map((one) => `(${one.sql})`)
  const text = `
    with ${found.with} m as materialized (
      select s.doc, s.course_id, s.quality from ${found.from}
      where ${[`s.doc = any(${p.add(docs, 'int[]')})`, found.where, ...conditions].join(' and ')}),
    page as (select doc, course_id, quality from m order by quality desc, course_id limit ${p.add(most, 'int')})
    select (select count(*)::int from m) as total, ${generationSql} as generation,
      (select coalesce(json_agg(json_build_array(t.card, k.checked_at) order by page.quality desc, page.course_id), '[]')
        from page join catalogue.course_card t on t.doc = page.doc
        join catalogue.course_checked k on k.course_id = page.course_id) as items`
  const [row] = await sql.unsafe<
    { total: number; generation: string | null; items: [StoredCard, string][] }[]
  >(text, p.values as never[])
  return {
    total: row!.total,
    generation: row!.generation,
    items: row!.items.map(([card, checkedAt]) =>
      cardOn(card, new Date(checkedAt).toISOString(), query.today, query.origin),
    ),
  }
}

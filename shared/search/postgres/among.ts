/** A question that was read, asked of some courses only: those that are new to somebody. */
import type { CourseCard } from '../../domain/course-card.ts'
import type { Reading } from '../../db/client.ts'
import { cardOn, type StoredCard } from '../document/stored-card.ts'
import type { FindQuery } from '../query.ts'
import { conditionsOf } from './filters.ts'
import { foundSql } from './relevance.ts'
import { Parameters } from './sql-parameters.ts'

/** The best by what is known of them, at most `most`, and how many of `ids` are found in all. */
export async function findAmong(
  { sql }: Reading,
  query: FindQuery,
  ids: readonly string[],
  most: number,
): Promise<{ items: CourseCard[]; total: number }> {
  if (ids.length === 0) return { items: [], total: 0 }
  const p = new Parameters()
  const found = query.question
    ? foundSql(query.question, p)
    : { with: '', from: 'catalogue.course_search s', where: 'true' }
  const conditions = conditionsOf(query, p).map((one) => `(${one.sql})`)
  const text = `
    with ${found.with} m as materialized (
      select s.doc, s.course_id, s.quality from ${found.from}
      where ${[`s.course_id = any(${p.add(ids, 'uuid[]')})`, found.where, ...conditions].join(' and ')}),
    page as (select doc, course_id, quality from m order by quality desc, course_id limit ${p.add(most, 'int')})
    select (select count(*)::int from m) as total,
      (select coalesce(json_agg(json_build_array(t.card, k.checked_at) order by page.quality desc, page.course_id), '[]')
        from page join catalogue.course_card t on t.doc = page.doc
        join catalogue.course_checked k on k.course_id = page.course_id) as items`
  const [row] = await sql.unsafe<{ total: number; items: [StoredCard, string][] }[]>(
    text,
    p.values as never[],
  )
  return {
    total: row!.total,
    items: row!.items.map(([card, checkedAt]) =>
      cardOn(card, new Date(checkedAt).toISOString(), query.today, query.origin),
    ),
  }
}

/** What matching reads of the catalogue besides candidates: cards, and how many courses close a gap. Live courses only. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import { cardOn, type StoredCard } from '@stapwijzer/shared/search/stored-card.ts'
import { Parameters } from '@stapwijzer/shared/search/sql-parameters.ts'
import { nearSql } from './candidates.ts'

/** By id. A course that went a moment ago is left out. */
export async function readCards(
  sql: Sql,
  ids: readonly string[],
  today: string,
  origin: Point | null,
): Promise<Map<string, CourseCard>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ card: StoredCard; checkedAt: Date }[]>`
    select t.card, k.checked_at as "checkedAt" from catalogue.course_search s
    join catalogue.course_card t on t.doc = s.doc
    join catalogue.course_checked k on k.course_id = s.course_id
    where s.course_id = any(${ids as string[]}::uuid[])`
  return new Map(
    rows.map(({ card, checkedAt }) => [card.id, cardOn(card, checkedAt.toISOString(), today, origin)]),
  )
}

export type Around = { today: string; origin: Point | null; distanceKm: number | null }

/** Of each group of concepts how many courses are linked to one of them; with an origin only those near it or online. */
export async function countLinked(
  sql: Sql,
  groups: ReadonlyMap<string, readonly string[]>,
  around: Around,
): Promise<Map<string, number>> {
  const pairs = [...groups].flatMap(([group, concepts]) =>
    concepts.map((concept) => [group, concept] as const),
  )
  if (pairs.length === 0) return new Map()
  const p = new Parameters()
  const groupIds = p.add(
    pairs.map(([group]) => group),
    'text[]',
  )
  const concepts = p.add(
    pairs.map(([, concept]) => concept),
    'text[]',
  )
  const text = `
    with pair as materialized (select * from unnest(${groupIds}, ${concepts}) w("group", concept_id)),
    live as materialized (
      select s.doc, c.concept_id from catalogue.course_concept c
      join catalogue.course_search s on s.course_id = c.course_id
      where c.concept_id in (select concept_id from pair) ${around.origin ? `and ${nearSql(p, around)}` : ''})
    select pair."group", count(distinct live.doc)::int as total
    from pair join live on live.concept_id = pair.concept_id group by 1`
  const off = sql.unsafe('set local jit = off').execute()
  const [rows] = await Promise.all([
    sql.unsafe<{ group: string; total: number }[]>(text, p.values as never[]),
    off,
  ])
  return new Map(rows.map(({ group, total }) => [group, total]))
}

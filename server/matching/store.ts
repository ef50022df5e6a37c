/** What matching reads of the catalogue besides candidates: cards, and how many courses close a gap. Live courses only. */
import type { Sql } from '@stapwijzer/shared/db/client.ts'
import { codeOf, numberOf } from '@stapwijzer/shared/domain/code-numbers.ts'
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type { Point } from '@stapwijzer/shared/domain/distance.ts'
import { cardOn, type StoredCard } from '@stapwijzer/shared/search/document/stored-card.ts'
import { codeSql } from '@stapwijzer/shared/search/postgres/filters.ts'
import { Parameters } from '@stapwijzer/shared/search/postgres/sql-parameters.ts'
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

/** Which of the concepts a course is linked to at all; with an origin only courses near it or online. */
export async function withCourses(
  sql: Sql,
  concepts: Iterable<string>,
  around: Around,
): Promise<Set<string>> {
  const p = new Parameters()
  const rows = await run<{ id: string }>(
    sql,
    `select k.id from unnest(${p.add([...new Set(concepts)], 'text[]')}) k(id)
      where exists (select from catalogue.course_concept c join catalogue.course_search s on s.course_id = c.course_id
        where c.concept_id = k.id ${nearIf(p, around)})`,
    p,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The courses of each concept, as numbers that mean something within one answer; concepts without any are left out. */
export async function coursesOf(
  sql: Sql,
  concepts: Iterable<string>,
  around: Around,
): Promise<Map<string, string[]>> {
  const p = new Parameters()
  const rows = await run<{ id: string; docs: string }>(
    sql,
    `select c.concept_id as id, string_agg(s.doc::text, ',') as docs
      from catalogue.course_concept c join catalogue.course_search s on s.course_id = c.course_id
      where c.concept_id = any(${p.add([...new Set(concepts)], 'text[]')}) ${nearIf(p, around)} group by 1`,
    p,
  )
  return new Map(rows.map(({ id, docs }) => [id, docs.split(',')]))
}

/** The usual level (the median) of the courses that lead to an occupation, as far as their levels are known. */
export async function usualLevels(sql: Sql, occupations: Iterable<string>): Promise<Map<string, Level>> {
  const p = new Parameters()
  const level = codeSql('level')
  const last = p.add(numberOf('level', 'doctorate'), 'int')
  const rows = await run<{ id: string; level: number }>(
    sql,
    `select c.concept_id as id, percentile_disc(0.5) within group (order by ${level}) as level
      from catalogue.course_concept c join catalogue.course_search s on s.course_id = c.course_id
      where c.concept_id = any(${p.add([...new Set(occupations)], 'text[]')}) and ${level} between 1 and ${last}
      group by 1`,
    p,
  )
  return new Map(rows.map(({ id, level: number }) => [id, codeOf('level', number)!]))
}

function nearIf(p: Parameters, around: Around): string {
  return around.origin ? `and ${nearSql(p, { ...around, origin: around.origin })}` : ''
}

async function run<Row extends object>(sql: Sql, text: string, p: Parameters): Promise<Row[]> {
  return sql.unsafe<Row[]>(text, p.values as never[])
}

/**
 * Kinds of courses: what courses have in common as far as given facts go. A question that depends on few facts (would
 * this scheme pay?) is decided once for each kind instead of once for each course, on the day it is asked.
 */
import type { Sql } from '../../db/client.ts'
import { maskOf, unpackCodes, type Unpacked } from '../../domain/code-numbers.ts'
import { nextStartSql } from './starts.ts'
import { Parameters } from './sql-parameters.ts'

export type KindFact = keyof Unpacked | 'weeks' | 'contactHours' | 'nextStart'

/** Facts that were not asked for are null or false. */
export type CourseKind = Unpacked & {
  weeks: number | null
  contactHours: number | null
  nextStart: string | null
}

/** Some of the kinds that courses fall into by these facts, or some single courses. */
export type KindSelection =
  | { facts: readonly KindFact[]; kinds: readonly CourseKindKey[] }
  | { courseIds: string[] }
/** A kind as the database tells kinds apart: packed codes, tenths of weeks and hours, start; unknown as -1 or infinity. */
export type CourseKindKey = { codes: number; weeks: number; hours: number; start: string }

/** Every kind that occurs on the day, by these facts. */
export async function courseKinds(
  sql: Sql,
  facts: readonly KindFact[],
  today: string,
): Promise<{ key: CourseKindKey; kind: CourseKind }[]> {
  const p = new Parameters()
  const columns = keySql(facts, p, today)
  const unknown: CourseKindKey = { codes: 0, weeks: -1, hours: -1, start: 'infinity' }
  if (columns.length === 0) return [{ key: unknown, kind: kindOf(unknown) }]
  const rows = await sql.unsafe<Partial<CourseKindKey>[]>(
    `select distinct ${columns.map(({ name, sql }) => `${sql} as ${name}`).join(', ')} from catalogue.course_search s`,
    p.values as never[],
  )
  return rows.map((row) => {
    const key = { ...unknown, ...row }
    return { key, kind: kindOf(key) }
  })
}

/** The condition that a row `s` is of one of the selected kinds. */
export function kindsSql(selection: KindSelection, p: Parameters, today: string): string {
  if ('courseIds' in selection) return `s.course_id = any(${p.add(selection.courseIds, 'uuid[]')})`
  const { facts, kinds } = selection
  if (kinds.length === 0) return 'false'
  const columns = keySql(facts, p, today)
  if (columns.length === 0) return 'true'
  const lists = columns.map(({ name, type }) =>
    p.add(
      kinds.map((kind) => kind[name]),
      `${type}[]`,
    ),
  )
  return `(${columns.map(({ sql }) => sql).join(', ')}) in (select * from unnest(${lists.join(', ')}))`
}

type Column = { name: keyof CourseKindKey; type: 'int' | 'date'; sql: string }

function keySql(facts: readonly KindFact[], p: Parameters, today: string): Column[] {
  const coded = facts.filter((fact) => fact !== 'weeks' && fact !== 'contactHours' && fact !== 'nextStart')
  const columns: Column[] = []
  if (coded.length > 0) columns.push({ name: 'codes', type: 'int', sql: `(s.codes & ${maskOf(coded)})` })
  if (facts.includes('weeks')) columns.push({ name: 'weeks', type: 'int', sql: 'coalesce(s.weeks, -1)' })
  if (facts.includes('contactHours')) {
    columns.push({ name: 'hours', type: 'int', sql: 'coalesce(s.contact_hours, -1)' })
  }
  if (facts.includes('nextStart')) {
    columns.push({ name: 'start', type: 'date', sql: `coalesce(${nextStartSql(p, today)}, 'infinity')` })
  }
  return columns
}

function kindOf({ codes, weeks, hours, start }: CourseKindKey): CourseKind {
  return {
    ...unpackCodes(codes),
    weeks: weeks < 0 ? null : weeks / 10,
    contactHours: hours < 0 ? null : hours / 10,
    nextStart: start === 'infinity' ? null : start,
  }
}

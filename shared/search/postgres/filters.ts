/** The filters of a request as SQL conditions on a row `s` of `catalogue.course_search`. Values travel as parameters. */
import { codedFields, numberOf } from '../../domain/code-numbers.ts'
import { leastDot, unitVector } from '../../domain/distance.ts'
import {
  filters as rows,
  ofKind,
  severalMask,
  type CodeName,
  type FilterKind,
  type FilterName,
  type NamesOfKind,
} from '../../domain/filters.ts'
import { kindsSql } from './course-kinds.ts'
import type { FindQuery } from '../query.ts'
import type { Parameters } from './sql-parameters.ts'
import { priceSql, startsWithinSql } from './starts.ts'

export type Condition = {
  filter: FilterName
  /** True, false or null; null does not match. */
  sql: string
  /** For a condition that two filters make together: what is left of it without one of them (made when asked for). */
  without?: { filter: FilterName; sql: () => string }[]
}

/** The conditions of the filters that are set, cheapest first. Asks for no parameter of a filter that is not. */
export function conditionsOf(query: FindQuery, p: Parameters): Condition[] {
  return cheapestFirst.flatMap((kind) => conditionsOfKind(kind, query, p))
}

const cheapestFirst: readonly FilterKind[] = [
  ...([
    'code',
    'flag',
    'several',
    'provider',
    'concept',
    'source',
    'language',
    'most',
    'price',
    'day',
  ] as const),
  ...(['sourceId', 'scheme', 'distance'] as const),
]

function conditionsOfKind(kind: FilterKind, query: FindQuery, p: Parameters): Condition[] {
  if (kind === 'day') return windowCondition(query, p)
  const compare = compared[kind] as (asked: Asked<FilterKind>, p: Parameters) => string
  return ofKind(kind).flatMap((name): Condition[] => {
    const value = query.filters[name]
    if (value === undefined || value === false) return []
    return [{ filter: name, sql: compare({ ...query, name, value }, p) }]
  })
}

type Asked<K extends FilterKind> = FindQuery & {
  name: NamesOfKind<K>
  value: NonNullable<FindQuery['filters'][NamesOfKind<K>]>
}

/** How a filter of each kind is compared. */
const compared: { [K in Exclude<FilterKind, 'day'>]: (asked: Asked<K>, p: Parameters) => string } = {
  code: ({ name, value }, p) => {
    const numbers = value.map((code) => numberOf(name, code))
    return `${codeSql(name)} = any(${p.add(numbers, 'int[]')})`
  },
  several: ({ name, value }, p) => `(s.flags & ${p.add(severalMask(name, value), 'int')}) <> 0`,
  flag: ({ name }) => `(s.flags & ${2 ** rows[name].bit}) <> 0`,
  provider: ({ value }, p) => {
    const ids = p.add(value.map(storable), 'text[]')
    return `s.provider_no = any(array(select no from catalogue.search_provider where provider_id = any(${ids})))`
  },
  concept: ({ name, value }, p) => conceptSql(name, value, p),
  source: ({ value }, p) => {
    const source = p.add(storable(value), 'text')
    return `s.source_no = (select no from catalogue.search_source where source_id = ${source}) or s.course_id in (
        select k.lead_id from catalogue.course_cluster k join catalogue.course c on c.id = k.course_id
        where c.source_id = ${source} and c.withdrawn_at is null)`
  },
  language: ({ value }, p) => languageSql(value, p),
  most: ({ name, value }, p) => `s.${columnOf(rows[name].fact)} <= ${p.add(wholeTenths(value), 'int')}`,
  price: ({ value, today }, p) => `${priceSql(p, today)} <= ${p.add(value * 100, 'int')}`,
  sourceId: ({ value, filters: { source } }, p) => {
    const item = p.add(storable(value), 'text')
    return `s.course_id in (select coalesce(k.lead_id, c.id) from catalogue.source f
      join catalogue.course c on c.source_id = f.id and c.item_id = ${item} and c.withdrawn_at is null
      left join catalogue.course_cluster k on k.course_id = c.id${source === undefined ? '' : ` where f.id = ${p.add(storable(source), 'text')}`})`
  },
  scheme: ({ schemeKinds, today }, p) => (schemeKinds ? kindsSql(schemeKinds, p, today) : 'false'),
  distance: (asked, p) => `s.doc in (select doc from catalogue.course_place c
      where ${dotSql(asked, p)} >= ${p.add(leastDot(asked.value), 'float8')} and ${placeCountsSql(p, asked.today)})`,
}

/** Both days make one window, so they are one condition. */
function windowCondition({ filters, today }: FindQuery, p: Parameters): Condition[] {
  const { startFrom: from, startBefore: before } = filters
  if (from === undefined && before === undefined) return []
  const sql = windowSql(p, today, from, before)
  if (from === undefined) return [{ filter: 'startBefore', sql }]
  if (before === undefined) return [{ filter: 'startFrom', sql }]
  const without = [
    { filter: 'startFrom' as const, sql: () => windowSql(p, today, undefined, before) },
    { filter: 'startBefore' as const, sql: () => windowSql(p, today, from, undefined) },
  ]
  return [{ filter: 'startFrom', sql, without }]
}

/** `hoursPerWeek` as `hours_per_week`. */
function columnOf(fact: string): string {
  return fact.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Linked to one of these concepts; those that are retired are on no page any more. */
function conceptSql(kind: NamesOfKind<'concept'>, ids: readonly string[], p: Parameters): string {
  return `s.course_id in (select k.course_id from catalogue.course_concept k
    join catalogue.${kind} o on o.id = k.concept_id and o.retired_at is null
    where k.kind = '${kind}' and k.concept_id = any(${p.add(ids.map(storable), 'text[]')}))`
}

/** The number of a closed code, out of the packed ones. */
export function codeSql(name: CodeName, row = 's'): string {
  const field = codedFields.find((f) => f.name === name)!
  return `((${row}.codes >> ${field.shift}) & ${2 ** field.bits - 1})`
}

/** Cosine of the angle between the origin and a place `c`: the higher, the nearer. */
export function dotSql(query: FindQuery, p: Parameters): string {
  const { x, y, z } = unitVector(query.origin!)
  return `(c.x * ${p.add(x, 'float8')} + c.y * ${p.add(y, 'float8')} + c.z * ${p.add(z, 'float8')})`
}

export function placeCountsSql(p: Parameters, today: string): string {
  const day = p.add(today, 'date')
  return `c.after < ${day} and c.until >= ${day}`
}

/** One start that is offered, from `from` (inclusive) to `before` (exclusive); or a start at any time. */
function windowSql(
  p: Parameters,
  today: string,
  from: string | undefined,
  before: string | undefined,
): string {
  return `(s.flexible or ${startsWithinSql(p, today, { from, before })})`
}

/** Most courses have one language, and that is a plain comparison; lists such as `en,nl` are searched. */
function languageSql(codes: string[], p: Parameters): string {
  const any = p.add(codes, 'text[]')
  return `(s.languages = any(${any}) or (length(s.languages) > 2 and string_to_array(s.languages, ',') && ${any}))`
}

/** The most whole tenths that are not above the value. Ten times a decimal number rounds to its whole tenths by itself. */
function wholeTenths(value: number): number {
  return Math.floor(value * 10)
}

/** A text column cannot hold NUL, and no id does: such a value matches nothing instead of failing. */
function storable(value: string): string {
  return value.includes('\0') ? '' : value
}

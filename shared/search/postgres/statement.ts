/**
 * The search as one SQL statement: the rows that words and filters leave (`m`), the counts of every facet over them, and
 * one page of cards. A facet ignores its own selection, so `m` keeps a row that fails exactly one facet filter and notes
 * which (`miss`, a bit a filter); counts then pick by bit and nothing is read twice.
 */
import {
  facetNames,
  filters,
  isOfKind,
  ofKind,
  severalMask,
  severalNames,
  type FacetName,
  type FilterName,
} from '../../domain/filters.ts'
import { codeSql, conditionsOf, dotSql, placeCountsSql, type Condition } from './filters.ts'
import { nextStartSql, priceSql } from './starts.ts'
import {
  type Found,
  bestFirst,
  foundSql,
  orderedSql,
  rankColumnsSql,
  rankedRows,
  titlesFirstSql,
} from './relevance.ts'
import type { FilterSet } from '../engine.ts'
import type { FindQuery } from '../query.ts'
import { Parameters, type ParameterValue } from './sql-parameters.ts'

export type Statement = { text: string; values: ParameterValue[] }

/**
 * Rows are kept (materialised) when finding them costs more than keeping them. Without words and dear filters it is the
 * other way round: three scans of the narrow table cost half of one that is kept.
 */
const dearFilters = new Set<FilterName>(ofKind('distance', 'price', 'scheme', 'day'))

/** Gives one row: `total`, `items` (list of [card, checked at]), `facets` (name → list), `indexed_at`, `generation`. */
export function searchStatement(query: FindQuery): Statement {
  const { question } = query
  const p = new Parameters()
  const from = question ? foundSql(question, p) : everything
  const conditions = conditionsOf(query, p)
  const names: readonly FacetName[] = query.facets === false ? [] : facetNames
  const counted = conditions.filter(({ filter }) => (names as readonly string[]).includes(filter))
  const plain = conditions.filter((condition) => !counted.includes(condition))
  const bits = new Map(counted.map(({ filter }, index) => [filter as FacetName, 2 ** index]))
  const kept = (bit: number) => keptSql(counted.length > 0, bit)
  const missed = counted.length > 0 ? ', miss' : ''
  const dear =
    question !== null || plain.some(({ filter }) => dearFilters.has(filter)) || query.sort === 'distance'
  const text = `
    with ${from.with}
    m as ${dear ? '' : 'not '}materialized (${rowsSql(query, plain, counted, p)}),
    g as materialized (select codes, languages, several${missed}, count(*)::int as n from m
      group by codes, languages, several${missed}),
    page as (${question && query.sort === 'relevance' ? orderedSql(query, question, kept(0), p) : sortedSql(query, kept(0), p)})
    select (select coalesce(sum(n), 0)::int from g where ${kept(0)}) as total,
      ${indexedSql},
      json_build_object(${names.map((name) => `'${name}', ${facetSql(name, kept(bits.get(name) ?? 0))}`).join(', ')}) as facets,
      ${itemsSql}`
  return { text, values: p.values }
}

/**
 * The same without `total` and `facets`, for a question whose counts are known (kept-counts.ts): filters that a row has or not.
 * Where many courses are found, `known` in all, the first ones are met soon in the order that an index has.
 */
export function pageStatement(query: FindQuery, known: number): Statement {
  const p = new Parameters()
  const { question } = query
  const where = conditionsOf(query, p).map(({ sql }) => `(${sql})`)
  const kept = where.length > 0 ? where.join(' and ') : 'true'
  const ranks = question && query.sort === 'relevance'
  const found = question ? foundSql(question, p) : everything
  const text = `
    with ${found.with} ${manyForPage(query, known) ? bestRowsSql(query, kept, p) : pageRowsSql(query, found, kept, p)},
    page as (${ranks ? orderedSql(query, question, 'true', p) : sortedSql(query, 'true', p)})
    select ${indexedSql}, ${itemsSql}`
  return { text, values: p.values }
}

/** Walking along the index pays when it soon meets enough: one row in so many of those that are found is on the page. */
const manyFor = 10

function manyForPage(query: FindQuery, known: number): boolean {
  const { question, sort, page, pageSize } = query
  if (sort !== 'relevance' || (question && question.anyOf !== null)) return false
  return known >= manyFor * (question ? rankedRows(query) : page * pageSize)
}

/** The first rows that a page needs, met along the index. */
function bestRowsSql(query: FindQuery, kept: string, p: Parameters): string {
  if (query.question) return titlesFirstSql(query, query.question, kept, p)
  return `m as (select doc, course_id, -quality as sort_key from ${bestFirst} s where ${kept} limit ${query.page * query.pageSize})`
}

/** All rows that are found, with what they are ordered by. */
function pageRowsSql(query: FindQuery, found: Found, kept: string, p: Parameters): string {
  const ranks = query.question && query.sort === 'relevance'
  const key = ranks ? rankColumnsSql(query.question!, found, p) : `${sortKeySql(query, p)} as sort_key`
  return `m as ${ranks ? '' : 'not '}materialized (select s.doc, s.course_id, ${key}
      from ${found.from}${distanceSql(query, p)} where ${found.where} and ${kept})`
}

/** Another text whenever courses changed: whoever writes search rows of a source stamps it (projection/project.ts). */
export const generationSql = `(select md5(string_agg(no || ' ' || indexed_at, ',' order by no)) from catalogue.search_source)`

const indexedSql = `(select max(indexed_at) from catalogue.search_source) as indexed_at,
      ${generationSql} as generation`

const itemsSql = `(select json_agg(json_build_array(t.card, k.checked_at) order by page.n) from page
        join catalogue.course_card t on t.doc = page.doc
        join catalogue.course_checked k on k.course_id = page.course_id) as items`

/** Gives one row: `totals`, the number of results without each of the sets of filters. */
export function blockedStatement(query: FindQuery, sets: readonly FilterSet[]): Statement {
  const { question } = query
  const p = new Parameters()
  const from = question ? foundSql(question, p) : everything
  const conditions = conditionsOf(query, p)
  const parts = conditions.flatMap(({ without = [] }) => without)
  const single = sets.every((set) => set.length === 1)
  const text = `
    with ${from.with}
    m as materialized (
      select ${[`${missSql(conditions)} as miss`, ...parts.map((o) => `${o.sql()} as ${o.filter.toLowerCase()}`)].join(', ')}
      from ${from.from} where ${from.where}${single ? ` and ${atMostOne(conditions)}` : ''})
    select array[${sets.map((set) => `(select count(*)::int from m where ${withoutSql(conditions, set)})`).join(', ')}] as totals`
  return { text, values: p.values }
}

/** Rows that fail nothing but filters of the set. Of a condition that two filters make, what is left without one must hold. */
function withoutSql(conditions: Condition[], set: FilterSet): string {
  let gone = 0
  const left: string[] = []
  for (const [index, { filter, without }] of conditions.entries()) {
    const parts = without?.filter((part) => set.includes(part.filter)) ?? []
    if (without ? parts.length > 0 : set.includes(filter)) gone |= 2 ** index
    if (without && parts.length === 1) left.push(parts[0]!.filter.toLowerCase())
  }
  return [`miss & ~${gone} = 0`, ...left].join(' and ')
}

const everything = { with: '', from: 'catalogue.course_search s', where: 'true', cover: '1' }

function rowsSql(query: FindQuery, plain: Condition[], counted: Condition[], p: Parameters): string {
  const { question } = query
  const found = question ? foundSql(question, p) : null
  const from = found ?? everything
  const columns =
    question && found && query.sort === 'relevance'
      ? rankColumnsSql(question, found, p)
      : `${sortKeySql(query, p)} as sort_key`
  const distance = distanceSql(query, p)
  const where = [...plain.map(({ sql }) => `(${sql})`), atMostOne(counted)].join(' and ')
  return `select s.doc, s.course_id, s.codes, s.languages, s.flags & ${severalBits} as several, s.provider_no, ${missSql(counted)} as miss, ${columns}
    from ${from.from}${distance} where ${from.where} and ${where}`
}

/** What sorting by distance joins to a row `s`. */
function distanceSql(query: FindQuery, p: Parameters): string {
  if (query.sort !== 'distance') return ''
  return ` left join (select c.doc, max(${dotSql(query, p)}) as dot from catalogue.course_place c
          where ${placeCountsSql(p, query.today)} group by c.doc) d on d.doc = s.doc`
}

/** Which conditions a row fails, a bit each. */
function missSql(conditions: Condition[]): string {
  if (conditions.length === 0) return '0'
  return conditions.map(({ sql }, index) => `case when ${sql} then 0 else ${2 ** index} end`).join(' | ')
}

/** A comparison for the same reason as in `keptSql`. */
function atMostOne(conditions: Condition[]): string {
  if (conditions.length < 2) return 'true'
  const miss = `(${missSql(conditions)})`
  return `${miss} & (${miss} - 1) < 1`
}

/**
 * Rows that fail nothing, or nothing but the filter of `bit`. Written as comparisons because the planner, which knows
 * nothing of `miss`, takes an equation for a rare thing and then sorts where it should hash.
 */
function keptSql(anyCounted: boolean, bit: number): string {
  if (!anyCounted) return 'true'
  return bit === 0 ? 'miss < 1' : `coalesce(nullif(miss, ${bit}), 0) < 1`
}

/** What a sort rises by; the tie-break is the course's id. */
function sortKeySql(query: FindQuery, p: Parameters): string {
  switch (query.sort) {
    case 'start':
      return nextStartSql(p, query.today)
    case 'price':
      return priceSql(p, query.today)
    case 'duration':
      return 's.weeks'
    case 'distance':
      // As it is shown, in tenths of a km: what looks equal is ordered by id. (`least` would make 1 of no place.)
      return 'round(acos(case when d.dot > 1 then 1 else d.dot end) * 63710)::int'
    case 'relevance':
      return '-s.quality'
  }
}

function sortedSql(query: FindQuery, kept: string, p: Parameters): string {
  const limit = p.add(query.pageSize, 'int')
  const offset = p.add((query.page - 1) * query.pageSize, 'int')
  return `select doc, course_id, row_number() over (order by sort_key nulls last, course_id) as n from (
      select doc, course_id, sort_key from m where ${kept}
      order by sort_key nulls last, course_id limit ${limit} offset ${offset}) x`
}

/** Values and counts of one facet, as a JSON list; `kept` lets its own selection pass. */
function facetSql(name: FacetName, kept: string): string {
  if (isOfKind(name, 'code')) {
    return `(select coalesce(json_agg(json_build_array(v, n)), '[]') from (
        select ${codeSql(name, 'g')} as v, sum(n)::int as n from g where ${kept} group by 1) x where v <> 0)`
  }
  if (isOfKind(name, 'several')) {
    const bits = filters[name].codes.map((code) => `('${code}', ${severalMask(name, [code])})`).join(', ')
    return `(select coalesce(json_agg(json_build_array(v, n)), '[]') from (
        select v, sum(n)::int as n from g join (values ${bits}) b (v, bit) on (several & bit) <> 0
        where ${kept} group by v) y)`
  }
  return countedAs[filters[name].kind](kept)
}

/** The bits of `flags` that are counted by value; the others would only make more groups. */
const severalBits = severalNames.reduce((bits, name) => bits | severalMask(name, filters[name].codes), 0)

const countedAs = {
  language: (kept: string) => {
    // Few different lists of languages: they are counted first and taken apart then.
    const lists = `(select languages, sum(n) as n from g where ${kept} group by languages) x`
    return `(select coalesce(json_agg(json_build_array(v, n)), '[]') from (
        select v, sum(n)::int as n from ${lists}, unnest(string_to_array(languages, ',')) v group by v) y)`
  },
  provider: (kept: string) =>
    `(select coalesce(json_agg(json_build_array(id, n, name)), '[]') from (
      select r.provider_id as id, min(r.name) as name, sum(c.n)::int as n from (
        select provider_no, count(*) as n from m where ${kept} group by 1) c
      join catalogue.search_provider r on r.no = c.provider_no
      group by 1 order by 3 desc, 1 limit 50) x)`,
}

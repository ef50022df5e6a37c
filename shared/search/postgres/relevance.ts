/**
 * Which rows the words find, and in which order. A title that is the question comes first, then titles with all its
 * words, then the rest. Ranking reads the words of a row, so only the best rows by a cheap key are ranked: a word that a
 * third of the catalogue holds costs no more than a rare one.
 */
import type { Question, Weighed } from '../question/question.ts'
import type { FindQuery } from '../query.ts'
import type { Parameters } from './sql-parameters.ts'
import { anyLexeme, anyWayOf, everyTerm, everyWord } from './tsquery.ts'

/** Rows that are ranked by their words; the others follow in the cheap order. */
const ranked = 500

/** Where the rows `s` come from that the words find, and what is known of each. */
export type Found = {
  /** A CTE of its own, or nothing. */
  with: string
  from: string
  where: string
  /** Weight of the words that were found. */
  cover: string
}

export function foundSql(question: Question, p: Parameters): Found {
  if (question.anyOf === null) {
    const where = `(s.words @@ ${tsquery(everyTerm(question.terms), p)} or ${sameSql(question, p)})`
    return { with: '', from: 'catalogue.course_words s', where, cover: '1' }
  }
  if (question.anyOf.length === 1) {
    const where = `s.${columnOf(question.anyOf[0]!)} @@ ${tsquery(anyWayOf(question.anyOf[0]!.ways), p)}`
    return { with: '', from: 'catalogue.course_words s', where, cover: '1' }
  }
  // A word in the title counts for half as much again.
  const each = question.anyOf.map((weighed) => {
    const { ways, weight } = weighed
    const one = tsquery(anyWayOf(ways), p)
    return `select doc, ${p.add(weight, 'int')} * case when title_words @@ ${one} then 3 else 2 end as weight
      from catalogue.course_words where ${columnOf(weighed)} @@ ${one}`
  })
  return {
    with: `hit as materialized (select doc, sum(weight) as cover from (${each.join(' union all ')}) f group by doc),`,
    from: 'hit join catalogue.course_words s on s.doc = hit.doc',
    where: 'true',
    cover: 'hit.cover',
  }
}

/** Where a word tells something. */
const columnOf = ({ inTitle }: Weighed) => (inTitle ? 'title_words' : 'words')

/** What `orderedSql` needs of each row. */
export function rankColumnsSql(question: Question, { cover }: Found, p: Parameters): string {
  return `${sameSql(question, p)} as same, ${cover} as cover, ${inTitleSql(question, p)} as in_title, s.title_length, s.quality`
}

/** Rows from the best one on. Nothing can be pushed into it, so that the planner walks the index instead of sorting what it finds. */
export const bestFirst = '(select * from catalogue.course_words order by quality desc, course_id offset 0)'

/** How many rows of the cheap order a page needs. */
export function rankedRows({ page, pageSize }: FindQuery): number {
  return Math.max(ranked, page * pageSize)
}

/**
 * The rows that a page needs, of a question that finds very many: those with the words in the title, which all come first;
 * and when they do not fill the page the best of the others, met along the index.
 */
export function titlesFirstSql(
  query: FindQuery,
  question: Question,
  filtered: string,
  p: Parameters,
): string {
  const words = tsquery(everyTerm(question.terms), p)
  const titled = `(s.title_words @@ ${words} or ${sameSql(question, p)})`
  const columns = (rank: string) => `select s.doc, s.course_id, ${rank}, s.title_length, s.quality`
  return `titled as materialized (
      ${columns(`${sameSql(question, p)} as same, 1 as cover, ${inTitleSql(question, p)} as in_title`)}
      from catalogue.course_words s where ${titled} and ${filtered}),
    others as materialized (${columns('false as same, 1 as cover, 0 as in_title')}
      from ${bestFirst} s where (select count(*) from titled) < ${p.add(query.page * query.pageSize, 'int')}
        and s.words @@ ${words} and not ${titled} and ${filtered} limit ${rankedRows(query)}),
    m as (select * from titled union all select * from others)`
}

/**
 * A page in order of relevance. Only rows beside which the page may begin or end are ranked: a group of equal `same`, `cover`
 * and `in_title` that lies wholly before or after it needs no order.
 */
export function orderedSql(query: FindQuery, question: Question, kept: string, p: Parameters): string {
  const last = query.page * query.pageSize
  const words = p.add(Math.max(question.terms.length, 1), 'int')
  const any = tsquery(anyLexeme(question), p)
  const cheap = `same desc, cover desc, in_title desc, short desc, quality desc, course_id`
  const score = `ts_rank('{0.1, 0.1, 0.4, 1}', t.words, ${any})
    + 0.5 * ts_rank('{0, 0, 0, 1}', t.words, ${any}) * ${words} / greatest(c.title_length, ${words})`
  const end = p.add(last, 'int')
  const begin = p.add(last - query.pageSize, 'int')
  const onPage = `c.n <= ${ranked} and c.first <= ${end} and c.final > ${begin}`
  return `select doc, course_id, row_number() over (order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n) as n
    from (select c.*, case when ${onPage} then (select ${score} from catalogue.course_words t where t.doc = c.doc) else 0 end as score
      from (select *, min(n) over same_group as first, max(n) over same_group as final from (
        select *, row_number() over (order by ${cheap}) as n from (
          select doc, course_id, same, cover, title_length, quality, in_title,
            case when in_title > 0 then -title_length else 0 end as short
          from m where ${kept} order by ${cheap} limit ${p.add(rankedRows(query), 'int')}) x) y
        window same_group as (partition by same, cover, in_title)) c) r
    order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n
    limit ${p.add(query.pageSize, 'int')} offset ${begin}`
}

/**
 * 2 when the title has the words themselves (any of them will do when any was asked), 1 in a wider sense, else 0. Who has the
 * words themselves has them in the wider sense too; most titles have neither, and are looked at once.
 */
function inTitleSql({ terms, anyOf: some }: Question, p: Parameters): string {
  if (some) {
    return `case when s.title_words @@ ${tsquery(anyWayOf(some.flatMap(({ ways }) => ways)), p)} then 2 else 0 end`
  }
  const typed = `s.title_words @@ ${tsquery(everyWord(terms), p)}`
  if (terms.every(({ alternatives }) => alternatives.length === 1))
    return `case when ${typed} then 2 else 0 end`
  const wider = `s.title_words @@ ${tsquery(everyTerm(terms), p)}`
  return `case when ${wider} then case when ${typed} then 2 else 1 end else 0 end`
}

/** Whether the title is the question. */
function sameSql({ key }: Question, p: Parameters): string {
  return `s.title_key = ${p.add(key, 'text')}`
}

/** A scalar sub-select, so that the question is made once and not for every row. */
function tsquery(text: string, p: Parameters): string {
  return `(select ${p.add(text, 'text')}::tsquery)`
}

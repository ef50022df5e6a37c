/**
 * Which rows the words find, and in which order. A title that is the question comes first, then titles with all its
 * words, then the rest. Ranking reads the words of a row, so only the best rows by a cheap key are ranked: a word that a
 * third of the catalogue holds costs no more than a rare one.
 */
import type { Question, Weighed } from '../question/question.ts'
import type { FindQuery } from '../query.ts'
import type { Parameters } from './sql-parameters.ts'
import { anyLexeme, anyOf, everyTerm, everyWord } from './tsquery.ts'

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
    const where = `s.${columnOf(question.anyOf[0]!)} @@ ${tsquery(anyOf([question.anyOf[0]!.word]), p)}`
    return { with: '', from: 'catalogue.course_words s', where, cover: '1' }
  }
  // A word in the title counts for half as much again.
  const each = question.anyOf.map((weighed) => {
    const { word, weight } = weighed
    const one = tsquery(anyOf([word]), p)
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

/** A page in order of relevance. */
export function orderedSql(query: FindQuery, question: Question, kept: string, p: Parameters): string {
  const last = query.page * query.pageSize
  const words = p.add(Math.max(question.terms.length, 1), 'int')
  const any = tsquery(anyLexeme(question), p)
  const cheap = `same desc, cover desc, in_title desc, short desc, quality desc, course_id`
  const score = `ts_rank('{0.1, 0.1, 0.4, 1}', t.words, ${any})
    + 0.5 * ts_rank('{0, 0, 0, 1}', t.words, ${any}) * ${words} / greatest(c.title_length, ${words})`
  return `select doc, course_id, row_number() over (order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n) as n
    from (select c.*, case when c.n <= ${ranked} then ${score} else 0 end as score from (
        select *, row_number() over (order by ${cheap}) as n from (
          select doc, course_id, same, cover, title_length, quality, in_title,
            case when in_title > 0 then -title_length else 0 end as short
          from m where ${kept} order by ${cheap} limit ${p.add(Math.max(ranked, last), 'int')}) x) c
      join catalogue.course_words t on t.doc = c.doc) r
    order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n
    limit ${p.add(query.pageSize, 'int')} offset ${p.add(last - query.pageSize, 'int')}`
}

/**
 * 2 when the title has the words themselves (any of them will do when any was asked), 1 in a wider sense, else 0. Who has the
 * words themselves has them in the wider sense too; most titles have neither, and are looked at once.
 */
function inTitleSql({ terms, anyOf: some }: Question, p: Parameters): string {
  if (some) {
    return `case when s.title_words @@ ${tsquery(anyOf(some.map(({ word }) => word)), p)} then 2 else 0 end`
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

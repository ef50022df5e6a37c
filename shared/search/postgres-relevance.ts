/**
 * Which rows the words find, and in which order. A title that is the question comes first, then titles with all its
 * words, then the rest. Ranking reads the words of a row, so only the best rows by a cheap key are ranked: a word that a
 * third of the catalogue holds costs no more than a rare one.
 */
import type { SearchQuery } from './query.ts'
import type { Parameters } from './sql-parameters.ts'

/** Words to find: all of them in a course, or any of them (then with a weight each, the rarer the heavier). */
export type Words = {
  /** Folded; each gets its lexeme in the database. `heftruck*` stands for all words that begin so. Ranking looks at all. */
  words: string[]
  /** Words of which any will do, with whole numbers as weights; null when all of `words` are needed. */
  anyOf: { word: string; weight: number }[] | null
  /** Title key of the question. */
  key: string
}

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

export function foundSql(words: Words, p: Parameters): Found {
  if (words.anyOf === null) {
    const where = `(s.words @@ ${questionSql(words, '&', p)} or ${sameSql(words, p)})`
    return { with: '', from: 'catalogue.course_words s', where, cover: '1' }
  }
  // A word in the title counts for half as much again.
  const each = words.anyOf.map(({ word, weight }) => {
    const question = `(select catalogue.question(${p.add([word], 'text[]')}, '&'))`
    return `select doc, ${p.add(weight, 'int')} * case when title_words @@ ${question} then 3 else 2 end as weight
      from catalogue.course_words where words @@ ${question}`
  })
  return {
    with: `hit as materialized (select doc, sum(weight) as cover from (${each.join(' union all ')}) f group by doc),`,
    from: 'hit join catalogue.course_words s on s.doc = hit.doc',
    where: 'true',
    cover: 'hit.cover',
  }
}

/** What `orderedSql` needs of each row. */
export function rankColumnsSql(words: Words, { cover }: Found, p: Parameters): string {
  const inTitle = `s.title_words @@ ${questionSql(words, words.anyOf ? '|' : '&', p)}`
  return `${sameSql(words, p)} as same, ${cover} as cover, ${inTitle} as in_title, s.title_length, s.quality`
}

/** A page in order of relevance. */
export function orderedSql(query: SearchQuery, words: Words, kept: string, p: Parameters): string {
  const last = query.page * query.pageSize
  const cheap = `same desc, cover desc, in_title desc, short desc, quality desc, course_id`
  const score = `ts_rank('{0.1, 0.1, 0.4, 1}', t.words, ${questionSql(words, '|', p)})
    + 0.5 * ts_rank('{0, 0, 0, 1}', t.words, ${questionSql(words, '|', p)}) * ${p.add(words.words.length, 'int')}
      / greatest(c.title_length, ${p.add(words.words.length, 'int')})`
  return `select doc, course_id, row_number() over (order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n) as n
    from (select c.*, case when c.n <= ${ranked} then ${score} else 0 end as score from (
        select *, row_number() over (order by ${cheap}) as n from (
          select doc, course_id, same, cover, title_length, quality, in_title,
            case when in_title then -title_length else 0 end as short
          from m where ${kept} order by ${cheap} limit ${p.add(Math.max(ranked, last), 'int')}) x) c
      join catalogue.course_words t on t.doc = c.doc) r
    order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n
    limit ${p.add(query.pageSize, 'int')} offset ${p.add(last - query.pageSize, 'int')}`
}

/** Whether the title is the question. */
function sameSql(words: Words, p: Parameters): string {
  return `s.title_key = ${p.add(words.key, 'text')}`
}

/** A scalar sub-select, so that the question is made once and not for every row. */
function questionSql({ words }: Words, glue: '&' | '|', p: Parameters): string {
  return `(select catalogue.question(${p.add(words, 'text[]')}, '${glue}'))`
}

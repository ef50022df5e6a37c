/**
 * Which rows the words find, and in which order. A title that is the question comes first, then titles with all its
 * words, then the rest. Ranking reads the words of a row, so only the best rows by a cheap key are ranked: a word that a
 * third of the catalogue holds costs no more than a rare one.
 */
import type { SearchQuery } from './query.ts'
import type { Parameters } from './sql-parameters.ts'

/** Words to find: all of them in a course, or any of them (then with a weight each, the rarer the heavier). */
export type Words = {
  /** Folded; each gets its lexeme in the database. `heftruck*` stands for all words that begin so. */
  words: string[]
  /** Whole numbers beside `words` when any of them will do; null when all are needed. */
  weights: number[] | null
  /** Title key of the question. */
  key: string
}

/** Rows that are ranked by their words; the others follow in the cheap order. */
const ranked = 1000

export function hitSql(words: Words, p: Parameters): string {
  const same = `t.title_key = ${p.add(words.key, 'text')}`
  if (words.weights === null) {
    return `hit as materialized (
      select t.doc, ${same} as same, 1 as cover from catalogue.course_text t
      where t.words @@ ${questionSql(words, '&', p)} or ${same})`
  }
  const each = words.words.map(
    (word, index) => `select t.doc, ${same} as same, ${p.add(words.weights![index]!, 'int')} as weight
      from catalogue.course_text t where t.words @@ (select catalogue.question(${p.add([word], 'text[]')}, '&'))`,
  )
  return `hit as materialized (
    select doc, bool_or(same) as same, sum(weight) as cover from (${each.join(' union all ')}) f group by doc)`
}

/** A page in order of relevance. */
export function orderedSql(query: SearchQuery, words: Words, kept: string, p: Parameters): string {
  const last = query.page * query.pageSize
  const cheap = `same desc, cover desc, in_title desc, short desc, quality desc, course_id`
  const inTitle = `m.title_words @@ ${questionSql(words, words.weights ? '|' : '&', p)}`
  const score = `ts_rank('{0.1, 0.1, 0.4, 1}', t.words, ${questionSql(words, '|', p)})
    + 0.5 * ts_rank('{0, 0, 0, 1}', t.words, ${questionSql(words, '|', p)}) * ${p.add(words.words.length, 'int')}
      / greatest(title_length, ${p.add(words.words.length, 'int')})`
  return `select doc, course_id, row_number() over (order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n) as n
    from (select c.*, case when n <= ${ranked} then ${score} else 0 end as score from (
        select *, row_number() over (order by ${cheap}) as n from (
          select doc, course_id, same, cover, title_length, quality, ${inTitle} as in_title,
            case when ${inTitle} then -title_length else 0 end as short
          from m where ${kept} order by ${cheap} limit ${p.add(Math.max(ranked, last), 'int')}) x) c
      join catalogue.course_text t on t.doc = c.doc) r
    order by same desc, cover desc, in_title desc, n <= ${ranked} desc, score desc, n
    limit ${p.add(query.pageSize, 'int')} offset ${p.add(last - query.pageSize, 'int')}`
}

/** A scalar sub-select, so that the question is made once and not for every row. */
function questionSql({ words }: Words, glue: '&' | '|', p: Parameters): string {
  return `(select catalogue.question(${p.add(words, 'text[]')}, '${glue}'))`
}

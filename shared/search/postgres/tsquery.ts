/** A read question as PostgreSQL matches it: texts for `::tsquery`. Whatever is in a lexeme, it is quoted and no operator. */
import type { Alternative, Question, Term } from '../question/question.ts'

/** All the terms, each in any of its ways. */
export function everyTerm(terms: readonly Term[]): string {
  return joined(
    terms.map(({ alternatives }) => anyWay(alternatives)),
    '&',
  )
}

/** All the terms, as they are typed. */
export function everyWord(terms: readonly Term[]): string {
  return joined(
    terms.map(({ alternatives }) => anyWay(alternatives.slice(0, 1))),
    '&',
  )
}

/** Any of some ways, each of all its lexemes. */
export function anyWayOf(ways: readonly (readonly string[])[]): string {
  return joined(ways.map(allOf), '|')
}

/** Any of the lexemes of a question; where any word will do, the words themselves and those that are looked for. */
export function anyLexeme({ terms, anyOf: some }: Pick<Question, 'terms' | 'anyOf'>): string {
  const ways = (alternatives: readonly Alternative[]) => (some ? alternatives.slice(0, 1) : alternatives)
  const lexemes = terms.flatMap(({ alternatives }) => ways(alternatives).flatMap(({ words }) => words))
  return anyOf([...lexemes, ...(some ?? []).flatMap(({ ways }) => ways.flat())])
}

/** Any of some lexemes; `x*` is every lexeme that begins with x. */
export function anyOf(lexemes: readonly string[]): string {
  return joined([...new Set(lexemes)].map(quoted), '|')
}

/** All of some lexemes. */
export function allOf(lexemes: readonly string[]): string {
  return joined([...new Set(lexemes)].map(quoted), '&')
}

/** No lexeme is empty-handed like this one; an empty query would make the database complain. */
const nothing = "'~'"

function anyWay(alternatives: readonly Alternative[]): string {
  const ways = alternatives.map(({ words }) => joined(words.map(quoted), '&'))
  return ways.length === 1 ? ways[0]! : `(${joined(ways, '|')})`
}

function joined(parts: readonly string[], glue: '&' | '|'): string {
  if (parts.length === 0) return nothing
  return parts.length === 1 ? parts[0]! : parts.map((part) => `(${part})`).join(glue)
}

function quoted(lexeme: string): string {
  const begins = lexeme.endsWith('*')
  const text = begins ? lexeme.slice(0, -1) : lexeme
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "''")}'${begins ? ':*' : ''}`
}

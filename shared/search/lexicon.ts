/**
 * The lexemes of one projection run. The database's text configuration is the only judge of what a word's lexeme is, but
 * it is asked once a word and not once a text: texts repeat their words, and analysing is the dearest part of indexing.
 */
import type { Sql } from '../db/client.ts'
import { isCode, isFunctionWord } from './understand.ts'

/** Shorter words have too many neighbours to be repaired. */
export const shortestRepaired = 4
const insertSize = 5000
/** Words that are remembered; a feed of any size must fit, also one of nothing but different words. */
const mostWords = 100_000

type Lexeme = {
  text: string
  /** The last vector it went into: a vector holds a lexeme once. */
  vector: number
}

/** A word that was met; its lexeme is known after `learn`. */
export type Met = {
  readonly word: string
  readonly functionWord: boolean
  lexeme: Lexeme | null
  /** The source it was last met in. */
  source: number
}

/** Words of one weight. `suffix` such as `:1A`; words that hold a sentence together are left out unless `whole`. */
export type WordGroup = { words: readonly Met[]; suffix: string; whole: boolean }

export class Lexicon {
  readonly #sql: Sql
  readonly #words = new Map<string, Met>()
  readonly #lexemes = new Map<string, Lexeme>()
  #unknown: Met[] = []
  readonly #metIn = new Map<number, Set<Met>>()
  #vectors = 0

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Notes the words of a text of a source, in order. */
  meet(words: readonly string[], source: number): Met[] {
    return words.map((word) => {
      const met = this.#words.get(word) ?? this.#first(word)
      if (met.source !== source) this.#noteSource(met, source)
      return met
    })
  }

  /** Asks for the lexemes of the words that are new. */
  async learn(): Promise<void> {
    if (this.#unknown.length === 0) return
    const asked = this.#unknown
    this.#unknown = []
    const rows = await this.#sql<{ lexeme: string }[]>`
      select catalogue.lexeme(word) as lexeme
      from unnest(${asked.map(({ word }) => word)}::text[]) with ordinality w(word, n) order by n`
    for (const [index, { lexeme }] of rows.entries()) asked[index]!.lexeme = this.#lexemeOf(lexeme)
  }

  /** A tsvector literal; a lexeme keeps the suffix of its first group. */
  vector(groups: readonly WordGroup[]): string {
    const vector = ++this.#vectors
    const parts: string[] = []
    for (const { words, suffix, whole } of groups) {
      for (const { lexeme, functionWord } of words) {
        if (lexeme!.vector === vector || (functionWord && !whole)) continue
        lexeme!.vector = vector
        parts.push(suffix === '' ? lexeme!.text : lexeme!.text + suffix)
      }
    }
    return parts.join(' ')
  }

  /** Whether it is time for `empty`. */
  get full(): boolean {
    return this.#words.size >= mostWords
  }

  /** Adds the words to the stock for repairs and forgets them. Not between `meet` and the vectors of what was met. */
  async empty(sql: Sql): Promise<void> {
    await this.#store(sql)
    this.#words.clear()
    this.#lexemes.clear()
    this.#metIn.clear()
  }

  async #store(sql: Sql): Promise<void> {
    for (const [source, met] of this.#metIn) {
      const kept = [...met].filter(({ word }) => word.length >= shortestRepaired && !isCode(word))
      kept.sort((a, b) => (a.word < b.word ? -1 : 1))
      for (let at = 0; at < kept.length; at += insertSize) {
        const part = kept.slice(at, at + insertSize)
        await sql`
          insert into catalogue.search_word (source_no, word, lexeme)
          select ${source}, * from unnest(${part.map(({ word }) => word)}::text[],
            ${part.map(({ lexeme }) => lexeme!.text)}::text[])
          on conflict do nothing`
      }
    }
  }

  #first(word: string): Met {
    const met: Met = { word, functionWord: isFunctionWord(word), lexeme: null, source: -1 }
    this.#words.set(word, met)
    if (isCode(word)) met.lexeme = this.#lexemeOf(word)
    else this.#unknown.push(met)
    return met
  }

  #lexemeOf(text: string): Lexeme {
    let lexeme = this.#lexemes.get(text)
    if (!lexeme) this.#lexemes.set(text, (lexeme = { text, vector: 0 }))
    return lexeme
  }

  #noteSource(met: Met, source: number): void {
    met.source = source
    let words = this.#metIn.get(source)
    if (!words) this.#metIn.set(source, (words = new Set()))
    words.add(met)
  }
}

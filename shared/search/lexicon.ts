/**
 * The lexemes of one projection run. The database's text configuration is the only judge of what a word's lexeme is, but
 * it is asked once a word and not once a text: texts repeat their words, and analysing is the dearest part of indexing.
 */
import type { Sql } from '../db/client.ts'
import { isCode } from './understand.ts'

/** Shorter words have too many neighbours to be repaired. */
export const shortestRepaired = 4
const insertSize = 5000

export class Lexicon {
  readonly #sql: Sql
  readonly #lexemes = new Map<string, string>()
  readonly #unknown = new Set<string>()
  /** Words met per source. */
  readonly #met = new Map<number, Set<string>>()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Notes the words of a text of a source; `learn` before they are used. */
  meet(words: readonly string[], sourceNo: number): void {
    let met = this.#met.get(sourceNo)
    if (!met) this.#met.set(sourceNo, (met = new Set()))
    for (const word of words) {
      if (met.has(word)) continue
      met.add(word)
      if (this.#lexemes.has(word)) continue
      if (isCode(word)) this.#lexemes.set(word, word)
      else this.#unknown.add(word)
    }
  }

  async learn(): Promise<void> {
    if (this.#unknown.size === 0) return
    const rows = await this.#sql<{ word: string; lexeme: string }[]>`
      select word, catalogue.lexeme(word) as lexeme from unnest(${[...this.#unknown]}::text[]) word`
    for (const { word, lexeme } of rows) this.#lexemes.set(word, lexeme)
    this.#unknown.clear()
  }

  /** A tsvector literal; each group of words has a suffix such as `:1A`, and a lexeme keeps that of its first group. */
  vector(groups: readonly (readonly [readonly string[], string])[]): string {
    const parts: string[] = []
    const seen = new Set<string>()
    for (const [words, suffix] of groups) {
      for (const word of words) {
        const lexeme = this.#lexemes.get(word)!
        if (seen.has(lexeme)) continue
        seen.add(lexeme)
        parts.push(lexeme + suffix)
      }
    }
    return parts.join(' ')
  }

  /** Adds the words of this run to the stock for repairs. */
  async store(): Promise<void> {
    for (const [sourceNo, met] of this.#met) {
      const words = [...met].filter((word) => word.length >= shortestRepaired && !isCode(word)).sort()
      for (let at = 0; at < words.length; at += insertSize) {
        const part = words.slice(at, at + insertSize)
        await this.#sql`
          insert into catalogue.search_word (source_no, word, lexeme)
          select ${sourceNo}, * from unnest(${part}::text[], ${part.map((w) => this.#lexemes.get(w)!)}::text[])
          on conflict do nothing`
      }
    }
  }
}

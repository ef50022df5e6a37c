/**
 * The lexemes of one projection run. A word is analysed once and not once a text: texts repeat their words, and analysing
 * is the dearest part of indexing.
 */
import type { Sql } from '../../db/client.ts'
import { lexemesOf } from '../language/lexemes.ts'
import { isCode, isFunctionWord } from '../language/text-words.ts'
import { shortestStored } from '../question/widening.ts'

const insertSize = 5000
/** Words that are remembered; a feed of any size must fit, also one of nothing but different words. */
const mostWords = 100_000

type Lexeme = {
  text: string
  /** The last vector it went into: a vector holds a lexeme once. */
  vector: number
}

/** A word that was met, with its stem, its family and the parts of a compound. */
export type Met = {
  readonly word: string
  readonly functionWord: boolean
  readonly lexeme: Lexeme
  readonly family: Lexeme | null
  readonly parts: readonly Lexeme[]
  /** The source it was last met in. */
  source: number
}

/**
 * Words of one weight, `suffix` such as `:1A`; families and parts of compounds have a weight of their own (null: left out).
 * Words that hold a sentence together are left out unless `whole`.
 */
export type WordGroup = {
  words: readonly Met[]
  suffix: string
  families: string
  parts: string | null
  whole: boolean
}

export class Lexicon {
  readonly #words = new Map<string, Met>()
  readonly #lexemes = new Map<string, Lexeme>()
  readonly #metIn = new Map<number, Set<Met>>()
  #vectors = 0

  /** Notes the words of a text of a source, in order. */
  meet(words: readonly string[], source: number): Met[] {
    return words.map((word) => {
      const met = this.#words.get(word) ?? this.#first(word)
      if (met.source !== source) this.#noteSource(met, source)
      return met
    })
  }

  /** A tsvector literal; a lexeme keeps the suffix of its first group. `more` are lexemes that are no words, each once. */
  vector(groups: readonly WordGroup[], more: readonly string[] = []): string {
    const vector = ++this.#vectors
    const parts: string[] = []
    const add = (lexeme: Lexeme, suffix: string) => {
      if (lexeme.vector === vector) return
      lexeme.vector = vector
      parts.push(lexeme.text + suffix)
    }
    for (const { words, suffix, whole } of groups) {
      for (const { lexeme, functionWord } of words) if (whole || !functionWord) add(lexeme, suffix)
    }
    for (const { words, families, parts: weight } of groups) {
      for (const met of words) {
        if (met.family) add(met.family, families)
        if (weight !== null) for (const lexeme of met.parts) add(lexeme, weight)
      }
    }
    parts.push(...more)
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
      const kept = [...met].filter(({ word }) => word.length >= shortestStored && !isCode(word))
      kept.sort((a, b) => (a.word < b.word ? -1 : 1))
      for (let at = 0; at < kept.length; at += insertSize) {
        const part = kept.slice(at, at + insertSize)
        await sql`
          insert into catalogue.search_word (source_no, word, lexeme)
          select ${source}, * from unnest(${part.map(({ word }) => word)}::text[],
            ${part.map(({ lexeme }) => lexeme.text)}::text[])
          on conflict do nothing`
      }
    }
  }

  #first(word: string): Met {
    const { stem, family, parts } = lexemesOf(word)
    const met: Met = {
      word,
      functionWord: isFunctionWord(word),
      lexeme: this.#lexemeOf(stem),
      family: family === null ? null : this.#lexemeOf(family),
      parts: parts.map((text) => this.#lexemeOf(text)),
      source: -1,
    }
    this.#words.set(word, met)
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

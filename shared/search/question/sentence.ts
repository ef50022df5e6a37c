/**
 * What a whole sentence says of the person and what is wished: "ik ben kapper en wil boekhouden leren" wishes boekhouden.
 * Who reads both alike answers with what somebody has already. Pure.
 */
import type { TypedWord } from '../language/text-words.ts'
import * as lists from '../words/sentences.ts'

export type Sentence = {
  /** Words that tell about the person, their work or what they do not want. */
  told: ReadonlySet<TypedWord>
}

/** Shorter rows of words are no sentence, whatever stands in them. */
const shortest = 5

/** Null for words that are no sentence. */
export function sentenceOf(q: string, words: readonly TypedWord[]): Sentence | null {
  if (words.length < shortest || !words.some(({ word }) => clauseMarks.has(word) || persons.has(word)))
    return null
  const parts = partsOf(q, words)
  const wishes = parts.map((part) => part.findIndex(({ word }) => wishMarks.has(word)))
  // A sentence without a wish is all about what is asked.
  const isWish = wishes.some((at) => at >= 0)
  const told = parts.flatMap((part, index) => (isWish ? toldOf(part, wishes[index]!) : denied(part)))
  return { told: new Set(told) }
}

/** Whether the word right behind this one is what somebody does not want. */
export function isDenial(word: string): boolean {
  return denials.has(word) || nearDenials.has(word)
}

/** Words that no course is about when they stand in a sentence. */
export function isSentenceWord(word: string): boolean {
  return sentenceWords.has(word)
}

/** All before the wish, and what is denied after it. */
function toldOf(part: readonly TypedWord[], wish: number): readonly TypedWord[] {
  if (wish < 0) return part
  return [...part.slice(0, wish), ...denied(part.slice(wish))]
}

function denied(part: readonly TypedWord[]): readonly TypedWord[] {
  const at = part.findIndex(({ word }) => denials.has(word))
  return at < 0 ? [] : part.slice(at)
}

/** Parts with a subject or verb of their own: a conjunction inside a list of nouns parts nothing. */
function partsOf(q: string, words: readonly TypedWord[]): TypedWord[][] {
  const parts: TypedWord[][] = [[]]
  for (const [at, one] of words.entries()) {
    const before = words[at - 1]
    const isNew = conjunctions.has(one.word) || (before && /[,.;:?!]/.test(q.slice(before.to, one.from)))
    if (isNew) parts.push([])
    parts.at(-1)!.push(one)
  }
  const whole: TypedWord[][] = []
  for (const part of parts) {
    if (whole.length > 0 && !part.some(({ word }) => clauseMarks.has(word))) whole.at(-1)!.push(...part)
    else whole.push(part)
  }
  return whole
}

const wordSet = (list: string) => new Set(list.trim().split(/\s+/))
const clauseMarks = wordSet(lists.clauseMarks)
const persons = wordSet(lists.persons)
const wishMarks = wordSet(lists.wishMarks)
const conjunctions = wordSet(lists.conjunctions)
const denials = wordSet(lists.denials)
const nearDenials = wordSet(lists.nearDenials)
const sentenceWords = new Set([...wordSet(lists.sentenceWords), ...clauseMarks, ...persons, ...wishMarks])

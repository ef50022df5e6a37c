/** The words of a taxonomy's labels: which there are, how they split, and the features that texts are compared by. Pure. */
import type { Occupation } from '../taxonomy.ts'
import { classesOf, isKindOfWork } from './heads.ts'
import { sayNothing } from './wording.ts'
import { labelWords } from './title.ts'
import { neutral, splitter, stem, type Splitter } from './words.ts'
import type { Features } from './vectors.ts'

export type Lexicon = {
  /** Each word in the form for men, as far as the labels have it. */
  neutral(words: readonly string[]): string[]
  split: Splitter
  /** Words by their stems, compounds by those of their parts; `withKind` adds the kind of work as a word. */
  wordFeatures(words: readonly string[], withKind: boolean): Features
  /** How many features there are; those of words that nobody had when the lexicon was made share the last one. */
  readonly size: number
  /** The words of the labels themselves. */
  readonly words: readonly string[]
  isKnown(word: string): boolean
  /** Whether it is a word of the labels, or is put together from words that are known. */
  isMadeOfWords(word: string): boolean
  /** Whether any label, group or description has the word, or a part of it that says more than what kind of work it is. */
  understands(word: string): boolean
}

const kindWeight = 0.5
const partWeight = 0.8
const fewestOfPart = 5

export async function buildLexicon(
  occupations: readonly Occupation[],
  pause: () => Promise<void>,
): Promise<Lexicon> {
  const counts = new Map<string, number>()
  const add = (word: string, times: number) => counts.set(word, (counts.get(word) ?? 0) + times)
  for (const [at, occupation] of occupations.entries()) {
    if (at % 500 === 0) await pause()
    for (const label of dutchLabels(occupation)) for (const word of labelWords(label)) add(word, 1)
  }
  const isKnown = (word: string) => counts.has(word)
  const toNeutral = memory((word) => neutral(word, isKnown))
  const parts = new Map<string, number>()
  for (const [word, times] of counts) {
    const form = toNeutral(word)
    parts.set(form, (parts.get(form) ?? 0) + times)
  }
  for (const [at, { groups, description }] of occupations.entries()) {
    if (at % 500 === 0) await pause()
    const words = new Set([...groups, description ?? ''].flatMap(labelWords))
    for (const word of words) if (!parts.has(word)) parts.set(word, 1)
  }
  const split = splitter(parts)
  const numbers = new Map<string, number>()
  for (const [at, word] of [...parts.keys()].entries()) {
    if (at % 2000 === 0) await pause()
    for (const part of split(word)) number(stem(part), numbers)
  }
  for (const occupation of occupations) {
    for (const label of occupation.englishLabels) {
      for (const word of labelWords(label))
        for (const part of split(toNeutral(word))) number(stem(part), numbers)
    }
  }
  for (const name of classesOf(parts.keys())) number(`#${name}`, numbers)
  const size = numbers.size + 1
  const numberOf = (name: string) => numbers.get(name) ?? size - 1
  // Of a compound with an unknown part, the parts that are known.
  const partsOf = (word: string) => {
    const known = split(word)
    if (known.length > 1 || numberOf(stem(word)) !== size - 1) return known
    return knownPart(word, (part) => parts.has(part) && !sayNothing.has(part)) ?? known
  }
  const readWord = memory((word) => {
    const parts = partsOf(word)
    return {
      ids: parts.map((part) => numberOf(stem(part))),
      kinds: [...classesOf(parts)].map((name) => numberOf(`#${name}`)),
    }
  })
  return {
    neutral: (words) => words.map(toNeutral),
    split,
    size,
    words: [...counts.keys()],
    isKnown,
    isMadeOfWords: (word) => isKnown(word) || split(word).length > 1,
    understands: (word) =>
      isKnown(word)
        ? !sayNothing.has(word)
        : partsOf(word).some(
            (part) => !sayNothing.has(part) && !isKindOfWork(part) && numberOf(stem(part)) !== size - 1,
          ),
    wordFeatures(words, withKind) {
      const features: Features = { ids: [], weights: [] }
      const kinds = new Set<number>()
      for (const word of words) {
        const read = readWord(word)
        for (const id of read.ids) {
          features.ids.push(id)
          features.weights.push(read.ids.length === 1 ? 1 : partWeight)
        }
        for (const kind of read.kinds) kinds.add(kind)
      }
      if (!withKind) return features
      for (const kind of kinds) {
        features.ids.push(kind)
        features.weights.push(kindWeight)
      }
      return features
    },
  }
}

export function dutchLabels({ label, altLabels, hiddenLabels }: Occupation): string[] {
  return [label, ...altLabels, ...hiddenLabels]
}

/** The longest end or beginning that is a word, of equals the end, and the rest, in which another is looked for. */
function knownPart(word: string, isWord: (part: string) => boolean): string[] | null {
  const rest = (part: string) => knownPart(part, isWord) ?? [part]
  for (let length = word.length - 3; length >= fewestOfPart; length--) {
    const [beginning, end] = [word.slice(0, length), word.slice(-length)]
    if (isWord(end)) return [...rest(word.slice(0, -length)), end]
    for (const part of [beginning, beginning.replace(/(s|en|e|n)$/, '')]) {
      if (part.length >= fewestOfPart && isWord(part)) return [part, ...rest(word.slice(length))]
    }
  }
  return null
}

function number(name: string, numbers: Map<string, number>): void {
  if (!numbers.has(name)) numbers.set(name, numbers.size)
}

function memory<T>(make: (word: string) => T): (word: string) => T {
  const made = new Map<string, T>()
  return (word) => {
    const known = made.get(word)
    if (known !== undefined) return known
    const result = make(word)
    if (made.size < 50_000) made.set(word, result)
    return result
  }
}

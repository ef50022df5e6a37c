/**
 * Words of another language than Dutch, read by the reviewed table of `words/other-languages.ts`: as Dutch words, as a field or as a
 * level. A question is read in one language: the one of which most of its words are. Pure.
 */
import { lexemeOf } from '../language/lexemes.ts'
import { fold, type TypedWord } from '../language/text-words.ts'
import { otherLanguages } from '../words/other-languages.ts'
import { tableRows } from '../words/table.ts'
import type { Position, Reading } from './recogniser.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a phrase stands for; `nothing`: no course is about it. */
export type Meaning =
  | { as: 'words'; words: string }
  | { as: 'sector' | 'level'; code: string }
  | { as: 'nothing' }
export type Phrase = {
  language: string
  /** Folded; one that ends in `*` stands for all that begin so. */
  words: readonly string[]
  meaning: Meaning
  /** A speaker of the language read it. */
  reviewed: boolean
}

/** The language that words of a question were read in, and what each of them was read as. */
export type ReadIn = {
  language: string
  /** Speakers of the language read all that was used. */
  reviewed: boolean
  words: { text: string; meaning: Exclude<Meaning, { as: 'nothing' }> }[]
}

/** The words as if they were typed in Dutch, each in the place of its own; null when they are in no other language that we know. */
export function inDutch(
  q: string,
  typed: readonly TypedWord[],
  vocabulary: Vocabulary,
): { words: TypedWord[]; readIn: ReadIn } | null {
  const found = languages.map((language) => phrasesIn(language, typed, vocabulary))
  const best = found.reduce<Match[]>((most, one) => (weight(one) > weight(most) ? one : most), [])
  const [first] = best
  const all = best.reduce((sum, { phrase }) => sum + phrase.words.length, 0) === typed.length
  // Words that no course is about tell no language by themselves: they stand in others as well.
  if (!first || (!all && !best.some(({ phrase }) => phrase.meaning.as !== 'nothing'))) return null
  const words: TypedWord[] = []
  const read: ReadIn['words'] = []
  for (let at = 0; at < typed.length; at++) {
    const match = best.find((one) => one.at === at)
    if (!match) {
      words.push(typed[at]!)
      continue
    }
    const { meaning, words: said } = match.phrase
    const [from, to] = [typed[at]!.from, typed[at + said.length - 1]!.to]
    if (meaning.as !== 'nothing') read.push({ text: q.slice(from, to), meaning })
    words.push(...dutchOf(meaning, typed[at]!.word).map((word) => ({ ...word, from, to })))
    at += said.length - 1
  }
  const { language } = first.phrase
  return { words, readIn: { language, reviewed: best.every(({ phrase }) => phrase.reviewed), words: read } }
}

/** A field or a level that `inDutch` found is a filter. */
export function readMeant({ words, at }: Pick<Position, 'words' | 'at'>): Reading | null {
  const meant = words[at]!.meant
  if (!meant) return null
  const { filter, value } = meant
  const kind = filter === 'sector' ? 'field' : 'level'
  return { length: 1, items: [{ kind, filter, value }], filters: { [filter]: [value] } }
}

function dutchOf(meaning: Meaning, typed: string): Pick<TypedWord, 'word' | 'meant'>[] {
  if (meaning.as === 'nothing') return []
  if (meaning.as === 'words') return meaning.words.split(' ').map((word) => ({ word }))
  return [{ word: typed, meant: { filter: meaning.as, value: meaning.code } }]
}

type Match = { at: number; phrase: Phrase }

/** What tells something weighs more than any number of words that do not. */
function weight(matches: readonly Match[]): number {
  return matches.reduce(
    (sum, { phrase }) => sum + phrase.words.length * (phrase.meaning.as === 'nothing' ? 1 : 100),
    0,
  )
}

/** The longest phrases of one language, one after the other. */
function phrasesIn(language: string, typed: readonly TypedWord[], vocabulary: Vocabulary): Match[] {
  const ofLanguage = byLanguage.get(language)!
  const found: Match[] = []
  for (let at = 0; at < typed.length; at++) {
    const phrase = ofLanguage
      .get(typed[at]!.word.charAt(0))
      ?.find(({ words }) => words.every((word, next) => isSaid(word, typed[at + next]?.word)))
    if (!phrase || isKnown(phrase, typed[at]!.word, vocabulary)) continue
    found.push({ at, phrase })
    at += phrase.words.length - 1
  }
  return found
}

function isSaid(word: string, typed: string | undefined): boolean {
  if (typed === undefined) return false
  return word.endsWith('*') ? typed.startsWith(word.slice(0, -1)) : typed === word
}

/** A single word that is Dutch, or that courses say, is what it is. */
function isKnown({ words }: Phrase, typed: string, vocabulary: Vocabulary): boolean {
  return words.length === 1 && (vocabulary.isWord(typed) || vocabulary.knows(lexemeOf(typed)))
}

function phrasesOf(cells: readonly string[]): Phrase[] {
  const [language = '', said = '', what, value = '', readBy = '', on = ''] = cells
  const meaning: Meaning =
    what === 'words'
      ? { as: 'words', words: value }
      : what === 'field'
        ? { as: 'sector', code: value }
        : what === 'level'
          ? { as: 'level', code: value }
          : { as: 'nothing' }
  return said.split(',').map((phrase) => ({
    language,
    words: phrase
      .trim()
      .split(' ')
      .map((word) => (word.endsWith('*') ? `${fold(word.slice(0, -1))}*` : fold(word))),
    meaning,
    reviewed: readBy !== '' && on !== '',
  }))
}

/** All phrases of the table. */
export const phrases: readonly Phrase[] = tableRows(otherLanguages).flatMap(({ cells }) => phrasesOf(cells))
const languages = [...new Set(phrases.map(({ language }) => language))]
/** By language and by first letter, the longest first. */
const byLanguage = new Map(
  languages.map((language) => {
    const ofLanguage = phrases
      .filter((phrase) => phrase.language === language)
      .sort((a, b) => b.words.length - a.words.length)
    return [language, Map.groupBy(ofLanguage, ({ words }) => words[0]!.charAt(0))]
  }),
)

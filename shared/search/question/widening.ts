/** Reading the words of a question again when no course has them all: repaired, as parts and beginnings, any of them. Pure. */
import type { Widening } from '../../domain/search.ts'
import { isSubject, subjectOf, tellingParts } from './compounds.ts'
import { lexemeOf, partLexeme } from '../language/lexemes.ts'
import type { Alternative, Question, Reason, Term } from './question.ts'
import { oneSlipAway } from './spelling.ts'
import { synonymsAt } from './synonyms.ts'
import { isCode, typedWords } from '../language/text-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import * as general from '../words/general.ts'

/** Most words of a question that are looked at one by one. */
export const mostWords = 8

/** A word in this many courses tells nothing beside one that is in fewer: it helps to rank, not to find. */
export const frequent = 2000

/** Shorter words and codes are not kept in the stock of words. */
export const shortestStored = 2

/** Shorter words have too many neighbours to be repaired. */
export const shortestRepaired = 4

/** A shorter word is the beginning of words of which it is no part (stro, stroom). */
const shortestBeginning = 5

/** Words of which the catalogue knows none of the ways to say them. */
export function unknownTerms({ terms }: Question, courses: ReadonlyMap<string, number>): string[] {
  return terms
    .slice(0, mostWords)
    .filter(({ word }) => word.length >= shortestRepaired && !isCode(word))
    .filter(({ alternatives }) => !alternatives.some((way) => isKnownWay(way, courses)))
    .map(({ word }) => word)
}

/** Parts of a compound may be known and never stand together. */
function isKnownWay({ words, by }: Alternative, courses: ReadonlyMap<string, number>): boolean {
  return (words.length === 1 || by !== 'compound') && words.every((one) => courses.get(one))
}

/** Shorter words are one slip away from too many labels. */
const shortestByLabel = 6

/** Words that are one slip away from a word in a label of an occupation, with that word; the first letter is seldom wrong. */
export function repairsByLabel(words: readonly string[], vocabulary: Vocabulary): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of words) {
    if (word.length < shortestByLabel || isCode(word) || vocabulary.isLabelWord(word)) continue
    const near = oneSlipAway(word).filter(
      (other) => other.length >= shortestRepaired && vocabulary.isLabelWord(other),
    )
    const [best] = near.sort(
      (a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]) || (a < b ? -1 : 1),
    )
    if (best !== undefined) found.set(word, best)
  }
  return found
}

/** The question with its misspelt words replaced and everything else, also spaces and signs, as typed. */
export function corrected(q: string, repairs: ReadonlyMap<string, string>): string {
  let text = ''
  let at = 0
  for (const { word, from, to } of typedWords(q)) {
    const repair = repairs.get(word)
    if (repair === undefined || from < at) continue
    text += q.slice(at, from) + repair
    at = to
  }
  return text + q.slice(at)
}

/**
 * With unknown words read as their parts (ouderenzorgmedewerker: ouderenzorg) or as the beginning of others. Null when
 * none can be. `beginnings`: courses of `word*`.
 */
export function withCompounds(
  question: Question,
  unknown: readonly string[],
  beginnings: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): Question | null {
  let any = false
  const terms = question.terms.map((term) => {
    if (!unknown.includes(term.word)) return term
    const begins = `${term.word}*`
    const isBeginning = term.word.length >= shortestBeginning && beginnings.get(begins)
    const wider: Alternative[] = [
      ...partsTogether(term.word, vocabulary),
      ...(isBeginning ? [{ words: [begins], by: 'beginning' as const }] : []),
    ]
    any ||= wider.length > 0
    return { ...term, alternatives: [...term.alternatives, ...wider] }
  })
  return any ? { ...question, terms } : null
}

/** Most parts that are looked for together: each may stand by itself or in another compound. */
const mostTogether = 3

function partsTogether(word: string, vocabulary: Vocabulary): Alternative[] {
  const parts = tellingParts(subjectOf(word) ?? word, (part) => vocabulary.isPart(part))
  let ways: string[][] = [[]]
  for (const part of (parts ?? []).slice(0, mostTogether)) {
    const stem = lexemeOf(part)
    ways = [stem, partLexeme(stem)].flatMap((one) => ways.map((way) => [...way, one]))
  }
  if (parts === null) return []
  const together = ways.map((words): Alternative => ({ words, by: 'compound' }))
  if (parts.length > 1) return together
  const others = synonymsAt([{ word: parts[0]! }], 0).flatMap(({ alternatives }) => alternatives)
  return [...together, ...others.map(({ words }): Alternative => ({ words, by: 'compound' }))]
}

/** Without words that say for whom. Null when there are none, or nothing else. */
export function withoutAudience(question: Question): Question | null {
  const terms = question.terms.filter(({ word }) => !audiences.has(word))
  return terms.length > 0 && terms.length < question.terms.length ? { ...question, terms } : null
}

/**
 * Any of the words that tell what a course is about, as far as the catalogue knows them; rare ones weigh more. Null when there
 * is none, or only one term. Where the word that decides is unknown (sushi maken), what goes with any subject finds
 * nothing, and of the others those that are not rare find only titles.
 */
export function anyWord(question: Question, courses: ReadonlyMap<string, number>): Question | null {
  if (question.terms.length < 2) return null
  const isKnown = ({ alternatives }: Term) =>
    alternatives.some(({ words }) => words.every((one) => courses.get(one)))
  const specific = question.terms.filter(({ word }) => !isGeneral(word))
  const isOneUnknown = specific.some((term) => !isKnown(term))
  const finding = specific.some(isKnown) ? specific : isOneUnknown ? [] : question.terms
  const known = finding
    .flatMap((term) => knownWays(term, courses))
    .sort((a, b) => a.courses - b.courses || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
  if (known.length === 0) return null
  const ofLanguage = question.terms.some(({ word }) => isLanguageName(word))
  const telling = known.filter((one) => one.courses < frequent)
  const anyOf = (telling.length > 0 ? telling : known.slice(0, 1)).map((one) => ({
    ways: [[one.word]],
    weight: Math.round(weightOf(one.courses) * (ofLanguage ? shareBesideLanguage(one.of) : 1)),
    ...(isOneUnknown && one.courses > rare ? { inTitle: true as const } : {}),
  }))
  const kept = new Set(known.map(({ word }) => word))
  const terms = question.terms.filter(({ alternatives }) =>
    alternatives.some(({ words }) => words.some((word) => kept.has(word))),
  )
  return { ...question, terms, anyOf }
}

/** A word in so few courses tells what they are about, wherever it stands. */
const rare = 5

export function weightOf(courses: number): number {
  return Math.round(100 * Math.log(1 + 20_000 / (courses + 1)))
}

/** A verb that goes with any subject and is none: bouwen is the work of a branch. */
export function isVerbOfAnything(word: string): boolean {
  return generalVerbs.has(word) && !isSubject(lexemeOf(word))
}

export const isLanguageName = (word: string) => languageNames.has(word)
/** What is done in any language tells little beside its name. */
export const shareBesideLanguage = (word: string) => (skillVerbs.has(word) ? 0.25 : 1)

/** A single letter is the name of a class or a level of anything. */
export function isGeneral(word: string): boolean {
  return word.length === 1 || generalWords.has(word)
}

/**
 * Ways of one word to be looked for by itself: the word, else what it is in a wider sense. A phrase is no way: its words are
 * each in the question.
 */
function knownWays(
  { word, alternatives }: Term,
  courses: ReadonlyMap<string, number>,
): { word: string; courses: number; of: string }[] {
  const single = alternatives.filter(({ words, by }) => words.length === 1 && by !== 'beginning')
  const typed = single.filter(
    ({ by, words }) => (by === 'typed' || by === 'family') && courses.get(words[0]!),
  )
  const ways = typed.length > 0 ? typed : single
  return ways.flatMap(({ words: [one = word] }) => {
    const count = courses.get(one)
    return count ? [{ word: one, courses: count, of: word }] : []
  })
}

const wordSet = (...lists: string[]) => new Set(lists.join(' ').trim().split(/\s+/))
const generalVerbs = wordSet(general.generalVerbs)
const generalWords = new Set([...generalVerbs, ...wordSet(general.generalWords)])
const audiences = wordSet(general.audiences)
const skillVerbs = wordSet(general.skillVerbs)
const languageNames = wordSet(general.languageNames)

/** What was needed to find words that the catalogue does not know as they are, and whether synonyms took part. */
export function tookPart(question: Question | null, vocabulary: Vocabulary): Widening[] {
  const found = new Set<Widening>()
  for (const { word, alternatives } of question?.terms ?? []) {
    const known = (by: Reason) =>
      alternatives.some((one) => one.by === by && one.words.every((word) => vocabulary.knows(word)))
    if (known('synonym')) found.add('synonym')
    if (word.length < shortestRepaired || isCode(word) || word.includes(' ')) continue
    if (!known('typed') && !known('family') && known('compound')) found.add('compound')
  }
  return [...found].sort()
}

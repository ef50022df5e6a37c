/** Which words of a whole sentence find courses, and how much each of them weighs. Pure. */
import { frequent, isGeneral, isLanguageName, mostWords, shareBesideLanguage, weightOf } from './widening.ts'
import type { Alternative, Question, Term, Weighed } from './question.ts'

/** What is told of the person says where the wish comes from: it helps to choose, and decides nothing. */
const toldShare = 0.35
/** Other ways to say a word weigh less than the word. */
const widerShare = 0.7

/**
 * A sentence read as its words, any of which will do. Those that are wished weigh most, rare ones more than common ones; what is
 * told of the person finds nothing by itself as long as the catalogue knows something that is wished. Null when it knows nothing.
 */
export function sentenceWords(question: Question, courses: ReadonlyMap<string, number>): Question | null {
  const known = question.terms
    .slice(0, 2 * mostWords)
    .map((term) => ({ term, ways: knownWays(term, courses) }))
    .filter(({ ways }) => ways.length > 0)
  const wished = known.filter(({ term }) => !term.told && !isGeneral(term.word))
  const told = known.filter(({ term }) => term.told && !isGeneral(term.word))
  const finding = wished.length > 0 ? [...wished, ...told] : told.length > 0 ? told : known
  const ofLanguage = finding.some(({ term }) => isLanguageName(term.word))
  const share = ({ told, word }: Term) =>
    (told && wished.length > 0 ? toldShare : 1) * (ofLanguage ? shareBesideLanguage(word) : 1)
  const anyOf = finding.flatMap(({ term, ways }) => weighed(share(term), ways, courses))
  if (anyOf.length === 0) return null
  return { ...question, terms: finding.map(({ term }) => term), anyOf }
}

function knownWays({ alternatives }: Term, courses: ReadonlyMap<string, number>): Alternative[] {
  return alternatives.filter(({ words }) => words.every((one) => courses.get(one)))
}

function weighed(
  share: number,
  ways: readonly Alternative[],
  courses: ReadonlyMap<string, number>,
): Weighed[] {
  const own = ways.filter(({ by }) => by === 'typed' || by === 'family')
  const count = (some: readonly Alternative[]) =>
    Math.min(
      frequent,
      some.reduce((sum, { words }) => sum + Math.min(...words.map((one) => courses.get(one)!)), 0),
    )
  const of = (some: readonly Alternative[], part: number): Weighed => ({
    ways: some.map(({ words }) => words),
    weight: Math.max(1, Math.round(weightOf(count(ways)) * share * part)),
  })
  if (own.length === 0 || own.length === ways.length) return [of(ways, 1)]
  // Who has the word itself has it in the wider sense too: the rest of its weight.
  return [of(ways, widerShare), of(own, 1 - widerShare)]
}

/** Which occupations and skills are near enough to what was typed to be suggested. Pure. */
import type { Suggestion } from '@stapwijzer/shared/api/suggestions.ts'
import { isFiller, isFunctionWord, wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import type { Lookup } from '../occupations/lookup/lookup.ts'
import type { SkillLookup } from '../occupations/lookup/skill-lookup.ts'

export type Concept = { id: string; label: string }

const most = 10
/** Fewer letters fit nearly everything. */
const fewestLetters = 2
/** Somebody who is typing is served by what is near, not by everything that is a little alike. */
const leastScore = 0.6
const leastOfBest = 0.45

export function nearOccupations(lookup: Lookup, q: string): Concept[] {
  const typed = telling(q)
  if (typed.length < fewestLetters) return []
  const found = lookup.find(typed, most)
  const best = found[0]?.score ?? 0
  return found
    .filter(({ score }) => score >= Math.max(leastScore, best * leastOfBest))
    .map(({ occupation: { id, label } }) => ({ id, label }))
}

export function nearSkills(lookup: SkillLookup, q: string): Concept[] {
  const typed = telling(q)
  return typed.length < fewestLetters ? [] : lookup.find(typed, most).map(({ id, label }) => ({ id, label }))
}

/** Each with the number of courses behind it. */
export function withCounts(concepts: readonly Concept[], counts: ReadonlyMap<string, number>): Suggestion[] {
  return concepts.map((concept) => ({ ...concept, count: counts.get(concept.id) ?? 0 }))
}

/** What was typed without words such as `cursus`; as it is when nothing else was typed. */
function telling(q: string): string {
  const words = wordsOf(q)
  const left = words.filter((word) => !isFiller(word) && !isFunctionWord(word))
  return left.length === words.length || left.length === 0 ? q : left.join(' ')
}

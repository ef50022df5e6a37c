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

/**
 * Each with the number of courses behind it, by the kind of match and within that those with courses first, else as they
 * came. One without courses so never stands before one with courses that was matched as well or better.
 */
export function withCounts(
  concepts: readonly Concept[],
  counts: ReadonlyMap<string, number>,
  q: string,
): Suggestion[] {
  return concepts
    .map((concept) => ({ ...concept, count: counts.get(concept.id) ?? 0 }))
    .map((one) => ({ one, rank: 2 * kindOfMatch(one.label, q) + (one.count > 0 ? 0 : 1) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
}

/**
 * How the own label has what was typed: 0 it is it, 1 every word begins a word of it, 2 every word stands within one
 * (thuiszorg), 3 not: another name, a slip of the pen or something near was meant.
 */
export function kindOfMatch(label: string, q: string): 0 | 1 | 2 | 3 {
  const typed = wordsOf(telling(q))
  const words = wordsOf(label)
  if (typed.length === 0) return 3
  if (typed.join(' ') === words.join(' ')) return 0
  if (typed.every((one) => words.some((word) => word.startsWith(one)))) return 1
  return typed.every((one) => words.some((word) => word.includes(one))) ? 2 : 3
}

/** What was typed without words such as `cursus`; as it is when nothing else was typed. */
function telling(q: string): string {
  const words = wordsOf(q)
  const left = words.filter((word) => !isFiller(word) && !isFunctionWord(word))
  return left.length === words.length || left.length === 0 ? q : left.join(' ')
}

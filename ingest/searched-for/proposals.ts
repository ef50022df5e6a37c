/**
 * Proposals for synonyms: words that found nothing beside words that the catalogue has. For a person to judge, never
 * applied by themselves. Pure.
 */
import type { Searched } from './report.ts'

/** An occupation or skill with everything it is called. */
export type Named = { label: string; names: readonly string[] }

export type Proposal = {
  /** What was typed. */
  words: string
  asked: number
  /** Words of the catalogue that may mean the same. */
  instead: string
  /** `other-name` of an occupation or skill, or a longer word that `begins-with` or `ends-with` a known one. */
  why: 'other-name' | 'begins-with' | 'ends-with'
}

/** Shorter parts of words say too little: `ver`, `les`. */
const shortestPart = 5

/**
 * @param missed texts that found nothing, or only by any of their words
 * @param known the words of the catalogue, folded
 * @param wordsOf folds a text to its words, as the search does
 */
export function synonymProposals(
  missed: readonly Searched[],
  known: ReadonlySet<string>,
  named: readonly Named[],
  wordsOf: (text: string) => string[],
): Proposal[] {
  const byName = new Map<string, string[]>()
  for (const { label, names } of named) {
    const offered = [label, ...names].map(wordsOf).filter((words) => words.every((word) => known.has(word)))
    const instead = offered[0]?.join(' ')
    if (!instead) continue
    for (const name of names) append(byName, wordsOf(name).join(' '), instead)
  }
  return missed.flatMap(({ words, asked }) => {
    const unknown = words.split(' ').filter((word) => !known.has(word))
    if (unknown.length === 0) return []
    const names = (byName.get(words) ?? []).filter((instead) => instead !== words)
    const found = names.map((instead) => ({ words, asked, instead, why: 'other-name' as const }))
    return found.length > 0 ? found : unknown.flatMap((word) => parts(word, asked, known))
  })
}

/** The longest known beginning and end of a word. */
function parts(word: string, asked: number, known: ReadonlySet<string>): Proposal[] {
  const cuts = Array.from({ length: Math.max(0, word.length - shortestPart) }, (_, at) => at + 1)
  const begin = cuts
    .map((at) => word.slice(0, -at))
    .find((part) => part.length >= shortestPart && known.has(part))
  const end = cuts.map((at) => word.slice(at)).find((part) => part.length >= shortestPart && known.has(part))
  return [
    ...(begin ? [{ words: word, asked, instead: begin, why: 'begins-with' as const }] : []),
    ...(end ? [{ words: word, asked, instead: end, why: 'ends-with' as const }] : []),
  ]
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

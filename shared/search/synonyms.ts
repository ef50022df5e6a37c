/** Other ways to say a word or a phrase, from the reviewed tables of `words/`. Pure. */
import type { Alternative } from './question.ts'

/** The longest phrase from here on that has synonyms. */
export function synonymsAt(
  _words: readonly { word: string }[],
  _at: number,
): { length: number; alternatives: Alternative[] } | null {
  return null
}

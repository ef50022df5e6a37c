/** In which ways a course may say a word. Pure. */
import { lexemesOf } from './lexemes.ts'
import type { Alternative } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The word itself first; exact: nothing else. */
export function alternativesOf(word: string, exact: boolean, _vocabulary: Vocabulary): Alternative[] {
  const { stem } = lexemesOf(word)
  const typed: Alternative = { words: [stem], by: 'typed' }
  return exact ? [typed] : [typed]
}

/** In which ways a course may say a word. Pure. */
import { subjectOf } from './compounds.ts'
import { familyOf } from './families.ts'
import { familyLexeme, lexemeOf, partLexeme } from '../language/lexemes.ts'
import type { Alternative } from './question.ts'
import { isCode } from '../language/text-words.ts'

/** The word itself first, then its family, and both as parts of longer words; a `boekhoudcursus` is also `boekhoud`. */
export function alternativesOf(word: string): Alternative[] {
  const own = waysOf(word)
  const subject = isCode(word) ? null : subjectOf(word)
  if (subject === null) return own
  return [...own, ...waysOf(subject).map((way): Alternative => ({ ...way, by: 'compound' }))]
}

/** Only the word as it is. */
export function typedOnly(word: string): Alternative[] {
  return [{ words: [lexemeOf(word)], by: 'typed' }]
}

function waysOf(word: string): Alternative[] {
  const stem = lexemeOf(word)
  const typed: Alternative = { words: [stem], by: 'typed' }
  if (isCode(word)) return [typed]
  const ways = [typed]
  const family = familyOf(word, stem)
  if (family !== null) ways.push({ words: [familyLexeme(family)], by: 'family' })
  if (word.length >= 3) ways.push({ words: [partLexeme(stem)], by: 'compound' })
  if (family !== null) ways.push({ words: [partLexeme(familyLexeme(family))], by: 'compound' })
  return ways
}

/** In which ways a course may say a word. Pure. */
import { jobParts, subjectOf } from './compounds.ts'
import { familyOf } from './families.ts'
import { familyLexeme, lexemeOf, nameLexeme, partLexeme } from '../language/lexemes.ts'
import type { Alternative } from './question.ts'
import { isCode } from '../language/text-words.ts'

/** The word itself first, then its family, and both as parts of longer words; a `boekhoudcursus` is also `boekhoud`. */
export function alternativesOf(word: string): Alternative[] {
  const [typed, name] = typedOnly(word)
  const own = [typed!, ...widerWaysOf(word), name!]
  const subject = isCode(word) ? null : subjectOf(word)
  if (subject === null) return own
  const ofSubject = [typedOnly(subject)[0]!, ...widerWaysOf(subject)]
  return [...own, ...ofSubject.map((way): Alternative => ({ ...way, by: 'compound' }))]
}

/** Only the word as it is, also in the name of a school or a place. */
export function typedOnly(word: string): Alternative[] {
  return [
    { words: [lexemeOf(word)], by: 'typed' },
    { words: [nameLexeme(word)], by: 'name' },
  ]
}

/** An elektromonteur is also a monteur of what a title calls elektrotechnisch. */
export function jobWays(word: string): Alternative[] {
  const job = jobParts(word)
  return job ? [{ words: [lexemeOf(job.role), partLexeme(lexemeOf(job.subject))], by: 'compound' }] : []
}

function widerWaysOf(word: string): Alternative[] {
  if (isCode(word)) return []
  const stem = lexemeOf(word)
  const ways: Alternative[] = []
  const family = familyOf(word, stem)
  if (family !== null) ways.push({ words: [familyLexeme(family)], by: 'family' })
  if (word.length >= 3) ways.push({ words: [partLexeme(stem)], by: 'compound' })
  if (family !== null) ways.push({ words: [partLexeme(familyLexeme(family))], by: 'compound' })
  return [...ways, ...jobWays(word)]
}

/**
 * What a word is in the index: its stem, and in a wider sense its family and the parts of a compound. The same for what
 * is indexed and what is asked, and for every engine. Pure. Letters and digits never begin with a mark, so the kinds
 * cannot meet: `=boekhoud` is a family, `_heftruck` a part of a longer word, `.houten` a word of the name of a school or
 * a place, `@ID` an occupation or a skill.
 */
import { familyOf } from '../question/families.ts'
import { partsOf } from '../question/compounds.ts'
import { stemOf } from './stem.ts'
import { isCode } from './text-words.ts'

export type Lexemes = {
  /** The word itself. */
  stem: string
  /** Its family, marked; null when it has none. */
  family: string | null
  /** The parts of a compound and their families, marked. */
  parts: string[]
}

/** The lexemes that a folded word of a course puts in the index. */
export function lexemesOf(word: string): Lexemes {
  if (isCode(word)) return { stem: word, family: null, parts: [] }
  const stem = stemOf(word)
  const family = familyOf(word, stem)
  return {
    stem,
    family: family === null ? null : familyLexeme(family),
    parts: [...new Set(partsOf(word).flatMap(partLexemes))],
  }
}

function partLexemes(part: string): string[] {
  const stem = stemOf(part)
  const family = familyOf(part, stem)
  return family === null ? [partLexeme(stem)] : [partLexeme(stem), partLexeme(familyLexeme(family))]
}

/** The stem of a folded word; a code is its own. */
export function lexemeOf(word: string): string {
  return isCode(word) ? word : stemOf(word)
}

export const familyLexeme = (family: string) => `=${family}`
export const partLexeme = (stem: string) => `_${stem}`
/** A name is no word of the language: it has no stem, so that Houten is not made of hout. */
export const nameLexeme = (word: string) => `.${word}`
/** A course that is linked to the occupation or skill has it among its words. */
export const conceptLexeme = (id: string) => `@${id}`
/** Whether it is no word as it is typed. */
export const isMarked = (lexeme: string) => /^[=_.@]/.test(lexeme)

/**
 * What a word is in the index: its stem, and in a wider sense its family and the parts of a compound. The same for what
 * is indexed and what is asked, and for every engine. Pure. Letters and digits never begin with a mark, so the kinds
 * cannot meet: `=boekhoud` is a family, `_heftruck` a part of a longer word, `@ID` an occupation or a skill.
 */
import { familyOf } from './families.ts'
import { partsOf } from './compounds.ts'
import { stemOf } from './stem.ts'
import { isCode } from './text-words.ts'

export type Lexemes = {
  /** The word itself. */
  stem: string
  /** What it also is, in a wider sense; marked. */
  wider: string[]
}

/** The lexemes that a folded word of a course puts in the index. */
export function lexemesOf(word: string): Lexemes {
  if (isCode(word)) return { stem: word, wider: [] }
  const stem = stemOf(word)
  const family = familyOf(word, stem)
  const parts = partsOf(word).flatMap((part) => {
    const of = stemOf(part)
    const itsFamily = familyOf(part, of)
    return itsFamily === null ? [partLexeme(of)] : [partLexeme(of), partLexeme(itsFamily)]
  })
  return { stem, wider: family === null ? parts : [familyLexeme(family), ...parts] }
}

/** The stem of a folded word; a code is its own. */
export function lexemeOf(word: string): string {
  return isCode(word) ? word : stemOf(word)
}

export const familyLexeme = (family: string) => `=${family}`
export const partLexeme = (stem: string) => `_${stem}`
/** A course that is linked to the occupation or skill has it among its words. */
export const conceptLexeme = (id: string) => `@${id}`

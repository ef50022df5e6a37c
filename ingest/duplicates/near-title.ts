/** Whether two titles are nearly the same: a reason to ask a person, never one to join courses. Pure. */
import { slips } from '@stapwijzer/shared/search/question/spelling.ts'
import { isFiller, isFunctionWord, wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'

/** A title as it is compared. `exact`: numbers and short words, which tell "deel 1" from "deel 2" and MIG from TIG. */
export type TitleParts = { exact: string; rest: string }

/** Shorter words must be equal. */
const shortWord = 3
/** One slip for so many letters, and never more than three. */
const lettersPerSlip = 8
export const mostSlips = 3

/** Words that say how or where, and are often added in one source only. */
const asideWords = new Set(
  'bbl bol mbo hbo wo niveau deeltijd voltijd duaal dual avond dag online klassikaal ad associate degree bachelor master'.split(
    ' ',
  ),
)

export function titleParts(title: string): TitleParts {
  const all = wordsOf(title)
  const telling = all.filter((word) => !isFiller(word) && !isFunctionWord(word) && !asideWords.has(word))
  const words = telling.length > 0 ? telling : all
  const isExact = (word: string) => word.length <= shortWord || /\p{N}/u.test(word)
  return {
    exact: words.filter(isExact).sort().join(' '),
    rest: words
      .filter((word) => !isExact(word))
      .sort()
      .join(''),
  }
}

export function nearlySame(a: TitleParts, b: TitleParts): boolean {
  if (a.exact !== b.exact) return false
  if (a.rest === b.rest) return true
  const most = slipsIn(Math.min(a.rest.length, b.rest.length))
  return most > 0 && slips(a.rest, b.rest, most) <= most
}

/** Slips that two titles may differ by when the shorter one has so many letters. */
export function slipsIn(letters: number): number {
  return Math.min(mostSlips, Math.floor(letters / lettersPerSlip))
}

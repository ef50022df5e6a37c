/** A text as clauses of words whose endings are levelled, so that `lassers` is `lasser` and `talen` is `taal`. Pure. */
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'

export type Word = {
  /** Folded, as it stands. */
  text: string
  /** Without the endings of plural, adjective and infinitive; what words are compared by. */
  key: string
  /** A hyphen joins it to the word before. */
  joined: boolean
  /** The first half of a word that is written once for two: `chemie- of papierfabriek`. */
  half: boolean
}

/** Words between two signs that end a thought. `opens`: a sentence or line begins here. */
export type Clause = { words: Word[]; opens: boolean }

/** Later text is small print. */
const longestText = 6000

/** Clauses end at `. , ; : ! ? ( )` and line ends; a decimal point or an abbreviation such as `e.d.` ends nothing. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let opens = true
  const folded = fold(text.slice(0, longestText))
  clause.lastIndex = 0
  for (let found = clause.exec(folded); found && found[0] !== ''; found = clause.exec(folded)) {
    const words = wordsOf(found[1]!)
    if (words.length > 0) {
      clauses.push({ words, opens })
      opens = false
    }
    if (sentenceEnd.test(found[2]!)) opens = true
  }
  return clauses
}

/** All words in a row, whatever stands between them. */
export function wordsOf(text: string): Word[] {
  if (isPlain.test(text) && !written.test(text)) return plainWordsOf(text)
  return [...text.matchAll(word)].map(([, before = '', body = '', after = '']) => ({
    text: body,
    key: keyOf(body),
    joined: before === '-',
    half: after === '-',
  }))
}

/** The same for a text of plain characters and no names with signs in them, several times as fast. */
function plainWordsOf(text: string): Word[] {
  const found: Word[] = []
  const end = text.length
  for (let at = 0; at < end;) {
    if (!isSign(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const from = at
    while (at < end && isSign(text.charCodeAt(at))) at += 1
    const body = text.slice(from, at)
    const joined = from > 0 && text.charCodeAt(from - 1) === hyphen
    const half = at < end && text.charCodeAt(at) === hyphen && !isSign(text.charCodeAt(at + 1))
    found.push({ text: body, key: keyOf(body), joined, half })
  }
  return found
}

/** A letter or digit. */
function isSign(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || (code > 64 && code < 91)
}

const hyphen = 45

/** The levelled form of one folded word. Words with digits and short ones are names: they stay. */
export function keyOf(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  if (keys.size > mostKeys) keys.clear()
  const made = levelled(word)
  keys.set(word, made)
  return made
}

const clause = /([^.,;:!?()\n•|"“”]*(?:\.(?=[^\s.])[^.,;:!?()\n•|"“”]*)*)([.,;:!?()\n•|"“”]+|$)/g
const sentenceEnd = /[.!?\n•|:]/
const isPlain = /^[^\u0080-\uffff]*$/
/** Names that are written with signs. */
const written = /c\+\+|c#|\.net/
const word = /(-?)(c\+\+|c#|\.net\b|[\p{L}\p{N}]+)(-(?![\p{L}\p{N}]))?/gu

const keys = new Map<string, string>()
const mostKeys = 50_000

function levelled(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || tongue.test(word)) return word
  let key = word
  if (/[^aeiou]en$/.test(key) && key.length > 4) key = opened(key.slice(0, -2))
  else if (/[^s]s$/.test(key) && !/(?:is|us|as|os|ics)$/.test(key) && key.length > 4) key = key.slice(0, -1)
  if (/[^aeiou]e$/.test(key) && key.length > 4 && !tongue.test(key.slice(0, -1)))
    key = opened(key.slice(0, -1))
  key = key.replace(/([bdfgklmnprst])\1$/, '$1')
  return key.replace(/v$/, 'f').replace(/z$/, 's')
}

/** Names of languages look like plurals: `Nederlands` is not `Nederland`. */
const tongue = /(?:lands|aans|duits|engels|frans|ools)$/

/** A long sound is written with two letters once its syllable is closed: `talen`, `taal`; `koken` is not `kok`. */
function opened(stem: string): string {
  const [, before, vowel, last] = /^(.*[^aeiou])([aeou])([^aeiouxwj])$/.exec(stem) ?? []
  if (before === undefined) return stem
  const long = vowel !== 'e' || last === 'm' || /^(?:be|ge|ver|ont|her)?[^aeiou]+$/.test(before)
  return long ? `${before}${vowel!}${vowel!}${last!}` : stem
}

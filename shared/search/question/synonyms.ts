/** Other ways to say a word or a phrase, from the reviewed tables of `words/`. Pure. */
import { jobWays } from './alternatives.ts'
import { familyOf } from './families.ts'
import { familyLexeme, lexemeOf } from '../language/lexemes.ts'
import type { Alternative } from './question.ts'
import { stemOf } from '../language/stem.ts'
import { askedWords } from '../language/text-words.ts'
import { synonymTables } from '../words/index.ts'

/** One reviewed line: asking `from` also finds `to`, and with `both` the other way round. */
export type SynonymEntry = { from: string; to: string; both: boolean; reason: string }

/** The phrases from here on that have synonyms. */
export function synonymsAt(
  words: readonly { word: string }[],
  at: number,
): { length: number; alternatives: readonly Alternative[] }[] {
  const found: { length: number; alternatives: readonly Alternative[] }[] = []
  let key = ''
  for (let length = 1; length <= Math.min(longest, words.length - at); length++) {
    const lexeme = lexemeOf(words[at + length - 1]!.word)
    key = length === 1 ? lexeme : `${key} ${lexeme}`
    const alternatives = synonyms.get(key)
    if (alternatives) found.push({ length, alternatives })
  }
  return found
}

/** All lines of the tables, with the reason of the block they stand in. */
export function synonymEntries(): SynonymEntry[] {
  return synonymTables.flatMap((table) => {
    let reason = ''
    return table.split('\n').flatMap((line): SynonymEntry[] => {
      if (line.startsWith('#')) reason = line.slice(1).trim()
      const entry = /^([^=>#]+) ([=>]) (.+)$/.exec(line)
      return entry ? [{ from: entry[1]!, to: entry[3]!, both: entry[2] === '=', reason }] : []
    })
  })
}

/** The lexemes of a phrase as one text. */
export function phraseKey(phrase: string): string {
  return askedWords(phrase).map(lexemeOf).join(' ')
}

const synonyms = new Map<string, Alternative[]>()
function add(from: string, to: string): void {
  const key = phraseKey(from)
  const known = synonyms.get(key) ?? []
  const words = askedWords(to)
  known.push({ words: words.map(lexemeOf), by: 'synonym' })
  const family = words.length === 1 ? familyOf(words[0]!, stemOf(words[0]!)) : null
  if (family !== null) known.push({ words: [familyLexeme(family)], by: 'synonym' })
  if (words.length === 1) known.push(...jobWays(words[0]!).map((way) => ({ ...way, by: 'synonym' as const })))
  synonyms.set(key, known)
}
for (const { from, to, both } of synonymEntries()) {
  add(from, to)
  if (both) add(to, from)
}
const longest = Math.max(...[...synonyms.keys()].map((key) => key.split(' ').length))

/** Levels in formats that have no list of their own for them: any of the words that the other formats use. */
import { levels, type Level } from '@stapwijzer/shared/domain/codes.ts'
import { edudexLevels, ooapi5Levels, rioLevels, statedLevel, warnLevel, type LevelWords } from './level.ts'
import type { Scope } from './findings.ts'

/** Words that stand in no other table: those of OOAPI v6 that v5 does not have, and the paths of vmbo in RIO. */
const further: LevelWords = {
  pre_vocational: 'vmbo',
  post_doctoral: 'ambiguous',
  'VO-VMBO-BB': 'vmbo',
  'VO-VMBO-KB': 'vmbo',
  'VO-VMBO-GL': 'vmbo',
  'VO-VMBO-TL': 'vmbo',
}

/** All words in one spelling: small letters, one space for `-`, `_` and white space. */
const words: LevelWords = Object.fromEntries(
  [ooapi5Levels, edudexLevels, rioLevels, further, Object.fromEntries(levels.map((level) => [level, level]))]
    .flatMap((table) => Object.entries(table))
    .map(([word, meaning]) => [inOneSpelling(word), meaning]),
)

/** The level that a text is; warns of a text that is none, or that can mean several while a code does not tell. */
export function marketLevel(raw: string, path: string, known: boolean, scope: Scope): Level | null {
  const word = inOneSpelling(raw)
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined
  // Under the spelling of the feed, which is the one that a warning shows.
  const own: LevelWords = meaning === undefined ? {} : { [raw.trim()]: meaning }
  warnLevel(raw, own, path, known, scope)
  return statedLevel(raw, own)
}

function inOneSpelling(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

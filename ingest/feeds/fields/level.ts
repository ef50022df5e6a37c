/** Level words of each format and what they mean in the model. */
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import { quoted, type Scope } from './findings.ts'

/** A word means a level, is too wide for one (`ambiguous`), or says that there is none (`none`). */
export type LevelWords = Readonly<Record<string, Level | 'ambiguous' | 'none'>>

export const ooapi5Levels: LevelWords = {
  'secondary vocational education 1': 'mbo-1',
  'secondary vocational education 2': 'mbo-2',
  'secondary vocational education 3': 'mbo-3',
  'secondary vocational education 4': 'mbo-4',
  'associate degree': 'associate-degree',
  bachelor: 'bachelor',
  master: 'master',
  doctoral: 'doctorate',
  'nt2-1': 'nt2-1',
  'nt2-2': 'nt2-2',
  'secondary vocational education': 'ambiguous',
  undivided: 'ambiguous',
  undefined: 'none',
}

export const ooapi6Levels: LevelWords = {
  pre_vocational: 'vmbo',
  secondary_vocational_education_1: 'mbo-1',
  secondary_vocational_education_2: 'mbo-2',
  secondary_vocational_education_3: 'mbo-3',
  secondary_vocational_education_4: 'mbo-4',
  associate_degree: 'associate-degree',
  bachelor: 'bachelor',
  master: 'master',
  doctoral: 'doctorate',
  nt2_1: 'nt2-1',
  nt2_2: 'nt2-2',
  secondary_vocational_education: 'ambiguous',
  undivided: 'ambiguous',
  post_doctoral: 'ambiguous',
  undefined: 'none',
}

export const edudexLevels: LevelWords = {
  'mbo niveau 1': 'mbo-1',
  'mbo niveau 2': 'mbo-2',
  'mbo niveau 3': 'mbo-3',
  'mbo niveau 4': 'mbo-4',
  associate: 'associate-degree',
  bachelor: 'bachelor',
  'academic bachelor': 'bachelor',
  master: 'master',
  'academic master': 'master',
  PhD: 'doctorate',
  havo: 'havo',
  vwo: 'vwo',
  vmbo: 'vmbo',
  mavo: 'vmbo',
  'vmbo/mavo': 'vmbo',
  mbo: 'ambiguous',
  'mbo+': 'ambiguous',
  lbo: 'ambiguous',
  vbo: 'ambiguous',
  hbo: 'ambiguous',
  wo: 'ambiguous',
  'post-hbo': 'ambiguous',
  'post-academic': 'ambiguous',
  propedeuse: 'ambiguous',
  none: 'none',
}

/** `VO-VMBO` stands for all its learning paths (`VO-VMBO-TL` …), see `rioLevelWord`. */
export const rioLevels: LevelWords = {
  'MBO-1': 'mbo-1',
  'MBO-2': 'mbo-2',
  'MBO-3': 'mbo-3',
  'MBO-4': 'mbo-4',
  'HBO-AD': 'associate-degree',
  'HBO-BA': 'bachelor',
  'WO-BA': 'bachelor',
  'HBO-MA': 'master',
  'WO-MA': 'master',
  'VO-HAVO': 'havo',
  'VO-VWO': 'vwo',
  'VO-VMBO': 'vmbo',
  'NT2-I': 'nt2-1',
  'NT2-II': 'nt2-2',
  MBO: 'ambiguous',
  'HBO-PM': 'ambiguous',
  'HBO-O': 'ambiguous',
  'WO-PM': 'ambiguous',
  'WO-O': 'ambiguous',
  EDUCATIE: 'ambiguous',
  ONBEPAALD: 'none',
}

/** The level that a word states, without a warning; null when it states none. */
export function statedLevel(raw: string | null, words: LevelWords): Level | null {
  const meaning = meaningOf(raw, words)
  return meaning === undefined || meaning === 'ambiguous' || meaning === 'none' ? null : meaning
}

/** Warns when the word is unknown, or too wide while nothing else (a crebo code) gives the level. */
export function warnLevel(
  raw: string | null,
  words: LevelWords,
  path: string,
  known: boolean,
  { findings }: Scope,
): void {
  if (raw === null || raw.trim() === '') return
  const meaning = meaningOf(raw, words)
  if (meaning === undefined) findings.warn(path, 'unknown-level', `${quoted(raw)} is no level we know.`)
  else if (meaning === 'ambiguous' && !known)
    findings.warn(path, 'level-ambiguous', `${quoted(raw)} can mean several levels.`)
}

function meaningOf(raw: string | null, words: LevelWords): LevelWords[string] | undefined {
  const word = raw?.trim() ?? ''
  return Object.hasOwn(words, word) ? words[word] : undefined
}

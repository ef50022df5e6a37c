/** Level, NLQF level and register codes of an OOAPI item. */
import type { Level, NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import { isCrebo, levelWithCodes, nlqfLevel, readCodes, type RawCode } from '../fields/codes-of-education.ts'
import { choose } from '../fields/choice.ts'
import type { Scope } from '../fields/findings.ts'
import { statedLevel, warnLevel } from '../fields/level.ts'
import type { NormaliseContext } from '../format.ts'
import type { Entry } from './item.ts'
import type { VersionWords } from './version.ts'

export type LevelFacts = { level: Level | null; nlqf: NlqfLevel | null; crebo: string[]; croho: string[] }

export function readLevel(
  entry: Entry,
  words: VersionWords,
  { crebo }: NormaliseContext,
  scope: Scope,
): LevelFacts {
  const stated = statedLevel(entry.level, words.levels)
  const raw = registerCodes(entry, words.registerCode)
  // "Secondary vocational education" without a number is no level of the model, and yet mbo.
  const vocational = stated?.startsWith('mbo-') === true || entry.level?.trim() === words.vocational
  const isOne = ({ code }: RawCode) => isCrebo(code, vocational, crebo)
  const codes = readCodes(
    raw.filter(isOne),
    raw.filter((code) => !isOne(code)),
    crebo,
    scope,
  )
  warnLevel(entry.level, words.levels, 'level', codes.level !== null, scope)
  const level = levelWithCodes(stated, codes, 'level', scope)
  const own = choose(entry.levelOfQualification, words.nlqf, 'levelOfQualification', scope)
  return {
    level,
    nlqf: nlqfLevel(level, own, true, 'levelOfQualification', scope),
    crebo: codes.crebo,
    croho: codes.croho,
  }
}

/** Crebo and croho share one code type. */
function registerCodes(entry: Entry, type: string): RawCode[] {
  const all = [
    { identifier: entry.primaryCode ?? null, path: 'primaryCode.code' },
    ...entry.otherCodes.map((identifier, index) => ({ identifier, path: `otherCodes[${index}].code` })),
  ]
  return all.flatMap(({ identifier, path }) =>
    identifier?.codeType?.trim() === type && identifier.code ? [{ code: identifier.code, path }] : [],
  )
}

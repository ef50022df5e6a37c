/** Level, NLQF level and register codes of an OOAPI v5 item. */
import { nlqfLevels, type Level, type NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import { isCrebo, levelWithCodes, nlqfLevel, readCodes, type RawCode } from '../fields/codes-of-education.ts'
import { quoted, type Scope } from '../fields/findings.ts'
import { ooapi5Levels, statedLevel, warnLevel } from '../fields/level.ts'
import type { NormaliseContext } from '../format.ts'
import type { Entry } from './item.ts'

export type LevelFacts = { level: Level | null; nlqf: NlqfLevel | null; crebo: string[]; croho: string[] }

export function readLevel(entry: Entry, { crebo }: NormaliseContext, scope: Scope): LevelFacts {
  const stated = statedLevel(entry.level, ooapi5Levels)
  const raw = registerCodes(entry)
  const isOne = ({ code }: RawCode) => isCrebo(code, stated, crebo)
  const codes = readCodes(
    raw.filter(isOne),
    raw.filter((code) => !isOne(code)),
    crebo,
    scope,
  )
  warnLevel(entry.level, ooapi5Levels, 'level', codes.level !== null, scope)
  const level = levelWithCodes(stated, codes, 'level', scope)
  const own = ownNlqf(entry.levelOfQualification, scope)
  return {
    level,
    nlqf: nlqfLevel(level, own, true, 'levelOfQualification', scope),
    crebo: codes.crebo,
    croho: codes.croho,
  }
}

/** Crebo and croho share one code type. */
function registerCodes(entry: Entry): RawCode[] {
  const all = [
    { identifier: entry.primaryCode ?? null, path: 'primaryCode.code' },
    ...entry.otherCodes.map((identifier, index) => ({ identifier, path: `otherCodes[${index}].code` })),
  ]
  return all.flatMap(({ identifier, path }) =>
    identifier?.codeType === 'crohoCreboCode' && identifier.code ? [{ code: identifier.code, path }] : [],
  )
}

function ownNlqf(raw: string | null, { findings }: Scope): NlqfLevel | null {
  const text = raw?.trim() ?? ''
  const level = nlqfLevels.find((one) => one === text) ?? null
  if (level === null && text !== '')
    findings.warn('levelOfQualification', 'unknown-value', `${quoted(text)} is no NLQF level.`)
  return level
}

/** Codes that registers give to programmes: crebo, croho, and what they say about level and NLQF level. */
import { nlqfOfLevel, type Level, type NlqfLevel } from '@stapwijzer/shared/domain/codes.ts'
import type { NormaliseContext } from '../format.ts'
import { quoted, type Scope } from './findings.ts'

type CreboLookup = NormaliseContext['crebo']
export type RawCode = { code: string; path: string }

/** What the codes of one item say. `level` is the crebo list's; `registered` is true for a known crebo or a sound croho. */
export type Registered = {
  crebo: string[]
  croho: string[]
  level: Level | null
  pathways: ('bol' | 'bbl')[]
  registered: boolean
}

/** Sorts raw crebo and croho codes; unknown ones are kept as ids with a warning and say nothing about the level. */
export function readCodes(
  crebo: readonly RawCode[],
  croho: readonly RawCode[],
  lookup: CreboLookup,
  scope: Scope,
): Registered {
  const result: Registered = { crebo: [], croho: [], level: null, pathways: [], registered: false }
  for (const { code, path } of crebo) addCrebo(normalCrebo(code), path, result, lookup, scope)
  for (const { code, path } of croho) addCroho(code.trim(), path, result, scope)
  result.crebo = [...new Set(result.crebo)]
  result.croho = [...new Set(result.croho)]
  return result
}

/**
 * Whether a code of OOAPI's one list for both registers is a crebo: in the crebo list, `K` and four digits (an
 * elective part), or anything else when the feed says that the level is mbo (`vocational`). The rest are croho codes.
 */
export function isCrebo(code: string, vocational: boolean, lookup: CreboLookup): boolean {
  const text = normalCrebo(code)
  return lookup(text) !== null || /^K\d{4}$/.test(text) || vocational
}

/** The level that counts: the crebo list's when the code is known, else the stated one. */
export function levelWithCodes(
  stated: Level | null,
  codes: Registered,
  path: string,
  { findings }: Scope,
): Level | null {
  if (codes.level === null) return stated
  if (stated !== null && stated !== codes.level)
    findings.warn(path, 'level-conflict', `The feed says ${stated}, the crebo list ${codes.level}.`)
  return codes.level
}

/** The NLQF level: a registration's own wins over the level's (`level-conflict` when they differ). */
export function nlqfLevel(
  level: Level | null,
  own: NlqfLevel | null,
  levelCounts: boolean,
  path: string,
  { findings }: Scope,
): NlqfLevel | null {
  const derived = level === null ? null : nlqfOfLevel[level]
  if (own === null) return levelCounts ? derived : null
  if (derived !== null && derived !== own)
    findings.warn(
      path,
      'level-conflict',
      `NLQF level ${own} does not go with ${level ?? ''} (NLQF ${derived}).`,
    )
  return own
}

function normalCrebo(code: string): string {
  const text = code.trim().toUpperCase()
  return /^\d{1,4}$/.test(text) ? text.padStart(5, '0') : text
}

function addCrebo(
  code: string,
  path: string,
  into: Registered,
  lookup: CreboLookup,
  { findings }: Scope,
): void {
  if (code === '') return
  into.crebo.push(code)
  const known = lookup(code)
  if (known) {
    if (into.level !== null && into.level !== known.level)
      findings.warn(
        path,
        'level-conflict',
        `The crebo codes are of different levels (${into.level}, ${known.level}).`,
      )
    into.level ??= known.level
    into.pathways.push(...known.pathways)
    into.registered = true
  } else if (!/^K\d{4}$/.test(code)) {
    findings.warn(path, 'unknown-crebo', `${quoted(code)} is not in the crebo list.`)
  }
}

function addCroho(code: string, path: string, into: Registered, { findings }: Scope): void {
  if (code === '') return
  const sound = /^\d{1,5}$/.test(code)
  into.croho.push(sound ? code.padStart(5, '0') : code)
  if (sound) into.registered = true
  else findings.warn(path, 'unknown-croho', `${quoted(code)} is no croho code of five digits.`)
}

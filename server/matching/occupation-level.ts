/**
 * The level that work is usually done at: the four skill levels of ISCO-08 (1 elementary, 2 skilled, 3 technician,
 * 4 professional), from the first digits of the unit group. Source: ILO, ISCO-08 volume 1, table 1. Pure.
 */
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import type { HeldLevel } from '@stapwijzer/shared/domain/matching/direction.ts'

/** Null when the code is unknown. */
export function skillLevel(iscoCode: string | null): number | null {
  if (!iscoCode) return null
  const level = bySubMajor[iscoCode.slice(0, 2)] ?? byMajor[iscoCode.slice(0, 1)]
  return level ?? null
}

/**
 * The same, corrected by the courses that lead to the work: much that is professional work elsewhere is learnt at an mbo
 * school here (a nurse may have mbo 4). `usualLevel`: the usual level of those courses. It only ever corrects one level down.
 */
export function localSkillLevel(iscoCode: string | null, usualLevel: Level | null): number | null {
  const level = skillLevel(iscoCode)
  const taught = usualLevel ? byCourseLevel[usualLevel] : undefined
  return level === null || taught === undefined || level < 3
    ? level
    : Math.min(level, Math.max(level - 1, taught))
}

/** The skill level that a highest diploma stands for; null when it is not told or says nothing about work. */
export function heldSkillLevel(level: HeldLevel | null): number | null {
  if (level === null) return null
  return level === 'none' ? 1 : (byCourseLevel[level] ?? bySchool[level] ?? null)
}

/** How many levels up (above 0) or down from one to another; null when either is unknown. */
export function levelStep(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from
}

const byCourseLevel: Partial<Record<Level, number>> = {
  'mbo-1': 1,
  'mbo-2': 2,
  'mbo-3': 2,
  'mbo-4': 3,
  'associate-degree': 3,
  bachelor: 4,
  master: 4,
  doctorate: 4,
}

const bySchool: Partial<Record<Level, number>> = { vmbo: 1, havo: 2, vwo: 3 }

const byMajor: Partial<Record<string, number>> = {
  '1': 4,
  '2': 4,
  '3': 3,
  '4': 2,
  '5': 2,
  '6': 2,
  '7': 2,
  '8': 2,
  '9': 1,
}
/** Managers in hotels and shops stand a level lower; the armed forces have one for each kind. */
const bySubMajor: Partial<Record<string, number>> = { '14': 3, '01': 4, '02': 2, '03': 1 }

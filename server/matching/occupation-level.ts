/**
 * The level that work is usually done at: the four skill levels of ISCO-08 (1 elementary, 2 skilled, 3 technician,
 * 4 professional), from the first digits of the unit group. Source: ILO, ISCO-08 volume 1, table 1. Pure.
 */

/** Null when the code is unknown. */
export function skillLevel(iscoCode: string | null): number | null {
  if (!iscoCode) return null
  const level = bySubMajor[iscoCode.slice(0, 2)] ?? byMajor[iscoCode.slice(0, 1)]
  return level ?? null
}

/** How many levels up (above 0) or down from one to another; null when either is unknown. */
export function levelStep(from: string | null, to: string | null): number | null {
  const [a, b] = [skillLevel(from), skillLevel(to)]
  return a === null || b === null ? null : b - a
}

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

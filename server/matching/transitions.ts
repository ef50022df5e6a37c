/**
 * Occupations within reach of what somebody can do. Pure.
 *
 * Which ones: by how well they fit, that is the share of their essential skills that one has (optional skills of one's
 * own occupation at half, and a little taken off everyone as if some skills were not listed, so that an occupation with
 * few skills does not win by chance) and the likeness of all skills of both, less a step up or down in level, more when
 * courses close the gap. In which order: by overlap, then the smaller step, then whether there are courses.
 */
import type { Level } from '@stapwijzer/shared/domain/codes.ts'
import type { Occupation } from '../occupations/taxonomy.ts'
import { compare, shareOf } from './gap.ts'
import { levelStep, skillLevel, localSkillLevel } from './occupation-level.ts'
import type { Shared, SkillIndex } from './skill-index.ts'

export type Reachable = {
  occupation: Occupation
  /** As in `Gap`. */
  overlap: number
  levelStep: number | null
  /** Only to choose by; without the step in level. */
  fit: number
}

/**
 * The best fitting ones, best first. `from` (an occupation, when there is one) is never among them, and an occupation of
 * which the taxonomy tells too little only when nothing else is.
 */
export function reachable(
  index: SkillIndex,
  had: ReadonlyMap<string, number>,
  from: Occupation | null,
  most: number,
): Reachable[] {
  const shared = index.sharing(had).filter(({ occupation }) => occupation.id !== from?.id)
  const likely = shared.filter((one) => isDescribed(one, index))
  const found = (likely.length > 0 ? likely : shared.filter(({ hadCount }) => hadCount > 0))
    .map((one): Reachable => {
      const step = from ? levelStep(skillLevel(from.iscoCode), skillLevel(one.occupation.iscoCode)) : null
      return {
        occupation: one.occupation,
        overlap: shareOf(one.had, one.total),
        levelStep: step,
        fit: fitOf(one, index, from),
      }
    })
    .sort((a, b) => afterStep(b) - afterStep(a) || compare(a.occupation.id, b.occupation.id))
    .slice(0, most)
  return found.length > 0 || !from ? found : ofSameField(index, from, most)
}

/** The pool with steps in level as the courses here tell. `levels`: usual level of the courses to an occupation, by id. */
export function withLocalLevels(
  pool: readonly Reachable[],
  from: Occupation,
  levels: ReadonlyMap<string, Level>,
): Reachable[] {
  const here = ({ id, iscoCode }: Occupation) => localSkillLevel(iscoCode, levels.get(id) ?? null)
  return pool.map((one) => ({ ...one, levelStep: levelStep(here(from), here(one.occupation)) }))
}

/** Chooses `limit` of the pool and puts them in order. `isTaught`: whether a course closes the gap, by id of the occupation. */
export function chooseReachable(
  pool: readonly Reachable[],
  limit: number,
  isTaught: (occupationId: string) => boolean,
): Reachable[] {
  const ranked = pool
    .map((one) => {
      const taught = isTaught(one.occupation.id)
      return { one, taught, fit: afterStep(one) + (taught ? forCourses : 0) }
    })
    .sort((a, b) => b.fit - a.fit || compare(a.one.occupation.id, b.one.occupation.id))
  return varied(ranked, limit)
    .sort(
      (a, b) =>
        b.one.overlap - a.one.overlap ||
        Math.abs(a.one.levelStep ?? 0) - Math.abs(b.one.levelStep ?? 0) ||
        Number(b.taught) - Number(a.taught) ||
        b.fit - a.fit ||
        compare(a.one.occupation.id, b.one.occupation.id),
    )
    .map(({ one }) => one)
}

const forCourses = 0.05
const forSameField = 0.03
/** Taken off for a step in level: people do take one step up, two seldom at once. */
const forStep: Partial<Record<number, number>> = {
  0: 0,
  1: 0.02,
  2: 0.12,
  3: 0.2,
  [-1]: 0.03,
  [-2]: 0.1,
  [-3]: 0.15,
}
/** Skills that an occupation is taken to have beside the listed ones, as part of the usual sum of weights. */
const unlisted = 0.25
/** Part of the usual number of skills below which too little is told of an occupation. */
const leastDescribed = 0.4
/** A skill above this weight tells something. */
const telling = 0.35

function isDescribed({ count, hadCount, mostTelling }: Shared, index: SkillIndex): boolean {
  return (
    count >= leastDescribed * index.usualCount && hadCount >= Math.min(2, count) && mostTelling >= telling
  )
}

function afterStep({ fit, levelStep: step }: Reachable): number {
  return fit - (forStep[step ?? 0] ?? 0)
}

function fitOf(one: Shared, index: SkillIndex, from: Occupation | null): number {
  const share = one.hadInPart / (one.total + unlisted * index.usualTotal)
  const field = from && fieldOf(from) !== null && fieldOf(from) === fieldOf(one.occupation) ? forSameField : 0
  return (share + one.likeness) / 2 + field
}

/** ISCO sub-major group: two digits. */
function fieldOf({ iscoCode }: Occupation): string | null {
  return iscoCode ? iscoCode.slice(0, 2) : null
}

/** Where no skill is known at all: the neighbours in the classification, nothing claimed about skills. */
function ofSameField(index: SkillIndex, from: Occupation, most: number): Reachable[] {
  if (!from.iscoCode) return []
  return index.source.occupations
    .filter(({ id, iscoCode }) => id !== from.id && iscoCode === from.iscoCode)
    .map((occupation) => ({ occupation, overlap: 0, levelStep: 0, fit: 0 }))
    .slice(0, most)
}

/** Not all from one unit group: the sellers of thirty kinds of goods are one step, not thirty. The rest fills up. */
function varied<R extends { one: Reachable }>(ranked: readonly R[], limit: number): R[] {
  const most = Math.max(2, Math.ceil(limit * 0.4))
  const counts = new Map<string, number>()
  const first: R[] = []
  const rest: R[] = []
  for (const row of ranked) {
    const { occupation } = row.one
    const group = occupation.iscoCode ?? occupation.id
    const count = (counts.get(group) ?? 0) + 1
    counts.set(group, count)
    const into = count <= most ? first : rest
    into.push(row)
  }
  return [...first, ...rest].slice(0, limit)
}

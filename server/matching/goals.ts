/**
 * Where a profile leads to: the occupations whose gap courses could close, each with what one has and misses of it. Pure.
 */
import type { MatchBasis } from '@stapwijzer/shared/domain/matching/codes.ts'
import type { Occupation } from '../occupations/taxonomy.ts'
import { gapTo, skillsHad, type Gap } from './gap.ts'
import { chooseReachable, reachable } from './transitions.ts'
import type { SkillIndex } from './skill-index.ts'

/** What of a profile says where somebody wants to go, with ids that exist. */
export type Wish = {
  current: Occupation | null
  target: Occupation | null
  /** Ids. */
  skills: readonly string[]
}

export type Goal = Gap & {
  occupation: Occupation
  /** How much a course for it counts, 0–1. */
  weight: number
  /** Sum of the weights of the gap's skills. */
  gapWeight: number
}

/** Occupations near one's own that courses are looked up for. */
const mostNear = 12

/**
 * The goals of a wish, one round after another: the later ones are for when no course leads to the earlier. Empty when
 * nothing of it says a direction.
 */
export function roundsOf(index: SkillIndex, wish: Wish): { basis: MatchBasis; goals: Goal[] }[] {
  const { current, target, skills } = wish
  const had = skillsHad(index.source, current?.id ?? null, skills)
  if (target) {
    const like = near(index, skillsHad(index.source, target.id), target).filter(
      ({ id }) => id !== current?.id,
    )
    return [
      { basis: 'target', goals: goalsOf(index, had, [target]) },
      { basis: 'near-target', goals: goalsOf(index, had, like) },
    ]
  }
  if (had.size === 0 && !current) return []
  return [{ basis: current ? 'current' : 'skills', goals: goalsOf(index, had, near(index, had, current)) }]
}

function near(index: SkillIndex, had: ReadonlyMap<string, number>, from: Occupation | null): Occupation[] {
  const pool = reachable(index, had, from, 3 * mostNear)
  const chosen = new Set(chooseReachable(pool, mostNear, () => false))
  // Best fitting first: the first goal counts most.
  return pool.filter((one) => chosen.has(one)).map(({ occupation }) => occupation)
}

function goalsOf(
  index: SkillIndex,
  had: ReadonlyMap<string, number>,
  occupations: readonly Occupation[],
): Goal[] {
  return occupations.map((occupation, place) => {
    const gap = gapTo(index, had, occupation.id)
    const gapWeight = gap.gap.reduce((sum, { id }) => sum + index.weight(id), 0)
    return { ...gap, occupation, gapWeight, weight: 1 - (0.4 * place) / mostNear }
  })
}

/** Skills of a gap that courses are looked up for: the most telling ones. */
const mostSkills = 60

/** The concepts that courses are looked up by, each with how much a course counts for it (0–1), the highest of all goals. */
export function conceptsOf(index: SkillIndex, goals: readonly Goal[]): Map<string, number> {
  const found = new Map<string, number>()
  const note = (id: string, weight: number) => found.set(id, Math.max(found.get(id) ?? 0, weight))
  for (const { occupation, gap, gapWeight, weight } of goals) {
    note(occupation.id, weight)
    for (const { id } of gap.slice(0, Math.ceil(mostSkills / Math.sqrt(goals.length)))) {
      note(id, weight * closingValue(index.weight(id), gapWeight))
    }
  }
  return found
}

/**
 * What closing a part of a gap is worth beside a course for the whole occupation. A course teaches a few of the twenty
 * skills of an occupation, so a small part already means something.
 */
export function closingValue(closed: number, all: number): number {
  return all === 0 ? 0 : 0.85 * Math.sqrt(Math.min(1, closed / all))
}

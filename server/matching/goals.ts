/**
 * Where a profile leads to: the occupations whose gap courses could close, each with what one has and misses of it. Pure.
 */
import type { Occupation } from '../occupations/taxonomy.ts'
import { gapTo, skillsHad, type Gap } from './gap.ts'
import { chooseReachable, reachable, type Reachable } from './transitions.ts'
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
  /** What one does now. */
  own: boolean
  /** Sum of the weights of the gap's skills. */
  gapWeight: number
}

/** Occupations near one's own that courses are looked up for. */
const mostNear = 12

/** The target as the only goal; null without one. */
export function targetGoals(index: SkillIndex, wish: Wish): Goal[] | null {
  return wish.target && [goalOf(index, hadOf(index, wish), wish.target, 1)]
}

/**
 * Occupations like the target, or else within reach of what one does and can, best fitting first; more than are needed,
 * to choose from. Empty when nothing of the wish says a direction.
 */
export function nearPool(index: SkillIndex, wish: Wish): Reachable[] {
  const { current, target } = wish
  const had = target ? skillsHad(index.source, target.id) : hadOf(index, wish)
  const from = target ?? current
  if (had.size === 0 && !from) return []
  return reachable(index, had, from, 5 * mostNear).filter(({ occupation }) => occupation.id !== current?.id)
}

/**
 * The nearest of the pool, and then the nearest that courses lead to (`taught`: ids of occupations); last what one does
 * now, for who wants to become better in it.
 */
export function nearGoals(
  index: SkillIndex,
  wish: Wish,
  pool: readonly Reachable[],
  taught: ReadonlySet<string>,
): Goal[] {
  const isTaught = (id: string) => taught.has(id)
  const best = Math.max(...pool.map(({ fit }) => fit))
  const nearest = chooseReachable(pool, mostNear / 2, () => false)
  const learnable = pool.filter((one) => isTaught(one.occupation.id) && one.fit >= leastFit * best)
  const chosen = new Set([...nearest, ...chooseReachable(learnable, mostNear, isTaught)].slice(0, mostNear))
  const had = hadOf(index, wish)
  const goals = pool
    .filter((one) => chosen.has(one))
    .map(({ occupation, fit }) => goalOf(index, had, occupation, nearWeight(fit / best)))
  if (wish.target || !wish.current) return goals
  return [...goals, { ...goalOf(index, had, wish.current, ownWeight), own: true }]
}

const ownWeight = 0.5
/** What fits less than this part of the best is not near, however many courses there are for it. */
const leastFit = 0.25
/** The best fitting one counts whole, one that hardly fits half. */
const nearWeight = (part: number) => 0.5 + 0.5 * Math.max(0, Math.min(1, part || 0))

function hadOf(index: SkillIndex, { current, skills }: Wish): Map<string, number> {
  return skillsHad(index.source, current?.id ?? null, skills)
}

function goalOf(
  index: SkillIndex,
  had: ReadonlyMap<string, number>,
  occupation: Occupation,
  weight: number,
): Goal {
  const gap = gapTo(index, had, occupation.id)
  const gapWeight = gap.gap.reduce((sum, { id }) => sum + index.weight(id), 0)
  return { ...gap, occupation, gapWeight, weight, own: false }
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

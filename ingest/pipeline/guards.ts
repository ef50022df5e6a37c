/** When a run is refused as a whole because its feed looks broken. Pure; the rules are in docs/feeds.md. */
import type { Refusal } from '../feeds/codes.ts'

export type GuardLimits = {
  /** A run may withdraw this share of the live courses, or `shrinkCourses`, whichever is more. */
  shrinkShare: number
  shrinkCourses: number
  /** A run may read this many times the live courses, or `growthItems`, whichever is more. */
  growthFactor: number
  growthItems: number
  /** Share of items that may be in error, judged from `invalidItems` items on. */
  invalidShare: number
  invalidItems: number
}

export const defaultGuards: GuardLimits = {
  shrinkShare: 0.1,
  shrinkCourses: 3,
  growthFactor: 10,
  growthItems: 1000,
  invalidShare: 0.2,
  invalidItems: 10,
}

export type Proposal = {
  read: number
  /** Rejects that are errors (class X); rejects by policy do not count. */
  errors: number
  /** Live courses of the source before the run. */
  live: number
  withdrawn: number
}

/** The reason to refuse, or null. `accepted`: what an operator has let pass by name. */
export function refusal(
  proposal: Proposal,
  accepted: { shrink: boolean; growth: boolean; invalid?: boolean },
  limits: GuardLimits = defaultGuards,
): Refusal | null {
  const { read, errors, live, withdrawn } = proposal
  if (!accepted.invalid && read >= limits.invalidItems && errors > read * limits.invalidShare)
    return 'too-many-invalid'
  if (!accepted.shrink) {
    if (read === 0 && live > 0) return 'empty-feed'
    if (withdrawn > live * limits.shrinkShare && withdrawn > limits.shrinkCourses) return 'shrink-guard'
  }
  if (!accepted.growth && live > 0 && read > live * limits.growthFactor && read > limits.growthItems)
    return 'growth-guard'
  return null
}

/** Two versions of the steps of a plan beside each other, with a word where they differ. Pure. */
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { placesIn } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { stepName, type StepName } from './change-shown.ts'

export type ShownStep = StepName & { mark: 'added' | 'changed' | 'removed' | null }
export type Versions = { left: ShownStep[]; right: ShownStep[] }

const compared = ['courseId', 'title', 'start', 'offeringId', 'weeks', 'hoursPerWeek', 'cost'] as const

/** A step that became another course stands as removed on the left and added on the right. */
export function versionsOf(left: readonly Step[], right: readonly Step[]): Versions {
  const places = placesIn(left, right)
  return {
    left: left.map((step, at) => ({ ...stepName(step), mark: places[at] === null ? 'removed' : null })),
    right: right.map((step, place) => {
      const from = places.indexOf(place)
      const was = from === -1 ? undefined : left[from]
      const differs = was && compared.some((name) => was[name] !== step[name])
      return { ...stepName(step), mark: was ? (differs ? 'changed' : null) : 'added' }
    }),
  }
}

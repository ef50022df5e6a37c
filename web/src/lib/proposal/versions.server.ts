/** Two versions of the steps of a plan beside each other, with a word where they differ. Pure. */
import { stepFactNames } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import { placesIn } from '@stapwijzer/shared/domain/referral/proposal-apply.ts'
import { stepName, type StepName } from './change-shown.ts'

export type Mark = 'added' | 'changed' | 'moved' | 'removed'
export type ShownStep = StepName & { marks: Mark[] }
export type Versions = { left: ShownStep[]; right: ShownStep[] }

const compared = ['courseId', 'title', 'offeringId', ...stepFactNames] as const

/**
 * A step that became another course stands as removed on the left and added on the right. `moved`: steps that are known
 * to have moved; of two steps that changed places these have the word.
 */
export function versionsOf(
  left: readonly Step[],
  right: readonly Step[],
  moved: readonly Step[] = [],
): Versions {
  const places = placesIn(left, right)
  const stayed = stayedIn(places, new Set(placesIn(moved, left)))
  return {
    left: left.map((step, at) => ({ ...stepName(step), marks: places[at] === null ? ['removed'] : [] })),
    right: right.map((step, place) => {
      const from = places.indexOf(place)
      const was = from === -1 ? undefined : left[from]
      if (!was) return { ...stepName(step), marks: ['added'] }
      const marks: Mark[] = stayed.has(from) ? [] : ['moved']
      const differs = compared.some((name) => was[name] !== step[name])
      return { ...stepName(step), marks: differs ? ['changed', ...marks] : marks }
    }),
  }
}

/** Numbers of the steps on the left that kept their order among each other: as many as can be, those in `moved` last. */
function stayedIn(places: readonly (number | null)[], moved: ReadonlySet<number | null>): Set<number> {
  type Chain = { weight: number; last: number; steps: number[] }
  const chains = places.reduce<Chain[]>((all, place, at) => {
    if (place === null) return all
    const best = all
      .filter(({ last }) => last < place)
      .reduce<Chain>((a, b) => (b.weight > a.weight ? b : a), { weight: 0, last: -1, steps: [] })
    const weight = best.weight + (moved.has(at) ? 1 : places.length + 1)
    return [...all, { weight, last: place, steps: [...best.steps, at] }]
  }, [])
  const longest = chains.reduce<Chain | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)
  return new Set(longest?.steps)
}

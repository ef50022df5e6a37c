/** What is likely left to pay after the grants that may be counted. In cents. */
import type { Range } from './learner-cost.ts'

/** A grant for the price of the course that the learner or the provider asks for, and so lowers what is paid. */
export type CountableGrant = {
  id: string
  /** `certain`: likely; `open`: possible, and no fact about it is missing. */
  standing: 'certain' | 'open'
  /** null = unknown: then it is not counted on that side. */
  min: number | null
  max: number | null
  /** Grants that rule this one out for the same course. */
  excludes: readonly string[]
}

/** Undefined bounds: the learner's cost is unknown. `counted` = ids in the order in which they were taken. */
export type NetPrice =
  | { status: 'known' | 'range'; min: number; max: number; counted: string[] }
  | { status: 'unknown' }

/**
 * Highest price: only what is certain, at its least. Lowest price: what is open too, at its most.
 * Grants are taken from high to low, then by id; one that excludes or is excluded by a taken one is skipped.
 */
export function netPrice(cost: Range | undefined, grants: readonly CountableGrant[]): NetPrice {
  if (cost === undefined) return { status: 'unknown' }
  const sure = take(
    grants.filter((grant) => grant.standing === 'certain'),
    (grant) => grant.min,
  )
  const best = take(grants, (grant) => grant.max)
  const max = Math.max(0, cost.high - sure.sum)
  const min = Math.min(max, Math.max(0, cost.low - best.sum))
  const counted = [...best.ids, ...sure.ids.filter((id) => !best.ids.includes(id))]
  return { status: min === max ? 'known' : 'range', min, max, counted }
}

function take(
  grants: readonly CountableGrant[],
  amountOf: (grant: CountableGrant) => number | null,
): { sum: number; ids: string[] } {
  const taken: CountableGrant[] = []
  let sum = 0
  const known = grants.flatMap((grant) => {
    const amount = amountOf(grant)
    return amount === null ? [] : [{ grant, amount }]
  })
  known.sort((a, b) => b.amount - a.amount || (a.grant.id < b.grant.id ? -1 : 1))
  for (const { grant, amount } of known) {
    if (taken.some((other) => other.excludes.includes(grant.id) || grant.excludes.includes(other.id)))
      continue
    taken.push(grant)
    sum += amount
  }
  return { sum, ids: taken.map((grant) => grant.id) }
}

/** Which schemes to show beside a course to a visitor of whom nothing is known yet. */
import type { FundingAdvice } from '@stapwijzer/shared/api/funding.ts'

type Advice = Pick<FundingAdvice, 'outcome' | 'missing' | 'amount'>

/**
 * Of what may work, the nearest: sure ones first, then those that already name an amount towards this course, then
 * those of which we need to know least. Among equals the order of the API stays.
 */
export function nearestSchemes<A extends Advice>(advice: readonly A[], most: number): A[] {
  return advice
    .filter(({ outcome }) => outcome === 'likely' || outcome === 'possible')
    .map((one, index) => ({
      one,
      rank: [one.outcome === 'likely' ? 0 : 1, paysFor(one) ? 0 : 1, one.missing.length, index],
    }))
    .sort((a, b) => firstDifference(a.rank, b.rank))
    .slice(0, most)
    .map(({ one }) => one)
}

function paysFor({ amount }: Advice): boolean {
  return amount !== null && amount.covers === 'course' && amount.kind !== 'fee' && Number(amount.max ?? 0) > 0
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0
}

/** The group of ages to share, from an age that was filled in before. Pure. */
import type { AgeBand } from '@stapwijzer/shared/domain/funding/facts.ts'

/** Each group with the first age that is too high for it. */
const groups: readonly [AgeBand, number][] = [
  ['under-18', 18],
  ['18-26', 27],
  ['27-29', 30],
  ['30-56', 57],
  ['57-66', 67],
  ['67-plus', Infinity],
]

export function ageBandOf(known: { age?: number | null; ageBand?: AgeBand | null }): AgeBand | undefined {
  const { age, ageBand } = known
  if (age == null) return ageBand ?? undefined
  return groups.find(([, end]) => age < end)?.[0]
}

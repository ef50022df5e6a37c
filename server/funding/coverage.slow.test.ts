/** A property proves little about what no random question reaches: each scheme is reached with every outcome it can have. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from './decide.ts'
import { factsOf } from './facts.ts'
import { shippedSchemes } from './load-schemes.ts'
import type { Scheme } from './scheme-file.ts'
import { question } from './testing.ts'

const schemes = shippedSchemes()

/** The outcomes that a scheme can have on a day that can be asked about. */
function reachable({ versions, claimable, allocation }: Scheme): string[] {
  const sure = versions.some(({ evidence }) => evidence === 'verified')
  const free = ['right', 'pro-rata', 'first-come'].includes(allocation)
  // Windows that are all unknown are never open, but no obstacle to what is asked for afterwards.
  const opens = versions.some(
    ({ evidence, windows, timing }) =>
      evidence === 'verified' && (windows?.length !== 0 || timing === 'after-period'),
  )
  const begins = versions[0]!.from !== null && versions[0]!.from > '2015-01-01'
  const conditions = versions.some((version) => version.conditions.some(({ soft }) => !soft))
  return [
    ...(claimable && free && sure && opens ? ['likely'] : []),
    ...(claimable ? ['possible'] : []),
    ...(begins || !claimable || conditions ? ['not-eligible'] : []),
    ...(versions.at(-1)!.until === null ? [] : ['expired']),
  ].sort()
}

it('2,000 random questions reach every scheme with every outcome it can have', () => {
  const seen = new Map(schemes.list.map(({ id }) => [id, new Set<string>()]))
  const versions = new Set<unknown>()
  for (const asked of fc.sample(question, { numRuns: 2000, seed: 20_261_124 })) {
    const facts = factsOf(asked)
    for (const scheme of schemes.list) {
      const { outcome, version, judged } = decide(scheme, facts)
      seen.get(scheme.id)!.add(outcome)
      if (judged) versions.add(version)
    }
  }
  const reached = schemes.list.map(({ id }) => `${id}: ${[...seen.get(id)!].sort().join(' ')}`)
  expect(reached).toEqual(schemes.list.map((scheme) => `${scheme.id}: ${reachable(scheme).join(' ')}`))
  const claimable = schemes.list.filter((scheme) => scheme.claimable).flatMap((scheme) => scheme.versions)
  expect(claimable.filter((version) => !versions.has(version)).length).toBe(0)
})

/** Whatever sources bring and people say: the outcome depends on nothing but the courses themselves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterCourses } from './clusters.ts'
import type { LinkNode, Word } from './cluster.ts'

const keys = [
  'uuid:6f2c7a3e-0b1d-4c5e-8f90-a1b2c3d4e5f6',
  'uuid:6f2c7a3e-0b1d-4c5e-8f90-a1b2c3d4e5f7',
  'rio:1000O1234',
  'rio:1000O1235',
  'postcode:kvk-1|25180|dual|3511',
  'city:kvk-1|25180|dual|utrecht',
  'city:kvk-1|25180|dual|zeist',
]
const oneNode = fc.record({
  source: fc.constantFrom('a', 'b', 'c', 'd'),
  live: fc.boolean(),
  firstSeen: fc.nat(5),
  keys: fc.subarray(keys, { maxLength: 3 }),
  providerCodes: fc.subarray(['kvk-1', 'kvk-2', 'brin-1']),
  studyForm: fc.constantFrom(null, 'dual', 'full-time'),
})
const someNodes = fc
  .array(oneNode, { maxLength: 12 })
  .map((list): LinkNode[] => list.map((node, at) => ({ ...node, id: `n${String(at).padStart(2, '0')}` })))
const someWords = (nodes: readonly LinkNode[]) =>
  nodes.length < 2
    ? fc.constant<Word[]>([])
    : fc.uniqueArray(
        fc
          .record({
            pair: fc.subarray(
              nodes.map(({ id }) => id),
              { minLength: 2, maxLength: 2 },
            ),
            verdict: fc.constantFrom('same' as const, 'different' as const),
            at: fc.nat(3),
          })
          .map(({ pair, ...word }): Word => ({ a: pair[0]!, b: pair[1]!, ...word })),
        { maxLength: 4, selector: ({ a, b }) => `${a} ${b}` },
      )
const worlds = someNodes.chain((nodes) => fc.record({ nodes: fc.constant(nodes), words: someWords(nodes) }))
const shuffled = worlds.chain(({ nodes, words }) =>
  fc.record({
    nodes: fc.constant(nodes),
    words: fc.constant(words),
    otherNodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
    otherWords: fc.shuffledSubarray(words, { minLength: words.length }),
  }),
)
const inOrder = ({ clusters, unsure }: ReturnType<typeof clusterCourses>) => ({
  clusters: clusters.toSorted((a, b) => (a.leadId < b.leadId ? -1 : 1)),
  unsure: unsure.toSorted((a, b) => (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1)),
})

describe('clusters, for any courses and decisions', () => {
  test('do not depend on the order in which the courses come', () => {
    fc.assert(
      fc.property(shuffled, ({ nodes, words, otherNodes, otherWords }) => {
        expect(inOrder(clusterCourses(otherNodes, otherWords))).toEqual(inOrder(clusterCourses(nodes, words)))
      }),
      { numRuns: 500 },
    )
  })

  test('are what they are when looked at again alone: each cluster gives itself', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        for (const cluster of clusterCourses(nodes, []).clusters) {
          const ids = new Set(cluster.members.map(({ id }) => id))
          const again = clusterCourses(
            nodes.filter(({ id }) => ids.has(id)),
            [],
          ).clusters
          expect(again.map(({ leadId }) => leadId)).toContain(cluster.leadId)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('never hold two live courses of one source, nor a pair that somebody parted; a course is in one at most', () => {
    fc.assert(
      fc.property(worlds, ({ nodes, words }) => {
        const byId = new Map(nodes.map((node) => [node.id, node]))
        const seen = new Set<string>()
        for (const { leadId, members } of clusterCourses(nodes, words).clusters) {
          const all = members.map(({ id }) => byId.get(id)!)
          const live = all.filter((node) => node.live).map(({ source }) => source)
          expect(new Set(live).size).toBe(live.length)
          expect(leadId).toBe(all[0]!.id)
          expect(Math.min(...all.map(({ firstSeen }) => firstSeen))).toBe(all[0]!.firstSeen)
          for (const { id } of all) expect(seen.has(id)).toBe(false)
          for (const { id } of all) seen.add(id)
          for (const { a, b, verdict } of words) {
            if (verdict === 'different')
              expect(members.filter(({ id }) => id === a || id === b)).not.toHaveLength(2)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('are joined by keys and decisions alone: without either nothing is one', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        const bare = nodes.map((node) => ({ ...node, keys: [] }))
        expect(clusterCourses(bare, [])).toEqual({ clusters: [], unsure: [] })
      }),
      { numRuns: 100 },
    )
  })

  test('the lead stays when a further source arrives with the same key and nothing else', () => {
    fc.assert(
      fc.property(someNodes, (nodes) => {
        for (const { leadId, members } of clusterCourses(nodes, []).clusters) {
          const lead = nodes.find((node) => node.id === leadId)!
          const ids = new Set(members.map((member) => member.id))
          const own = nodes.filter((node) => ids.has(node.id))
          const late = { ...lead, id: 'z', source: 'late', live: true, firstSeen: 99 }
          const after = clusterCourses([...own, late], []).clusters
          expect(after.map((cluster) => cluster.leadId)).toContain(leadId)
        }
      }),
      { numRuns: 300 },
    )
  })
})

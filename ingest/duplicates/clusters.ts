/**
 * Which courses of different sources are one. Pure, and the same for the same courses in whatever order they come: edges
 * are taken in the order of their strength and of their courses' age, and one that would bring two live courses of one
 * source together is not taken. Withdrawn courses are members too, so that their addresses go on working.
 */
import { Groups } from './groups.ts'
import { contradicts, keyKind, keyKinds, type KeyKind } from './keys.ts'
import type { LinkNode, Word, Cluster } from './cluster.ts'

export type UnsurePair = {
  a: string
  b: string
  reason: 'ambiguous' | 'contradiction'
  evidence: string
}

type Edge = { a: LinkNode; b: LinkNode; key: string }

/** Pairs that one key may put on the review list: a key that fits everything tells nobody anything. */
const unsurePerKey = 20

export function clusterCourses(
  nodes: readonly LinkNode[],
  words: readonly Word[],
): { clusters: Cluster[]; unsure: UnsurePair[] } {
  const groups = new Groups(nodes, words)
  const unsure = new UnsurePairs(groups)
  const carriers = byKey(groups.nodes)
  for (const live of [true, false]) {
    for (const kind of keyKinds) {
      for (const edge of takenEdges(edgesOf(carriers, kind, live), groups, unsure)) {
        if (!groups.join(edge.a, edge.b, edge.key)) unsure.note(edge, 'ambiguous')
      }
    }
  }
  return { clusters: groups.clusters(), unsure: unsure.list() }
}

/** Pairs that a person has to look at, each once, with the first thing that was noted about it. */
class UnsurePairs {
  readonly #groups: Groups
  readonly #pairs = new Map<string, { edge: Edge; pair: UnsurePair }>()
  readonly #ofKey = new Map<string, number>()

  constructor(groups: Groups) {
    this.#groups = groups
  }

  note(edge: Edge, reason: UnsurePair['reason']): void {
    if (!edge.a.live || !edge.b.live || this.#groups.verdictOn(edge.a, edge.b)) return
    const count = this.#ofKey.get(edge.key) ?? 0
    const [a, b] = [edge.a.id, edge.b.id].sort() as [string, string]
    if (count >= unsurePerKey || this.#pairs.has(`${a} ${b}`)) return
    this.#ofKey.set(edge.key, count + 1)
    this.#pairs.set(`${a} ${b}`, { edge, pair: { a, b, reason, evidence: edge.key } })
  }

  list(): UnsurePair[] {
    const open = [...this.#pairs.values()].filter(({ edge }) => !this.#groups.together(edge.a, edge.b))
    return open.map(({ pair }) => pair)
  }
}

/** Edges of one kind that say something, in a fixed order; the others are noted. */
function takenEdges(edges: Edge[], groups: Groups, unsure: UnsurePairs): Edge[] {
  const open = edges.filter((edge) => {
    if (groups.together(edge.a, edge.b)) {
      groups.addReason(edge)
      return false
    }
    // A stronger key has given one of them its counterpart in the other's source.
    if (groups.hasCounterpart(edge.a, edge.b) || groups.hasCounterpart(edge.b, edge.a)) return false
    if (!isContradiction(edge)) return true
    // A code of an education at two schools, or in two forms, is no question.
    if (keyKind(edge.key) === 'uuid') unsure.note(edge, 'contradiction')
    return false
  })
  const counterparts = new Map<string, Set<string>>()
  const see = (from: LinkNode, to: LinkNode) => {
    if (!to.live) return
    const key = `${from.id} ${to.source}`
    counterparts.set(key, (counterparts.get(key) ?? new Set()).add(to.id))
  }
  for (const { a, b } of open) {
    see(a, b)
    see(b, a)
  }
  const several = (from: LinkNode, to: LinkNode) =>
    (counterparts.get(`${from.id} ${to.source}`)?.size ?? 0) > 1
  return open.filter((edge) => {
    if (!several(edge.a, edge.b) && !several(edge.b, edge.a)) return true
    if (keyKind(edge.key) !== 'rio' || sameProvider(edge)) unsure.note(edge, 'ambiguous')
    return false
  })
}

/** A key against another fact: other providers; or a RIO code, which is often that of the education, in two study forms. */
function isContradiction({ a, b, key }: Edge): boolean {
  if (contradicts(a.providerCodes, b.providerCodes)) return true
  return keyKind(key) === 'rio' && a.studyForm !== null && b.studyForm !== null && a.studyForm !== b.studyForm
}

function sameProvider({ a, b }: Edge): boolean {
  return a.providerCodes.some((code) => b.providerCodes.includes(code))
}

/** Nodes of each key, oldest first, in the order of the keys. */
function byKey(nodes: readonly LinkNode[]): Map<string, LinkNode[]> {
  const found = new Map<string, LinkNode[]>()
  for (const node of nodes) {
    for (const key of node.keys) found.set(key, [...(found.get(key) ?? []), node])
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `live`: pairs of two live courses, else those with a withdrawn one. Never two courses of one source. */
function edgesOf(carriers: Map<string, LinkNode[]>, kind: KeyKind, live: boolean): Edge[] {
  const edges: Edge[] = []
  for (const [key, nodes] of carriers) {
    if (keyKind(key) !== kind) continue
    for (const [at, a] of nodes.entries()) {
      for (const b of nodes.slice(at + 1)) {
        if (a.source !== b.source && (a.live && b.live) === live) edges.push({ a, b, key })
      }
    }
  }
  return edges
}

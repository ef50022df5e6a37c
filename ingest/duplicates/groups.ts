/** Courses that were found to be one so far, and what forbids a further joining. A union of disjoint sets. */
import type { Cluster, LinkNode, Word } from './cluster.ts'

type Group = { members: LinkNode[]; liveSources: Set<string> }

export class Groups {
  /** Oldest first: the order of everything that is decided. */
  readonly nodes: readonly LinkNode[]
  readonly #groupOf = new Map<string, Group>()
  readonly #reasons = new Map<string, Set<string>>()
  readonly #verdicts = new Map<string, Word['verdict']>()

  /** `words`: the last one about each pair. What people called the same is joined at once, the oldest word first. */
  constructor(nodes: readonly LinkNode[], words: readonly Word[]) {
    this.nodes = nodes.toSorted(byAge)
    for (const node of this.nodes) {
      this.#groupOf.set(node.id, { members: [node], liveSources: new Set(node.live ? [node.source] : []) })
    }
    const byId = new Map(nodes.map((node) => [node.id, node]))
    for (const { a, b, verdict } of words) this.#verdicts.set(pairKey(a, b), verdict)
    for (const { a, b, verdict } of words.toSorted(byTime)) {
      const [first, second] = [byId.get(a), byId.get(b)]
      if (verdict === 'same' && first && second && first.source !== second.source)
        this.join(first, second, 'decision')
    }
  }

  /** Joins the groups of two courses, or gives false when that would bring two live courses of one source together, or a pair that someone parted. */
  join(a: LinkNode, b: LinkNode, reason: string): boolean {
    const [into, from] = [this.#group(a), this.#group(b)]
    if (into !== from) {
      if (from.liveSources.intersection(into.liveSources).size > 0 || this.#parted(into, from)) return false
      into.members.push(...from.members)
      for (const source of from.liveSources) into.liveSources.add(source)
      for (const member of from.members) this.#groupOf.set(member.id, into)
    }
    this.addReason({ a, b, key: reason })
    return true
  }

  addReason({ a, b, key }: { a: LinkNode; b: LinkNode; key: string }): void {
    for (const { id } of [a, b]) this.#reasons.set(id, (this.#reasons.get(id) ?? new Set()).add(key))
  }

  together(a: LinkNode, b: LinkNode): boolean {
    return this.#group(a) === this.#group(b)
  }

  /** Whether the group of the one already has a live course of the other's source. */
  hasCounterpart(one: LinkNode, other: LinkNode): boolean {
    return other.live && this.#group(one).liveSources.has(other.source) && !this.together(one, other)
  }

  verdictOn(a: LinkNode, b: LinkNode): Word['verdict'] | undefined {
    return this.#verdicts.get(pairKey(a.id, b.id))
  }

  clusters(): Cluster[] {
    const groups = new Set(this.nodes.map((node) => this.#group(node)))
    return [...groups].flatMap(({ members }) => {
      const [lead, ...others] = members.toSorted(byAge)
      if (!lead || others.length === 0) return []
      const named = [lead, ...others].map(({ id }) => ({
        id,
        reasons: [...(this.#reasons.get(id) ?? [])].sort(),
      }))
      return [{ leadId: lead.id, members: named }]
    })
  }

  #group(node: LinkNode): Group {
    return this.#groupOf.get(node.id)!
  }

  #parted(one: Group, other: Group): boolean {
    if (this.#verdicts.size === 0) return false
    return one.members.some((a) => other.members.some((b) => this.verdictOn(a, b) === 'different'))
  }
}

function byAge(a: LinkNode, b: LinkNode): number {
  return a.firstSeen - b.firstSeen || (a.id < b.id ? -1 : 1)
}

function byTime(a: Word, b: Word): number {
  return a.at - b.at || (pairKey(a.a, a.b) < pairKey(b.a, b.b) ? -1 : 1)
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

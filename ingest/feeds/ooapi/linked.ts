/** Everything that an item leads to besides its offerings: the organisations up to its root, and its outcomes. */
import type { FeedEvent } from '../format.ts'
import type { OoapiClient } from './client.ts'
import { Lookup } from './lookup.ts'
import type { LinkedObjects, Raw, Version } from './version.ts'
import { walkUp } from './walk.ts'

/** Organisations looked up for one item at most: no school is that deep. */
const maxSteps = 20

export class Linked {
  private readonly version: Version
  private readonly organizations: Lookup
  private readonly outcomes: Lookup | null

  constructor(client: OoapiClient, version: Version) {
    this.version = version
    this.organizations = new Lookup(client, version.organizations)
    this.outcomes = version.outcomes ? new Lookup(client, version.outcomes) : null
  }

  async of(item: Raw): Promise<LinkedObjects> {
    return { organizations: await this.chain(item), outcomes: await this.outcomesOf(item) }
  }

  /** What was found while reading the collections since the last time. */
  findings(): FeedEvent[] {
    return [this.organizations, this.outcomes].flatMap((lookup) => lookup?.pending.splice(0) ?? [])
  }

  /** The organisations on the way to the root that are named by id, by id; what is not found is absent. */
  private async chain(item: Raw): Promise<Record<string, unknown>> {
    const found = new Map<string, unknown>()
    const asked = new Set<string>()
    while (asked.size < maxSteps) {
      const { missing } = walkUp(item, Object.fromEntries(found), this.version.organizations)
      const next = missing.find(({ id }) => !asked.has(id))
      if (!next) break
      asked.add(next.id)
      const organization = await this.organizations.find(next.id)
      if (organization) found.set(next.id, organization)
    }
    return Object.fromEntries(found)
  }

  private async outcomesOf(item: Raw): Promise<Record<string, unknown>> {
    const found = new Map<string, unknown>()
    for (const id of this.version.outcomes?.namedBy(item) ?? []) {
      const outcome = await this.outcomes?.find(id)
      if (outcome) found.set(id, outcome)
    }
    return Object.fromEntries(found)
  }
}

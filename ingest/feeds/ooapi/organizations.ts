/** Finds the organisations that items name, so that the mapping can walk from them to their root. */
import type { FeedEvent } from '../format.ts'
import type { OoapiClient } from './client.ts'
import { readPages } from './paging.ts'
import { isObject, memberOf, type OrganizationNames, type Raw } from './version.ts'
import { walkUp } from './walk.ts'

/** Organisations looked up for one item at most: no school is that deep. */
const maxSteps = 20

export class Organizations {
  private readonly client: OoapiClient
  private readonly names: OrganizationNames
  private readonly known = new Map<string, Raw | null>()
  private loading: Promise<void> | null = null
  /** Findings of reading the collection, to be passed on with the next item. */
  readonly pending: FeedEvent[] = []

  constructor(client: OoapiClient, names: OrganizationNames) {
    this.client = client
    this.names = names
  }

  /** The organisations on the way from an item to its root that it names by id; what is not found is absent. */
  async chain(item: Raw): Promise<Record<string, unknown>> {
    const found = new Map<string, unknown>()
    const asked = new Set<string>()
    while (asked.size < maxSteps) {
      const { missing } = walkUp(item, Object.fromEntries(found), this.names)
      const next = missing.find(({ id }) => !asked.has(id))
      if (!next) break
      asked.add(next.id)
      const organization = await this.find(next.id)
      if (organization) found.set(next.id, organization)
    }
    return Object.fromEntries(found)
  }

  private async find(id: string): Promise<Raw | null> {
    await (this.loading ??= this.loadAll())
    const known = this.known.get(id)
    if (known !== undefined) return known
    const single = await this.client.object(`${this.names.collection}/${encodeURIComponent(id)}`)
    const found = isObject(single) ? this.slim(single) : null
    this.known.set(id, found)
    return found
  }

  private async loadAll(): Promise<void> {
    for await (const event of readPages(this.client, this.names.collection, { allowMissing: true })) {
      if (event.type === 'warning') this.pending.push(event)
      if (event.type !== 'page') continue
      for (const { value } of event.elements) {
        const id = memberOf(value, this.names.id)
        if (isObject(value) && typeof id === 'string' && !this.known.has(id))
          this.known.set(id, this.slim(value))
      }
    }
  }

  /** Only what the mapping reads is kept in memory. */
  private slim(raw: Raw): Raw {
    const kept = [this.names.id, this.names.type, ...this.names.read].filter((key) => Object.hasOwn(raw, key))
    return Object.fromEntries(kept.map((key) => [key, raw[key]]))
  }
}

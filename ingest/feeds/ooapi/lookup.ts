/** Objects that items name by id: read from their collection when the first one is asked for, else one by one. */
import type { FeedEvent } from '../format.ts'
import type { OoapiClient } from './client.ts'
import { readPages } from './paging.ts'
import { isObject, memberOf, type LinkedNames, type Raw } from './version.ts'

export class Lookup {
  private readonly client: OoapiClient
  private readonly names: LinkedNames
  private readonly known = new Map<string, Raw | null>()
  private loading: Promise<void> | null = null
  /** Findings of reading the collection, to be passed on with the next item. */
  readonly pending: FeedEvent[] = []

  constructor(client: OoapiClient, names: LinkedNames) {
    this.client = client
    this.names = names
  }

  /** The object with this id; null when the server has none. */
  async find(id: string): Promise<Raw | null> {
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
    const kept = [this.names.id, ...this.names.read].filter((key) => Object.hasOwn(raw, key))
    return Object.fromEntries(kept.map((key) => [key, raw[key]]))
  }
}

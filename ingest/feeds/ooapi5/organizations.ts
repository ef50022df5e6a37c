/** Finds the organisations that items name, so that the mapping can walk from them to their root. */
import type { FeedEvent } from '../format.ts'
import type { Ooapi5Client } from './client.ts'
import { readPages } from './paging.ts'
import { idOfBare } from './provider.ts'

/** Longest way from a department to its root that is followed. */
const maxSteps = 20

type Raw = Record<string, unknown>

export class Organizations {
  private readonly client: Ooapi5Client
  private readonly known = new Map<string, Raw | null>()
  private loading: Promise<void> | null = null
  /** Findings of reading the collection, to be passed on with the next item. */
  readonly pending: FeedEvent[] = []

  constructor(client: Ooapi5Client) {
    this.client = client
  }

  /** The organisations on the way from `reference` (an id or an object) to its root, by id; what is not found is absent. */
  async chain(reference: unknown): Promise<Record<string, unknown>> {
    const found = new Map<string, unknown>()
    let next = idOfBare(reference)
    for (let step = 0; step < maxSteps; step++) {
      if (isObject(next)) {
        if (next['organizationType'] === 'root') break
        next = idOfBare(next['parent'])
        continue
      }
      if (typeof next !== 'string' || next.trim() === '' || found.has(next)) break
      const organization = await this.find(next)
      if (!organization) break
      found.set(next, organization)
      next = organization
    }
    return Object.fromEntries(found)
  }

  private async find(id: string): Promise<Raw | null> {
    await (this.loading ??= this.loadAll())
    const known = this.known.get(id)
    if (known !== undefined) return known
    const single = await this.client.object(`/organizations/${encodeURIComponent(id)}`)
    const found = isObject(single) ? slim(single) : null
    this.known.set(id, found)
    return found
  }

  private async loadAll(): Promise<void> {
    for await (const event of readPages(this.client, '/organizations', { allowMissing: true })) {
      if (event.type === 'warning') this.pending.push(event)
      if (event.type !== 'page') continue
      for (const { value } of event.elements) {
        if (!isObject(value)) continue
        const id = value['organizationId']
        if (typeof id === 'string' && !this.known.has(id)) this.known.set(id, slim(value))
      }
    }
  }
}

/** Only what the mapping reads is kept in memory. */
function slim(raw: Raw): Raw {
  const keys = [
    'organizationId',
    'organizationType',
    'name',
    'shortName',
    'primaryCode',
    'otherCodes',
    'link',
    'parent',
  ]
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(raw, key)).map((key) => [key, raw[key]]))
}

function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

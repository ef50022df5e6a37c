/**
 * The documents that belong to an offered programme: who offers it, where, of which programme, and its cohorts. They lie
 * below the item's own address; 404 there means that there is none.
 */
import type { FeedEvent } from '../format.ts'
import type { RawDocument } from '../json/server.ts'
import type { RioClient } from './client.ts'
import { readPages } from './paging.ts'

export type Related = {
  onderwijsaanbieder: RawDocument | null
  onderwijslocatie: RawDocument | null
  opleiding: RawDocument | null
  cohorten: RawDocument[]
  /** What was found about the pages of the cohorts. */
  events: FeedEvent[]
}

/** So many documents are remembered, none of them larger than this; a page that shifts repeats items, not more. */
const remembered = 500
const largest = 65_536

export class RelatedDocuments {
  private readonly client: RioClient
  private readonly known = new Map<string, Promise<RawDocument | null>>()

  constructor(client: RioClient) {
    this.client = client
  }

  /** All documents of one item. `part` is a part of a programme, which is described in another collection. */
  async of(id: string, part: boolean): Promise<Related> {
    const below = (name: string) => `/aangeboden-opleidingen/${encodeURIComponent(id)}/${name}`
    const onderwijsaanbieder = await this.document(below('onderwijsaanbieder'))
    const onderwijslocatie = await this.document(below('onderwijslocatie'))
    let opleiding = await this.document(below('opleiding'))
    if (opleiding === null && part) opleiding = await this.document(below('opleidingsonderdeel'))
    return {
      onderwijsaanbieder,
      onderwijslocatie,
      opleiding,
      ...(await this.cohorts(below('aangeboden-opleiding-cohorten'))),
    }
  }

  /** The document at a path; one that was asked for before in this run is not asked for again. */
  private async document(path: string): Promise<RawDocument | null> {
    const before = this.known.get(path)
    if (before) return before
    const asked = this.client.document(path)
    this.remember(path, asked)
    const document = await asked.catch((error: unknown) => {
      this.known.delete(path)
      throw error
    })
    if (document !== null && document.raw.length > largest) this.known.delete(path)
    return document
  }

  private remember(path: string, asked: Promise<RawDocument | null>): void {
    this.known.set(path, asked)
    const oldest = this.known.keys().next()
    if (this.known.size > remembered && !oldest.done) this.known.delete(oldest.value)
  }

  /** The cohorts, at most one more than may be kept: the one too many tells the mapping that there are more. */
  private async cohorts(path: string): Promise<Pick<Related, 'cohorten' | 'events'>> {
    const { maxOfferings } = this.client.limits
    const cohorten: RawDocument[] = []
    const events: FeedEvent[] = []
    for await (const event of readPages(this.client, path, { numbered: false, allowMissing: true })) {
      if (event.type !== 'page') {
        events.push(event)
        continue
      }
      for (const { raw, value, tooLarge } of event.elements)
        if (!tooLarge && cohorten.length <= maxOfferings) cohorten.push({ raw, value })
      if (cohorten.length > maxOfferings) break
    }
    return { cohorten, events }
  }
}

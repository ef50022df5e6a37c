/** Reads RIO LOD v2: the offered programmes page by page, each with the documents that belong to it. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { Findings } from '../fields/findings.ts'
import { type FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { inOrder } from '../in-order.ts'
import type { JsonElement } from '../json/read.ts'
import { unreadable } from '../linked-document.ts'
import { askForMissing, type Collection, type Found } from '../missing.ts'
import { RioClient } from './client.ts'
import type { RioItem } from './item.ts'
import { readPages } from './paging.ts'
import { RelatedDocuments, type Related } from './related.ts'
import { judge } from './visible.ts'

const collection = '/aangeboden-opleidingen'

/** Items whose documents are asked for at the same time, each one document after the other. */
const atOnce = 4
/** After so many items in a row that the server failed on, it is gone: the run ends and nothing is written. */
const maxFailures = 25

type Step = { events: FeedEvent[]; down: FeedError | null }
type Reader = { related: RelatedDocuments; context: ReadContext }

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const client = new RioClient(context)
  const reader = { related: new RelatedDocuments(client), context }
  let failures = 0
  const steps = inOrder(elements(client), atOnce, (found) =>
    'event' in found ? Promise.resolve(settled(found.event)) : readItem(found.element, found.url, reader),
  )
  for await (const { events, down } of steps) {
    failures = down ? failures + 1 : events.some(({ type }) => type === 'item') ? 0 : failures
    if (down && failures >= maxFailures) throw down
    yield* events
  }
}

type Listed = Found | { event: FeedEvent }

/** Asks for offered programmes that no page held. */
export function readMissing(
  context: ReadContext,
  { ids, more }: { ids: readonly string[]; more: boolean },
): AsyncIterable<FeedEvent> {
  const client = new RioClient(context)
  const reader = { related: new RelatedDocuments(client), context }
  const asked: Collection = {
    path: collection,
    plural: 'offered programmes',
    idOf,
    one: (id) => client.element(`${collection}/${encodeURIComponent(id)}`),
    async *pages() {
      for await (const found of readPages(client, collection, { numbered: true, allowMissing: false })) {
        if (found.type === 'page') yield found
        else if (found.incomplete) yield { incomplete: true }
      }
    },
  }
  const read = async ({ element, url }: Found) => (await readItem(element, url, reader)).events
  return askForMissing(asked, ids, { more, prefix: '', read })
}

async function* elements(client: RioClient): AsyncGenerator<Listed> {
  for await (const event of readPages(client, collection, { numbered: true, allowMissing: false })) {
    if (event.type !== 'page') yield { event }
    else for (const element of event.elements) yield { element, url: event.url }
  }
}

async function readItem(element: JsonElement, url: string, { related, context }: Reader): Promise<Step> {
  const { limits } = context
  const place = `${documentKey(url, url)}#${element.position + 1}`
  const id = idOf(element)
  if (element.tooLarge) return settled(tooLarge(id ?? place, id ?? undefined, limits.maxItemBytes))
  if (id === null) {
    const message = 'The offered programme has no aangebodenOpleidingcode.'
    return settled(reject(place, 'missing-id', message, element.raw))
  }
  if (!isSoundId(id)) {
    const message = 'The aangebodenOpleidingcode is over 256 characters or holds control characters.'
    return settled(reject(shownId(id), 'id-invalid', message, element.raw))
  }
  const entry = element.value
  try {
    const found = isRefused(entry, context)
      ? nothing
      : await related.of(textOf(entry, 'id') ?? id, isPart(entry))
    const raw = rawOf(element.raw, found)
    if (raw.length * 3 > limits.maxItemBytes && Buffer.byteLength(raw) > limits.maxItemBytes)
      return settled(tooLarge(id, id, limits.maxItemBytes))
    return {
      events: [...found.events, { type: 'item', key: id, item: itemOf(entry, found), raw }],
      down: null,
    }
  } catch (error) {
    const { event, down } = unreadable(error, id)
    return { events: [{ ...event, raw: element.raw }], down }
  }
}

const nothing: Related = {
  onderwijsaanbieder: null,
  onderwijslocatie: null,
  opleiding: null,
  cohorten: [],
  events: [],
}

/** Whether the mapping will refuse the entry whatever its documents say: they need not be asked for. */
function isRefused(entry: unknown, { limits, today }: ReadContext): boolean {
  const scope = { findings: new Findings(''), limits, today }
  return judge({ type: textOf(entry, 'type'), einddatum: textOf(entry, 'einddatum') }, scope).refusal !== null
}

function isPart(entry: unknown): boolean {
  return /ONDERDEEL$/.test(textOf(entry, 'type') ?? '')
}

function itemOf(
  entry: unknown,
  { onderwijsaanbieder, onderwijslocatie, opleiding, cohorten }: Related,
): RioItem {
  return {
    entry,
    onderwijsaanbieder: onderwijsaanbieder?.value ?? null,
    onderwijslocatie: onderwijslocatie?.value ?? null,
    opleiding: opleiding?.value ?? null,
    cohorten: cohorten.map(({ value }) => value),
  }
}

function rawOf(
  entry: string,
  { onderwijsaanbieder, onderwijslocatie, opleiding, cohorten }: Related,
): string {
  const members = { onderwijsaanbieder, onderwijslocatie, opleiding }
  const texts = Object.entries(members).map(([name, document]) => `,"${name}":${document?.raw ?? 'null'}`)
  return `{"aangebodenOpleiding":${entry}${texts.join('')},"cohorten":[${cohorten.map(({ raw }) => raw).join(',')}]}`
}

function idOf({ value, head }: JsonElement): string | null {
  // An item that is too large to be parsed keeps its live course all the same.
  const inHead = /"aangebodenOpleidingcode"\s*:\s*"([^"\\]{1,256})"/.exec(head)?.[1]
  return value === undefined ? (inHead ?? null) : textOf(value, 'aangebodenOpleidingcode')
}

/** A member as text; null when it is absent, empty or of another kind. */
function textOf(value: unknown, member: string): string | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return null
  const found = (value as Record<string, unknown>)[member]
  const text = typeof found === 'number' ? String(found) : typeof found === 'string' ? found.trim() : ''
  return text === '' ? null : text
}

function settled(event: FeedEvent): Step {
  return { events: [event], down: null }
}

function reject(key: string, code: 'missing-id' | 'id-invalid', message: string, raw: string): FeedEvent {
  return { type: 'reject', finding: rejected(key, 'aangebodenOpleidingcode', code, message), raw }
}

function tooLarge(key: string, itemId: string | undefined, limit: number): FeedEvent {
  const finding = rejected(key, '', 'item-too-large', `The item is larger than ${limit} bytes.`)
  return { type: 'reject', finding, ...(itemId === undefined ? {} : { itemId }) }
}

/** Reads an OOAPI endpoint: courses, then programmes, each with its offerings and what else it leads to. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import type { FeedEvent, ReadContext } from '../format.ts'
import type { JsonElement } from '../json/read.ts'
import { askForMissing, type Collection, type Found } from '../missing.ts'
import { OoapiClient } from './client.ts'
import { Linked } from './linked.ts'
import { readPages } from './paging.ts'
import { asOf } from './timeline.ts'
import { isObject, memberOf, type Kind, type OoapiItem, type Version } from './version.ts'

/** Items whose offerings are asked for at the same time: kind to the school's server, and enough to hide its delay. */
const atOnce = 4

type Reader = { version: Version; client: OoapiClient; linked: Linked; context: ReadContext }

export async function* readService(version: Version, context: ReadContext): AsyncGenerator<FeedEvent> {
  const client = new OoapiClient(context)
  const reader = { version, client, linked: new Linked(client, version), context }
  yield* readCollection('course', reader)
  yield* readCollection('program', reader)
}

/** Asks for courses and programmes that no page held. */
export async function* readMissing(
  version: Version,
  context: ReadContext,
  { ids, more }: { ids: readonly string[]; more: boolean },
): AsyncGenerator<FeedEvent> {
  const client = new OoapiClient(context)
  const reader = { version, client, linked: new Linked(client, version), context }
  for (const kind of ['course', 'program'] as const) {
    const { collection: path, id: member } = version.kinds[kind]
    const prefix = `${kind}:`
    const missing = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
    const collection: Collection = {
      path,
      plural: path.slice(1),
      idOf: (element) => idOf(member, element),
      one: (id) => client.element(`${path}/${encodeURIComponent(id)}`),
      async *pages() {
        for await (const event of readPages(client, path, { allowMissing: false })) {
          if (event.type === 'page') yield event
          else if (event.type === 'warning' && event.incomplete) yield { incomplete: true }
        }
      },
    }
    const read = async ({ element, url }: Found) => {
      const events = await readItem(kind, element, url, reader)
      return [...reader.linked.findings(), ...events]
    }
    yield* askForMissing(collection, missing, { more, prefix, read })
  }
}

async function* readCollection(kind: Kind, reader: Reader): AsyncGenerator<FeedEvent> {
  const path = reader.version.kinds[kind].collection
  // A server without programmes is common; one without courses is not an OOAPI server.
  for await (const event of readPages(reader.client, path, { allowMissing: kind === 'program' })) {
    if (event.type === 'missing') yield skipped(path, kind)
    else if (event.type === 'warning') yield event
    else
      for (let at = 0; at < event.elements.length; at += atOnce) {
        const some = event.elements.slice(at, at + atOnce)
        const read = await Promise.all(some.map((element) => readItem(kind, element, event.url, reader)))
        yield* reader.linked.findings()
        for (const events of read) yield* events
      }
  }
}

async function readItem(kind: Kind, element: JsonElement, url: string, reader: Reader): Promise<FeedEvent[]> {
  const { version, context } = reader
  const names = version.kinds[kind]
  const place = `${documentKey(url, url)}#${element.position + 1}`
  const id = idOf(names.id, element)
  const key = id === null ? place : `${kind}:${id}`
  const { maxItemBytes } = context.limits
  if (element.tooLarge) return [tooLarge(key, id === null ? undefined : key, maxItemBytes)]
  if (id === null) {
    const message = `The ${names.item} has no id.`
    return [{ type: 'reject', finding: rejected(place, names.id, 'missing-id', message), raw: element.raw }]
  }
  if (!isSoundId(key)) {
    const message = 'The id is over 256 characters or holds control characters.'
    return [
      { type: 'reject', finding: rejected(shownId(key), names.id, 'id-invalid', message), raw: element.raw },
    ]
  }
  const offered = await readOfferings(
    `${names.collection}/${encodeURIComponent(id)}/${names.offerings}`,
    reader,
  )
  const { entry } = asOf(context.today, version, { kind, entry: element.value })
  const linked = await reader.linked.of(isObject(entry) ? entry : {})
  const looked = [
    [version.organizations.collection, linked.organizations] as const,
    ...(version.outcomes ? [[version.outcomes.collection, linked.outcomes] as const] : []),
  ].map(([collection, found]) => `,${JSON.stringify(collection.slice(1))}:${JSON.stringify(found)}`)
  const raw = `{"${names.item}":${element.raw},"offerings":[${offered.raws.join(',')}]${looked.join('')}}`
  if (offered.tooLarge || (raw.length * 3 > maxItemBytes && Buffer.byteLength(raw) > maxItemBytes))
    return [...offered.events, tooLarge(key, key, maxItemBytes)]
  const item: OoapiItem = { kind, entry: element.value, offerings: offered.values, ...linked }
  return [...offered.events, { type: 'item', key, item, raw }]
}

/** The offerings, at most one more than may be kept: the one too many tells the mapping that there are more. */
async function readOfferings(path: string, { client, context }: Reader) {
  const read = { events: [] as FeedEvent[], raws: [] as string[], values: [] as unknown[], tooLarge: false }
  for await (const event of readPages(client, path, { allowMissing: true })) {
    if (event.type === 'warning') read.events.push(event)
    if (event.type !== 'page') continue
    for (const { raw, value, tooLarge } of event.elements) {
      if (read.values.length > context.limits.maxOfferings) break
      // With an offering above the limit of an item, the item is above it too.
      if (tooLarge) return { ...read, tooLarge: true }
      read.raws.push(raw)
      read.values.push(value)
    }
    if (read.values.length > context.limits.maxOfferings) break
  }
  return read
}

function idOf(member: string, { value, head }: JsonElement): string | null {
  const id = value === undefined ? idInText(member, head) : memberOf(value, member)
  const text = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : ''
  return text === '' ? null : text
}

/** The id of an item that is too large to be parsed, so that its live course can be kept. */
function idInText(member: string, text: string): string | null {
  return new RegExp(`"${member}"\\s*:\\s*"([^"\\\\]{1,256})"`).exec(text)?.[1] ?? null
}

function tooLarge(key: string, itemId: string | undefined, limit: number): FeedEvent {
  const finding = rejected(key, '', 'item-too-large', `The item is larger than ${limit} bytes.`)
  return { type: 'reject', finding, ...(itemId === undefined ? {} : { itemId }) }
}

function skipped(path: string, kind: Kind): FeedEvent {
  const message = 'The server does not have this collection; what came from it before stays.'
  return {
    type: 'warning',
    finding: { key: path, path: '', code: 'resource-skipped', message },
    incomplete: true,
    keep: (itemId) => itemId.startsWith(`${kind}:`),
  }
}

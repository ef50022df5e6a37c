/** Reads an OOAPI v5 endpoint: courses, then programs, each with its offerings and its organisations. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import type { FeedEvent, ReadContext } from '../format.ts'
import type { JsonElement } from '../json/read.ts'
import { Ooapi5Client } from './client.ts'
import type { Ooapi5Item } from './item.ts'
import { Organizations } from './organizations.ts'
import { readPages } from './paging.ts'

type Kind = Ooapi5Item['kind']

/** Items whose offerings are asked for at the same time: kind to the school's server, and enough to hide its delay. */
const atOnce = 4

type Reader = { client: Ooapi5Client; organizations: Organizations; context: ReadContext }

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const client = new Ooapi5Client(context)
  const reader = { client, organizations: new Organizations(client), context }
  yield* readCollection('course', reader)
  yield* readCollection('program', reader)
}

async function* readCollection(kind: Kind, reader: Reader): AsyncGenerator<FeedEvent> {
  const path = `/${kind}s`
  // A server without programs is common; one without courses is not an OOAPI server.
  for await (const event of readPages(reader.client, path, { allowMissing: kind === 'program' })) {
    if (event.type === 'missing') yield skipped(path, kind)
    else if (event.type === 'warning') yield event
    else
      for (let at = 0; at < event.elements.length; at += atOnce) {
        const some = event.elements.slice(at, at + atOnce)
        const read = await Promise.all(some.map((element) => readItem(kind, element, event.url, reader)))
        yield* reader.organizations.pending.splice(0)
        for (const events of read) yield* events
      }
  }
}

async function readItem(kind: Kind, element: JsonElement, url: string, reader: Reader): Promise<FeedEvent[]> {
  const place = `${documentKey(url, url)}#${element.position + 1}`
  const id = idOf(kind, element)
  const key = id === null ? place : `${kind}:${id}`
  const { limits } = reader.context
  if (element.tooLarge) return [tooLarge(key, id === null ? undefined : key, limits.maxItemBytes)]
  if (id === null)
    return [{ type: 'reject', finding: rejected(place, `${kind}Id`, 'missing-id', `The ${kind} has no id.`) }]
  if (!isSoundId(key)) {
    const message = 'The id is over 256 characters or holds control characters.'
    return [{ type: 'reject', finding: rejected(shownId(key), `${kind}Id`, 'id-invalid', message) }]
  }
  const { events, raws, values } = await readOfferings(
    `/${kind}s/${encodeURIComponent(id)}/offerings`,
    reader,
  )
  const organizations = await reader.organizations.chain(memberOf(element.value, 'organization'))
  const raw = `{"${kind}":${element.raw},"offerings":[${raws.join(',')}],"organizations":${JSON.stringify(organizations)}}`
  if (raw.length * 3 > limits.maxItemBytes && Buffer.byteLength(raw) > limits.maxItemBytes)
    return [...events, tooLarge(key, key, limits.maxItemBytes)]
  const item: Ooapi5Item = { kind, entry: element.value, offerings: values, organizations }
  return [...events, { type: 'item', key, item, raw }]
}

/** The offerings, at most one more than may be kept: the one too many tells the mapping that there are more. */
async function readOfferings(path: string, { client, context }: Reader) {
  const events: FeedEvent[] = []
  const raws: string[] = []
  const values: unknown[] = []
  for await (const event of readPages(client, path, { allowMissing: true })) {
    if (event.type === 'warning') events.push(event)
    if (event.type !== 'page') continue
    for (const { raw, value, tooLarge } of event.elements) {
      if (tooLarge || values.length > context.limits.maxOfferings) continue
      raws.push(raw)
      values.push(value)
    }
    if (values.length > context.limits.maxOfferings) break
  }
  return { events, raws, values }
}

function idOf(kind: Kind, { value, head }: JsonElement): string | null {
  const member = `${kind}Id`
  const id = value === undefined ? idInText(member, head) : memberOf(value, member)
  const text = typeof id === 'number' ? String(id) : typeof id === 'string' ? id.trim() : ''
  return text === '' ? null : text
}

/** The id of an item that is too large to be parsed, so that its live course can be kept. */
function idInText(member: string, text: string): string | null {
  return new RegExp(`"${member}"\\s*:\\s*"([^"\\\\]{1,256})"`).exec(text)?.[1] ?? null
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? (value as Record<string, unknown>)[member]
    : undefined
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

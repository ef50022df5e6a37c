/** Programs in the JSON of the Data API: one, an array of them, or the answer of `POST /programs/bulk`. */
import { rejected, shownId } from '../fields/course.ts'
import type { Document, FeedEvent, ReadContext } from '../format.ts'
import { readJson, type JsonElement } from '../json/read.ts'
import { idsOf, shapeEvent, sourceId, tooLarge } from './event.ts'
import type { DirectoryEntry } from './item.ts'

/** Whether the first character of a document opens JSON; the bytes come back whole. */
export async function startsLikeJson(
  document: Document,
): Promise<{ json: boolean; bytes: AsyncIterable<Uint8Array> }> {
  const source = document.bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let json = false
  for (;;) {
    const next = await source.next()
    if (next.done) break
    held.push(next.value)
    const start = Buffer.from(next.value.subarray(0, 1024))
      .toString('latin1')
      .replace(/[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, '')
    if (start === '') continue
    json = start.startsWith('{') || start.startsWith('[')
    break
  }
  return { json, bytes: rejoined(held, source) }
}

export async function* readJsonPrograms(
  document: Document,
  key: string,
  context: ReadContext,
): AsyncGenerator<FeedEvent> {
  const reader = readJson(document, 'programs', key, context.limits)
  for (;;) {
    const next = await reader.next()
    if (!next.done) {
      yield elementEvent(next.value, `${key}#${next.value.position + 1}`, context)
      continue
    }
    const { raw, value } = next.value
    if (isObject(value) && !Array.isArray(value['programs'])) yield singleEvent(value, raw, key, context)
    return
  }
}

/** The document is one program. */
function singleEvent(value: unknown, raw: string, key: string, { limits }: ReadContext): FeedEvent {
  if (Buffer.byteLength(raw) <= limits.maxItemBytes) return shapeEvent(value, raw, key, null, () => null)
  const own = idsOf(value)
  const id = sourceId(own.orgUnitId, own.programId)
  return tooLarge(id === null ? key : shownId(id), id, limits)
}

function elementEvent(
  { value, raw, tooLarge: large }: JsonElement,
  place: string,
  { limits }: ReadContext,
): FeedEvent {
  if (large) return tooLarge(place, null, limits)
  if (!isObject(value) || !('data' in value || 'error' in value))
    return shapeEvent(value, raw, place, null, () => null)
  const entry: DirectoryEntry = {
    orgUnitId: text(value['orgUnitId']),
    programId: text(value['programId']),
    lastEdited: null,
  }
  const id = sourceId(entry.orgUnitId, entry.programId)
  const key = id === null ? place : shownId(id)
  const itemId = id === null ? {} : { itemId: id }
  const client = text(value['clientId'])
  if (client !== null && client !== 'public') {
    const message = 'The program is offered to one client only.'
    return { type: 'reject', finding: rejected(key, 'clientId', 'not-public', message), ...itemId, raw }
  }
  if (isObject(value['data'])) return shapeEvent(value['data'], raw, place, entry, () => null)
  return {
    type: 'reject',
    finding: rejected(key, 'error', 'resource-unreachable', 'The answer holds an error.'),
    ...itemId,
    raw,
  }
}

async function* rejoined(
  held: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* held
    for (;;) {
      const next = await source.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await source.return?.()
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : null
}

/**
 * Live items that no page of a feed held. A list that moves while its pages are read hides some that are there, so they
 * are asked for by themselves before they are withdrawn; the same for every format that comes in pages.
 */
import type { WarningCode } from './codes.ts'
import { FeedError, type FeedEvent } from './format.ts'
import type { JsonElement } from './json/read.ts'

/** One collection of a service. */
export type Collection = {
  /** Key of what is found about it. */
  path: string
  /** What its items are called. */
  plural: string
  idOf(element: JsonElement): string | null
  /** One item by its id; null when the service does not have it. */
  one(id: string): Promise<Found | null>
  /** The collection once more, from its start. */
  pages(): AsyncIterable<{ url: string; elements: JsonElement[] } | { incomplete: true }>
}
export type Found = { element: JsonElement; url: string }

/** Items asked for at the same time. */
const atOnce = 4
/** After so many that could not be asked for, the service is left alone. */
const mostFailures = 3

type Asked = {
  found: Found[]
  /** Ids that are gone for certain. */
  gone: Set<string>
  /** Why it is not known of others; null when it is known of all. */
  failure: string | null
}

/**
 * Asks for `missing` (ids of the collection) and gives the events: what `read` makes of each that is there, and a warning
 * when some are, or when it could not be asked. `more`: others are missing too, that nobody asks for; when some of those
 * asked for are there, no other is gone for certain. `prefix` of an id makes the source id of it.
 */
export async function* askForMissing(
  collection: Collection,
  missing: readonly string[],
  { more, prefix, read }: { more: boolean; prefix: string; read: (found: Found) => Promise<FeedEvent[]> },
): AsyncGenerator<FeedEvent> {
  if (missing.length === 0) return
  const { path, plural } = collection
  const told = (code: WarningCode, message: string) => ({ key: path, path: '', code, message })
  const { found, gone, failure } = await ask(collection, missing)
  for (const one of found) yield* await read(one)
  if (found.length > 0) {
    const message = `${found.length} ${plural} were on no page and are there all the same: the list moved while it was read.`
    yield { type: 'warning', finding: told('paging-drift', message) }
  }
  const many = more && (failure !== null || found.length > 0)
  const seen = new Set(found.map(({ element }) => collection.idOf(element)))
  const open = new Set(missing.filter((id) => !gone.has(id) && !seen.has(id)))
  if (open.size === 0 && !many) return
  const why = failure ?? 'There are too many to ask for.'
  const message = `${many ? 'Many' : open.size} ${plural} are on no page, and whether they are gone cannot be asked: ${why} They stay.`
  yield {
    type: 'warning',
    finding: told('withdrawal-unconfirmed', message),
    incomplete: true,
    keep: (itemId) => {
      if (!itemId.startsWith(prefix)) return false
      const id = itemId.slice(prefix.length)
      return many ? !gone.has(id) : open.has(id)
    },
  }
}

async function ask(collection: Collection, missing: readonly string[]): Promise<Asked> {
  const asked: Asked = { found: [], gone: new Set(), failure: null }
  let failures = 0
  let proven = false
  for (let at = 0; at < missing.length; at += atOnce) {
    const ids = missing.slice(at, at + atOnce)
    const answers = await Promise.all(ids.map((id) => answerOf(collection, id)))
    proven ||= answers.some((answer) => answer !== null && 'element' in answer)
    // A service without single items has none of these either: that says nothing of them.
    if (!proven && answers.includes(null) && !(proven = await hasSingleItems(collection)))
      return readAgain(collection, missing)
    answers.forEach((answer, index) => {
      if (answer === null) asked.gone.add(ids[index]!)
      else if ('element' in answer) asked.found.push(answer)
      else {
        failures++
        asked.failure = answer.failure
      }
    })
    if (failures >= mostFailures) return asked
  }
  return asked
}

/** What is on no page a second time is gone. */
async function readAgain(collection: Collection, missing: readonly string[]): Promise<Asked> {
  const left = new Set(missing)
  const found: Found[] = []
  try {
    for await (const page of collection.pages()) {
      if ('incomplete' in page)
        return { found, gone: new Set(), failure: 'The list could not be read again to its end.' }
      for (const element of page.elements) {
        const id = collection.idOf(element)
        if (id !== null && left.delete(id)) found.push({ element, url: page.url })
      }
      if (left.size === 0) break
    }
  } catch (error) {
    return { found, gone: new Set(), failure: failureOf(error) }
  }
  return { found, gone: left, failure: null }
}

/** Whether the service gives an item that its list holds by itself too. When in doubt it does: a list can be empty. */
async function hasSingleItems(collection: Collection): Promise<boolean> {
  try {
    for await (const page of collection.pages()) {
      if ('incomplete' in page) return true
      const id = page.elements.map((element) => collection.idOf(element)).find((one) => one !== null)
      if (id !== undefined) return (await collection.one(id)) !== null
    }
    return true
  } catch (error) {
    failureOf(error)
    return true
  }
}

async function answerOf(collection: Collection, id: string): Promise<Found | null | { failure: string }> {
  try {
    const found = await collection.one(id)
    if (found === null || collection.idOf(found.element) === id) return found
    return { failure: 'The service answers with another item.' }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** A sentence on a fault of the service. A stop from outside is none. */
function failureOf(error: unknown): string {
  if (error instanceof FeedError && error.reason !== 'interrupted') return error.message
  throw error
}

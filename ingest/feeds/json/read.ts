/** Reads a JSON document of a feed as a stream of the elements of its array, with strict decoding and limits. */
import { decode, encodingOf, EncodingError } from '../decode.ts'
import { rejected } from '../fields/course.ts'
import { FeedError, type Document, type Limits } from '../format.ts'
import { JsonError, JsonSplitter, type Element } from './split.ts'

/** One element of an array: its text and value; `value` is undefined when the element is too large. */
export type JsonElement = {
  raw: string
  head: string
  value: unknown
  position: number
  tooLarge: boolean
  /** The member whose array it stands in, null for an outer array. */
  member: string | null
}

/** The part of a document that is not the array must stay below this many characters. */
const maxEnvelope = 8_000_000

/**
 * Yields the elements of the arrays `members` (or of an outer array; with `anyName` of the arrays inside them); returns the rest of
 * the document, `0` in the place of each element. Throws FeedError
 * `feed-malformed` or `encoding-invalid` with one reject that holds the precise code.
 */
export async function* readJson(
  document: Document,
  members: string | readonly string[],
  key: string,
  limits: Limits,
  { anyName = false } = {},
): AsyncGenerator<JsonElement, { raw: string; value: unknown }> {
  const { maxDepth, maxItemBytes } = limits
  const names = typeof members === 'string' ? [members] : members
  const splitter = new JsonSplitter({ members: names, anyName, maxDepth, maxElement: maxItemBytes })
  try {
    for await (const text of decode(document.bytes, encodingOf(document.charset) ?? 'utf-8')) {
      for (const element of splitter.push(text)) yield parsed(element, splitter, limits)
      if (splitter.restLength > maxEnvelope)
        throw new FeedError('feed-too-large', `The document ${key} is too large beside its items.`)
    }
    const rest = splitter.end()
    return { raw: rest.trim(), value: parse(rest, splitter) }
  } catch (error) {
    throw documentError(error, key)
  }
}

/** A whole small document as one value; throws like `readJson`. */
export async function readJsonValue(
  document: Document,
  key: string,
  limits: Limits,
): Promise<{ raw: string; value: unknown }> {
  try {
    let raw = ''
    const splitter = new JsonSplitter({ members: [], maxDepth: limits.maxDepth, maxElement: 0 })
    for await (const text of decode(document.bytes, encodingOf(document.charset) ?? 'utf-8')) {
      splitter.push(text)
      raw += text
      if (raw.length > limits.maxItemBytes)
        throw new FeedError('feed-too-large', `The document ${key} is too large.`)
    }
    splitter.end()
    return { raw, value: parse(raw, splitter) }
  } catch (error) {
    throw documentError(error, key)
  }
}

/** A small JSON text as a value. Throws JsonError when it is none, or is nested too deep. */
export function parseJson(text: string, maxDepth: number): unknown {
  const splitter = new JsonSplitter({ members: [], maxDepth, maxElement: 0 })
  splitter.push(text)
  splitter.end()
  return parse(text, splitter)
}

/** Turns what is wrong with the bytes or the JSON of a document into the error that ends the run. */
export function documentError(error: unknown, key: string): unknown {
  if (error instanceof EncodingError)
    return new FeedError(
      'encoding-invalid',
      error.message,
      rejected(key, '', 'encoding-invalid', error.message),
    )
  if (error instanceof JsonError)
    return new FeedError('feed-malformed', error.message, rejected(key, '', error.code, error.message))
  return error
}

function parsed(
  { raw, head, position, member }: Element,
  splitter: JsonSplitter,
  limits: Limits,
): JsonElement {
  const tooLarge =
    raw === null || (raw.length * 3 > limits.maxItemBytes && Buffer.byteLength(raw) > limits.maxItemBytes)
  return tooLarge
    ? { raw: '', head, value: undefined, position, tooLarge, member }
    : { raw, head: '', value: parse(raw, splitter), position, tooLarge, member }
}

/** The engine's own message would quote the document; the place where reading stopped is enough. */
function parse(text: string, splitter: JsonSplitter): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw splitter.error('json-malformed')
  }
}

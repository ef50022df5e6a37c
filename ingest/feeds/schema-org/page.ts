/** One page: its scripts read, its courses found, what is wrong with it said. */
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import type { Document, FeedEvent, ReadContext } from '../format.ts'
import { parseJson } from '../json/read.ts'
import { JsonError } from '../json/split.ts'
import { readGraph } from './graph.ts'
import { linksOn, sourceId } from './identity.ts'
import type { SchemaOrgItem } from './item.ts'
import { readScripts, type PageScripts } from './scripts.ts'
import { decodeAll } from './sniff.ts'

type Reject = Extract<FeedEvent, { type: 'reject' }>
type Item = Extract<FeedEvent, { type: 'item' }> & { item: SchemaOrgItem }

export type Page = {
  /** Address, or path within the folder. */
  key: string
  /** Items and rejects in order of the page; empty for a page without a course. */
  events: (Item | Reject)[]
}

/** A page may be so many times as large as one item. */
const pageSize = 4

/** Reads a document as a page; `json` when it is itself JSON-LD. Throws EncodingError. */
export async function readPage(
  document: Document,
  { key, json }: { key: string; json: boolean },
  { limits }: ReadContext,
): Promise<Page> {
  const maxLength = pageSize * limits.maxItemBytes
  const found = json ? await readWhole(document, maxLength) : await readScripts(document, maxLength)
  if (found) return pageOf(found, key, document.url, limits)
  const finding = rejected(key, '', 'item-too-large', `The page is larger than ${maxLength} characters.`)
  return { key, events: [{ type: 'reject', finding }] }
}

async function readWhole(document: Document, maxLength: number): Promise<PageScripts | null> {
  const text = await decodeAll(document, maxLength)
  return text === null ? null : { scripts: [text], lang: null }
}

function pageOf(
  { scripts, lang }: PageScripts,
  key: string,
  url: string,
  limits: ReadContext['limits'],
): Page {
  const address = /^https?:/i.test(url) ? documentKey(url, url) : key
  const absolute = linksOn(address)
  const parsed = scripts.map((script) => parse(script, limits.maxDepth))
  const graph = readGraph(
    parsed.map((one) => ('value' in one ? one.value : null)),
    absolute,
  )
  const courses = graph.courses.map(({ node, source }, index): Item | Reject => {
    const id = sourceId(node, key, index + 1, absolute)
    const text = JSON.stringify(source)
    if (!isSoundId(id)) {
      const message = 'The id is over 256 characters or holds control characters.'
      return { type: 'reject', finding: rejected(shownId(id), '@id', 'id-invalid', message), raw: text }
    }
    if (Buffer.byteLength(text) > limits.maxItemBytes) {
      const message = `The course is larger than ${limits.maxItemBytes} bytes.`
      return { type: 'reject', finding: rejected(id, '', 'item-too-large', message), itemId: id }
    }
    const alone = graph.courses.length === 1 && scripts.length === 1 ? scripts[0]?.trim() : undefined
    const item: SchemaOrgItem = { course: node, graph: graph.byId, page: address, lang }
    return { type: 'item', key: id, item, raw: alone ?? text }
  })
  const broken = parsed.flatMap((one, index) => ('value' in one ? [] : [{ ...one, raw: scripts[index] }]))
  const several = broken.length + courses.length > 1
  const rejects = broken.map(({ code, message, raw }, index): Reject => {
    const place = several ? `${key}#${courses.length + index + 1}` : key
    return { type: 'reject', finding: rejected(place, '', code, message), raw }
  })
  return { key, events: [...courses, ...rejects] }
}

type Parsed = { value: unknown } | { code: JsonError['code']; message: string }

function parse(script: string, maxDepth: number): Parsed {
  try {
    return { value: parseJson(script, maxDepth) }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    return { code: error.code, message: error.message.replace('The document', 'A script of this page') }
  }
}

/** EDU-DEX directories: their programs one by one, then their sub-directories, each document once. */
import { EncodingError } from '../decode.ts'
import { rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { child, childText, type XmlElement } from '../xml/element.ts'
import { readXml, type XmlEvent } from '../xml/read.ts'
import { XmlError } from '../xml/split.ts'
import { sourceId } from './event.ts'
import type { DirectoryEntry } from './item.ts'
import { readLinkedInstitute, readLinkedProgram } from './linked.ts'
import type { Shape } from './shape.ts'

export type ProgramLink = DirectoryEntry & {
  resourceUrl: string | null
  clientId: string | null
  position: number
}

export type DirectoryParts = {
  url: string
  key: string
  orgUnitId: string | null
  institute: string | null
  entries: ProgramLink[]
  subDirectories: { url: string; orgUnitId: string | null }[]
}

/** Program documents that are asked for at the same time. */
const atOnce = 4

export function isDirectory(root: string): boolean {
  return /directory$/i.test(root)
}

/** Takes one element of a directory into `parts`. Entries are small; they wait until the whole directory was read. */
export function entryOf({ name, element, position }: XmlEvent, parts: DirectoryParts): void {
  if (!element) return
  if (name === 'orgUnitId') parts.orgUnitId = textOf(element) ?? parts.orgUnitId
  else if (name === 'instituteDataResource')
    parts.institute = textOf(element) ?? childText(element, 'resourceUrl')
  else if (name === 'subDirectory') {
    const url = childText(element, 'directoryUrl')
    if (url) parts.subDirectories.push({ url, orgUnitId: childText(element, 'orgUnitId') })
  } else if (name === 'programResource')
    parts.entries.push({
      orgUnitId: childText(element, 'orgUnitId'),
      programId: childText(element, 'programId'),
      lastEdited: childText(element, 'lastEdited'),
      clientId: clientOf(element),
      resourceUrl: childText(element, 'resourceUrl'),
      position,
    })
}

/** The programs of a directory that was read, then those of its sub-directories. */
export async function* readDirectory(parts: DirectoryParts, context: ReadContext): AsyncGenerator<FeedEvent> {
  const seen = new Set([parts.url])
  const waiting = [parts]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    yield* readPrograms(next, context)
    for (const link of next.subDirectories) {
      const result = await openSubDirectory(link, next, seen, context)
      if ('parts' in result) waiting.push(result.parts)
      else yield result.event
    }
  }
}

async function* readPrograms(parts: DirectoryParts, context: ReadContext): AsyncGenerator<FeedEvent> {
  const institute = await readLinkedInstitute(parts.institute, parts.url, context)
  if (parts.institute !== null && context.fetcher.resolve(parts.institute, parts.url) === null)
    yield outside(parts.institute, 'instituteDataResource', false)
  let failures = 0
  for (let at = 0; at < parts.entries.length; at += atOnce) {
    const some = parts.entries.slice(at, at + atOnce)
    const results = await Promise.all(some.map((link) => readEntry(link, parts, institute, context)))
    for (const { event, failure } of results) {
      failures = failure ? failures + 1 : 0
      // A server that is gone would cost three attempts a program; the run ends, and nothing is written.
      if (failure && failures >= maxFailures) throw failure
      yield event
    }
  }
}

const maxFailures = 50

type EntryResult = { event: FeedEvent; failure: FeedError | null }

async function readEntry(
  link: ProgramLink,
  parts: DirectoryParts,
  institute: Shape | null,
  context: ReadContext,
): Promise<EntryResult> {
  const orgUnitId = link.orgUnitId ?? parts.orgUnitId
  const id = sourceId(orgUnitId, link.programId)
  const key = id === null ? `${parts.key}#${link.position}` : shownId(id)
  const settled = (code: Parameters<typeof rejected>[2], path: string, message: string): EntryResult => ({
    event: {
      type: 'reject',
      finding: rejected(key, path, code, message),
      ...(id === null ? {} : { itemId: id }),
    },
    failure: null,
  })
  if (link.clientId !== null && link.clientId !== 'public')
    return settled('not-public', 'clientId', 'The program is offered to one client only.')
  const url = link.resourceUrl === null ? null : context.fetcher.resolve(link.resourceUrl, parts.url)
  if (url === null) {
    const code = link.resourceUrl === null ? 'resource-unreachable' : 'resource-outside-feed'
    return settled(code, 'resourceUrl', 'The program document is not named, or lies outside the feed.')
  }
  const entry = { orgUnitId, programId: link.programId, lastEdited: link.lastEdited }
  return readLinkedProgram(url, { key, id, entry, institute }, context)
}

type Opened = { parts: DirectoryParts } | { event: FeedEvent }

async function openSubDirectory(
  { url: link, orgUnitId }: DirectoryParts['subDirectories'][number],
  parent: DirectoryParts,
  seen: Set<string>,
  context: ReadContext,
): Promise<Opened> {
  const url = context.fetcher.resolve(link, parent.url)
  if (url === null) return { event: outside(link, 'subDirectory', true) }
  const key = documentKey(url, context.from)
  const again = (): Opened => ({
    event: skipped(key, 'This directory was read before in this run.', false),
  })
  if (seen.has(url)) return again()
  seen.add(url)
  if (seen.size > context.limits.maxPages)
    throw new FeedError('feed-too-large', 'The feed has too many directories.')
  const parts: DirectoryParts = {
    url,
    key,
    // What the parent calls the unit holds until the document says so itself: programs need it for their ids.
    orgUnitId,
    institute: null,
    entries: [],
    subDirectories: [],
  }
  try {
    const document = await context.fetcher.open(url, { accept: 'xml' })
    if (document.url !== url && seen.has(document.url)) return again()
    seen.add(document.url)
    parts.url = document.url
    const { maxDepth, maxItemBytes } = context.limits
    const wanted = (_name: string, depth: number) => depth === 2
    const elements = readXml(document, { wanted, maxDepth, maxElement: maxItemBytes })
    for (let next = await elements.next(); ; next = await elements.next()) {
      if (!next.done) entryOf(next.value, parts)
      else if (isDirectory(next.value.name)) return { parts }
      else return { event: skipped(key, 'The document is no EDU-DEX directory.', true) }
    }
  } catch (error) {
    if (error instanceof FeedError && error.fatal) throw error
    if (!(error instanceof FeedError || error instanceof XmlError || error instanceof EncodingError))
      throw error
    return {
      event: skipped(key, `The sub-directory cannot be read: ${error.message}`, true),
    }
  }
}

function skipped(key: string, message: string, incomplete: boolean): FeedEvent {
  const code = 'resource-skipped'
  return { type: 'warning', finding: { key, path: 'subDirectory', code, message }, incomplete }
}

/** A link that may not be followed; nothing is requested. */
function outside(link: string, path: string, incomplete: boolean): FeedEvent {
  const finding = {
    key: shownId(link),
    path,
    code: 'resource-outside-feed',
    message: 'The link leaves the feed.',
  }
  return { type: 'warning', finding, incomplete }
}

/** The client of an entry, as text or in an element of its own; null when there is none. */
function clientOf(element: XmlElement): string | null {
  const client = child(element, 'clientId')
  return client ? (textOf(client) ?? childText(client, 'orgUnitId')) : null
}

function textOf(element: XmlElement): string | null {
  const text = element.text.trim()
  return text === '' ? null : text
}

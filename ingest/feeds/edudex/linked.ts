/** Documents that a directory names: a program that cannot be read is one reject, an institute that cannot is missing. */
import { EncodingError } from '../decode.ts'
import { rejected } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import type { RejectCode } from '../codes.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { readXml, type XmlEvent } from '../xml/read.ts'
import { XmlError } from '../xml/split.ts'
import { programEvent } from './event.ts'
import type { DirectoryEntry } from './item.ts'
import { shapeOf, type Shape } from './shape.ts'

export type LinkedProgram = {
  key: string
  /** Source id as far as the directory gives it. */
  id: string | null
  entry: DirectoryEntry
  institute: Shape | null
}

/** The program of one directory entry. `failure` is set when its server could not be reached. */
export async function readLinkedProgram(
  url: string,
  { key, id, entry, institute }: LinkedProgram,
  context: ReadContext,
): Promise<{ event: FeedEvent; failure: FeedError | null }> {
  const reject = (code: RejectCode, message: string): FeedEvent => ({
    type: 'reject',
    finding: rejected(key, '', code, message),
    ...(id === null ? {} : { itemId: id }),
  })
  try {
    const { found, root } = await readRoot(url, context)
    const event =
      root === 'program' && found
        ? programEvent({ found, place: key, entry, institute: () => institute, limits: context.limits })
        : reject(
            'resource-wrong-type',
            `The document is no EDU-DEX program (its root is "${root.slice(0, 60)}").`,
          )
    return { event, failure: null }
  } catch (error) {
    if (error instanceof XmlError) return { event: reject(error.code, error.message), failure: null }
    if (error instanceof EncodingError)
      return { event: reject('encoding-invalid', error.message), failure: null }
    if (!(error instanceof FeedError) || error.fatal) throw error
    const wrongType = error.reason === 'feed-wrong-type'
    // A file that is missing says nothing of the next one.
    const web = /^https?:/i.test(url)
    const down = web && !wrongType && error.status === undefined && error.reason !== 'unauthorized'
    // The fetcher names the file or address as it is on this machine; a report names it within the feed.
    const message = error.message.replaceAll(url, documentKey(url, context.from))
    const event = reject(wrongType ? 'resource-wrong-type' : 'resource-unreachable', message)
    return { event, failure: down ? error : null }
  }
}

/** What the institute says of itself; null when there is no such document or it cannot be read. */
export async function readLinkedInstitute(
  link: string | null,
  base: string,
  context: ReadContext,
): Promise<Shape | null> {
  const url = link === null ? null : context.fetcher.resolve(link, base)
  if (url === null) return null
  try {
    const { found } = await readRoot(url, context)
    return found?.name === 'instituteData' && found.element ? shapeOf(found.element) : null
  } catch (error) {
    if (error instanceof XmlError || error instanceof EncodingError) return null
    if (error instanceof FeedError && !error.fatal) return null
    throw error
  }
}

/** A whole document as one element. */
async function readRoot(
  url: string,
  { fetcher, limits }: ReadContext,
): Promise<{ found: XmlEvent | null; root: string }> {
  const document = await fetcher.open(url, { accept: 'xml' })
  const wanted = (_name: string, depth: number) => depth === 1
  const elements = readXml(document, { wanted, maxDepth: limits.maxDepth, maxElement: limits.maxItemBytes })
  let found: XmlEvent | null = null
  for (let next = await elements.next(); ; next = await elements.next()) {
    if (next.done) return { found, root: next.value.name }
    found = next.value
  }
}

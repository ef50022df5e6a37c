/** Reads EDU-DEX: a directory with its sub-directories, one program, a catalogue of programs, or JSON of the Data API. */
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type Document, type FeedEvent, type ReadContext } from '../format.ts'
import { documentError, readXml, type XmlEvent } from '../xml/read.ts'
import { entryOf, isDirectory, readDirectory, type DirectoryParts } from './directory.ts'
import { programEvent } from './event.ts'
import { readJsonPrograms, startsLikeJson } from './json-programs.ts'
import { shapeOf, type Shape } from './shape.ts'

/** The elements of a document that are read whole. */
export function wanted(name: string, depth: number, root: string): boolean {
  return isDirectory(root) ? depth === 2 : name === 'program' || name === 'instituteData'
}

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const document = await context.fetcher.open(context.from)
  const key = documentKey(document.url, context.from)
  if (document.contentType === 'text/html')
    throw new FeedError('feed-wrong-type', `${key} is an HTML page, no EDU-DEX document.`)
  const { json, bytes } = await startsLikeJson(document)
  if (json) yield* readJsonPrograms({ ...document, bytes }, key, context)
  else yield* readMain({ ...document, bytes }, key, context)
}

/** The feed's own XML document: what is wrong with it ends the run. */
async function* readMain(document: Document, key: string, context: ReadContext): AsyncGenerator<FeedEvent> {
  const parts: DirectoryParts = {
    url: document.url,
    key,
    orgUnitId: null,
    institute: null,
    entries: [],
    subDirectories: [],
  }
  const institutes = new Map<string, Shape>()
  const { limits } = context
  const elements = readXml(document, { wanted, maxDepth: limits.maxDepth, maxElement: limits.maxItemBytes })
  let programs = 0
  try {
    for (;;) {
      const next = await elements.next()
      if (next.done) {
        if (isDirectory(next.value.name)) break
        if (programs === 0 && !/catalog|program|edudex/i.test(next.value.name))
          throw new FeedError('feed-wrong-type', `${key} holds no EDU-DEX program.`)
        return
      }
      const found = next.value
      if (isDirectory(found.root.name)) entryOf(found, parts)
      else if (found.name === 'instituteData') noteInstitute(found, institutes)
      else {
        programs++
        const place = found.root.name === 'program' ? key : `${key}#${found.position}`
        yield programEvent({
          found,
          place,
          entry: null,
          institute: (id) => institutes.get(id) ?? null,
          limits,
        })
      }
    }
  } catch (error) {
    throw documentError(error, key)
  }
  yield* readDirectory(parts, context)
}

function noteInstitute({ element }: XmlEvent, institutes: Map<string, Shape>): void {
  const shape = element && shapeOf(element)
  if (shape && typeof shape['orgUnitId'] === 'string') institutes.set(shape['orgUnitId'], shape)
}

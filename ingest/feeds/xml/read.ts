/** Bytes of an XML document as wanted elements, decoded as the document declares. */
import { decode, EncodingError, encodingOf, type Encoding } from '../decode.ts'
import { rejected } from '../fields/course.ts'
import { FeedError, type Document } from '../format.ts'
import { peek } from '../peek.ts'
import type { XmlElement } from './element.ts'
import { XmlError, XmlSplitter, type FoundElement, type XmlSplitOptions } from './split.ts'

/** The root of a document, its attributes by local name. */
export type XmlRoot = Pick<XmlElement, 'name' | 'attributes'>
/** A found element, with the root that it stands in. */
export type XmlEvent = FoundElement & { root: XmlRoot }

/**
 * Yields the wanted elements. Returns the root. Throws XmlError for what is wrong with the XML and EncodingError for its
 * bytes.
 */
export async function* readXml(
  document: Pick<Document, 'bytes' | 'charset'>,
  options: XmlSplitOptions,
): AsyncGenerator<XmlEvent, XmlRoot> {
  const { encoding, bytes } = await declaredEncoding(document)
  const splitter = new XmlSplitter(options)
  const root = () => ({ name: splitter.root, attributes: splitter.rootAttributes })
  for await (const text of decode(bytes, encoding))
    for (const found of splitter.push(text)) yield { ...found, root: root() }
  for (const found of splitter.end()) yield { ...found, root: root() }
  return root()
}

/** Turns what is wrong with the bytes or the XML of a feed's own document into the error that ends the run. */
export function documentError(error: unknown, key: string): unknown {
  if (error instanceof XmlError)
    return new FeedError('feed-malformed', error.message, rejected(key, '', error.code, error.message))
  if (error instanceof EncodingError)
    return new FeedError(
      'encoding-invalid',
      error.message,
      rejected(key, '', 'encoding-invalid', error.message),
    )
  return error
}

/** Bytes to look at for the XML declaration. */
const headLength = 256

/** The encoding: of the transfer, else of the XML declaration, else UTF-8. A byte order mark wins later on. */
async function declaredEncoding({ bytes, charset }: Pick<Document, 'bytes' | 'charset'>) {
  const { head, bytes: whole } = await peek(bytes, headLength)
  return { encoding: encodingIn(head, charset), bytes: whole }
}

function encodingIn(head: Uint8Array, charset: string | null): Encoding {
  const start = Buffer.from(head.subarray(0, headLength)).toString('latin1')
  const label =
    charset ??
    /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
      start,
    )?.[1]
  if (label === undefined) return 'utf-8'
  const encoding = encodingOf(label)
  if (encoding === null) throw new EncodingError(label.slice(0, 40), 1)
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return encoding.startsWith('utf-16') && start.startsWith('<?xml') ? 'utf-8' : encoding
}

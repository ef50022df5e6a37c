/** The JSON-LD scripts of a page, found by an HTML parser: what stands in comments, texts and attributes is none. */
import { Parser } from 'htmlparser2'
import { decode, encodingOf, EncodingError, type Encoding } from '../decode.ts'
import type { Document } from '../format.ts'
import { peek } from '../peek.ts'

export type PageScripts = {
  /** The untouched text of each script, in order. */
  scripts: string[]
  /** `lang` of the page, null when it names none. */
  lang: string | null
}

/** Browsers look for the encoding in so many bytes. */
const headLength = 1024

/** Reads a page while it streams past; null when it is longer than `maxLength` characters. Throws EncodingError. */
export async function readScripts(
  document: Pick<Document, 'bytes' | 'charset'>,
  maxLength: number,
): Promise<PageScripts | null> {
  const { head, bytes } = await peek(document.bytes, headLength)
  const found: PageScripts = { scripts: [], lang: null }
  let open: string | null = null
  let length = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') found.lang ??= attributes['lang']?.trim() || null
      if (name === 'script' && isJsonLd(attributes['type'])) open = ''
    },
    ontext(text) {
      if (open !== null) open += text
    },
    onclosetag(name) {
      if (name !== 'script' || open === null) return
      found.scripts.push(open)
      open = null
    },
  })
  for await (const text of decode(bytes, encodingIn(head, document.charset))) {
    // The parser holds a tag until it ends, so a page has to have an end.
    length += text.length
    if (length > maxLength) return null
    parser.write(text)
  }
  parser.end()
  return found
}

function isJsonLd(type: string | undefined): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/ld+json'
}

/** The encoding: of the transfer, else of a `meta` element, else UTF-8. A byte order mark wins later on. */
function encodingIn(head: Uint8Array, charset: string | null): Encoding {
  const label = charset ?? metaCharset(Buffer.from(head.subarray(0, headLength)).toString('latin1'))
  if (label === null) return 'utf-8'
  const encoding = encodingOf(label)
  if (encoding === null) throw new EncodingError(label.slice(0, 40), 1)
  // A `meta` element that can be read byte by byte does not stand in UTF-16, whatever it says.
  return charset === null && encoding.startsWith('utf-16') ? 'utf-8' : encoding
}

function metaCharset(head: string): string | null {
  let found: string | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'meta' || found !== null) return
      const content = attributes['http-equiv']?.toLowerCase() === 'content-type' ? attributes['content'] : ''
      const parameter = content?.split(';').find((part) => /^\s*charset=/i.test(part))
      found = attributes['charset'] ?? parameter?.split('=')[1]?.trim() ?? null
    },
  })
  parser.write(head)
  parser.end()
  return found
}

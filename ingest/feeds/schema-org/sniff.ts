/** What kind of document it is: by its media type, its name and how it begins. */
import { decode, encodingOf } from '../decode.ts'
import type { Document } from '../format.ts'
import { peek } from '../peek.ts'

/** `other`: a file of a kind that holds no text, such as a picture. */
export type Kind = 'page' | 'json' | 'xml' | 'other'

/** So many bytes tell what a document is. */
const headLength = 2048

/** Says what a document is, and gives it back with its bytes whole. */
export async function sniff(document: Document): Promise<{ kind: Kind; document: Document }> {
  const { head, bytes } = await peek(document.bytes, headLength)
  return { kind: kindOf(document, beginning(head)), document: { ...document, bytes } }
}

/** The whole text of a document; null when it is longer than `maxLength` characters. Throws EncodingError. */
export async function decodeAll(
  document: Pick<Document, 'bytes' | 'charset'>,
  maxLength: number,
): Promise<string | null> {
  let whole = ''
  for await (const text of decode(document.bytes, encodingOf(document.charset) ?? 'utf-8')) {
    whole += text
    if (whole.length > maxLength) return null
  }
  return whole
}

function kindOf({ contentType, url }: Document, start: string): Kind {
  const path = url.replace(/[?#].*$/, '').replace(/\.gz$/i, '')
  const html = contentType === 'text/html' || contentType === 'application/xhtml+xml'
  if (/^<(?:[a-z]+:)?(?:urlset|sitemapindex)[\s>/]/i.test(start)) return 'xml'
  if (contentType !== null && /^(?:image|audio|video|font)\/|\/pdf$/.test(contentType)) return 'other'
  if (/[/+]json$/.test(contentType ?? '') || (contentType === null && /\.json(?:ld)?$/i.test(path)))
    return 'json'
  if (html || /^<(?:!doctype\s+)?html[\s>]/i.test(start)) return 'page'
  if (/^[[{]/.test(start)) return 'json'
  const xml = /[/+]xml$/.test(contentType ?? '') || /\.xml$/i.test(path) || start.startsWith('<!DOCTYPE')
  return xml ? 'xml' : 'page'
}

/** The text from the first thing on that says something: behind byte order mark, declaration and comments. */
function beginning(head: Uint8Array): string {
  // UTF-16 becomes readable without its zero bytes.
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '')
  let at = 0
  for (;;) {
    at += /^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*/.exec(text.slice(at))?.[0].length ?? 0
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at + 4)
      : text.startsWith('<?', at)
        ? text.indexOf('?>', at + 2) - 1
        : -1
    if (end < 0) return text.slice(at)
    at = end + 3
  }
}

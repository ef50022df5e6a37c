/** The header that gives a file its name (RFC 6266), from a text that somebody typed. Pure. */
import { shortened } from '@stapwijzer/shared/text/format.ts'

/** No longer than this, so that every file system takes it with its ending. */
const mostCharacters = 80

/**
 * `attachment` with a name for every client: plain letters for old ones, all letters for the others. Nothing of the
 * title can end the header, name a folder or change the ending.
 */
export function attachment(title: string, ending: 'pdf' | 'ics', otherwise: string): string {
  const name = shortened(wordsOf(title), mostCharacters).replace(/[…. -]+$/u, '') || otherwise
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9 -]/g, '')
      .replace(/ +/g, '-')
      .replace(/^-+|-+$/g, '') || otherwise
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${extended(`${name}.${ending}`)}`
}

/** Letters, marks and digits of any script, with single spaces and dashes between them. */
function wordsOf(title: string): string {
  return title
    .normalize('NFC')
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim()
}

/** RFC 8187. */
function extended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/**
 * Texts of ours as values of Meilisearch's filters. Its filters are a language, and they compare without regard to case
 * and accents; a key has letters, digits and a few signs only, so it is no operator, needs no escape and equals itself.
 */
import { createHash } from 'node:crypto'

/** Longer ones are hashed: the engine cuts values at 468 bytes. */
const longest = 200
const plain = /^[a-z0-9=_@.:-]+$/

/** Different texts have different keys. */
export function safeKey(text: string): string {
  if (text.length <= longest && plain.test(text)) return text
  const bytes = Buffer.from(text.toWellFormed(), 'utf8')
  return bytes.length <= longest ? `~${bytes.toString('hex')}` : `~~${digest(text)}`
}

/** The text of a key; null when it was hashed. */
export function textOfKey(key: string): string | null {
  if (!key.startsWith('~')) return key
  return key.startsWith('~~') ? null : Buffer.from(key.slice(1), 'hex').toString('utf8')
}

/** A title key of any length as a key. */
export function titleDigest(titleKey: string): string {
  return digest(titleKey)
}

/** A key as a filter's value; a beginning (`heftruck*`) is asked for with `STARTS WITH`. */
export function quoted(key: string): string {
  return `"${key}"`
}

function digest(text: string): string {
  return createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 40)
}

/**
 * `dpl.core.data_subject_id`: the id of whom data were processed about, encrypted under a key that the database does not
 * have. The same id gives the same text, so that the records about one person can be found again by who has the key.
 */
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'

const prefix = 'v1.'
const vectorBytes = 16

/** AES-256-CTR with a vector made from key and text (as in AES-SIV, RFC 5297): it checks the text, too. */
export function sealSubject(id: string, key: string): string {
  const vector = vectorOf(id, key)
  const cipher = createCipheriv('aes-256-ctr', derived(key, 'encrypt'), vector)
  const sealed = Buffer.concat([vector, cipher.update(id, 'utf8'), cipher.final()])
  return prefix + sealed.toString('base64url')
}

/** The id; null when the text was made under another key or was changed. */
export function openSubject(sealed: string, key: string): string | null {
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url')
  if (!sealed.startsWith(prefix) || bytes.length <= vectorBytes) return null
  const vector = bytes.subarray(0, vectorBytes)
  const cipher = createDecipheriv('aes-256-ctr', derived(key, 'encrypt'), vector)
  const id = Buffer.concat([cipher.update(bytes.subarray(vectorBytes)), cipher.final()]).toString('utf8')
  return timingSafeEqual(vector, vectorOf(id, key)) ? id : null
}

function vectorOf(id: string, key: string): Buffer {
  return createHmac('sha256', derived(key, 'vector')).update(id).digest().subarray(0, vectorBytes)
}

/** One key for each use, so that the setting may be any long random text. */
function derived(key: string, use: 'encrypt' | 'vector'): Buffer {
  return createHmac('sha256', key).update(`data-subject ${use}`).digest()
}

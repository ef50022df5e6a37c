/**
 * The secrets in the links of alerts: an id, a purpose and proof that we made it. They are worked out and not stored, so a
 * digest can hold one although the database has nothing that opens anything. Pure.
 */
import { linkProof } from '@stapwijzer/shared/db/sealed-text.ts'
import { timingSafeEqual } from 'node:crypto'

/** `confirm` is of one alert; `manage` opens all of an address, `stop` deletes them and shows nothing: mail providers press it. */
export type LinkPurpose = 'confirm' | 'manage' | 'stop'

const idBytes = 16
const proofBytes = 24

/** 54 characters, safe in an address. `id` is a UUID. */
export function linkToken(purpose: LinkPurpose, id: string, key: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, linkProof(`${purpose} ${id}`, key)]).toString('base64url')
}

/** The id; null when it is no token of ours for this purpose. */
export function readLinkToken(token: string, purpose: LinkPurpose, key: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  // Base64 of other lengths and letters reads as the same bytes: one token is one text.
  if (bytes.length !== idBytes + proofBytes || bytes.toString('base64url') !== token) return null
  const hex = bytes.subarray(0, idBytes).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  )
  return timingSafeEqual(bytes.subarray(idBytes), linkProof(`${purpose} ${id}`, key)) ? id : null
}

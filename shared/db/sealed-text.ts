/**
 * Texts that the database keeps without being able to read them: addresses of alerts and the mails to them. The key is the
 * one that all processes share (`AUDIT_KEY`); each use has a key of its own that is made from it.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Tx } from './client.ts'

const prefix = 'v1.'
const nonceBytes = 12
const tagBytes = 16

/** The key of a transaction; throws where the database was opened without one. */
export function keyOf({ auditKey }: Pick<Tx, 'auditKey'>): string {
  if (auditKey === undefined) throw new Error('this database was opened without a key')
  return auditKey
}

/** AES-256-GCM with a random nonce: the same text never looks the same twice, and a changed one does not open. */
export function sealText(text: string, key: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', derived(key, 'encrypt'), nonce)
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return prefix + sealed.toString('base64url')
}

/** The text; null when it was sealed under another key or was changed. */
export function openText(sealed: string, key: string): string | null {
  const bytes = Buffer.from(sealed.slice(prefix.length), 'base64url')
  if (!sealed.startsWith(prefix) || bytes.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', derived(key, 'encrypt'), bytes.subarray(0, nonceBytes))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
    return Buffer.concat([opened, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** By which an address is found again: without the key nobody can try whether a guess is right. Hex. */
export function addressHash(address: string, key: string): string {
  return createHmac('sha256', derived(key, 'find')).update(sameAddress(address)).digest('hex')
}

/** Proof that a link is ours, 192 bits: of an id and a purpose, so nothing of it has to be stored. */
export function linkProof(text: string, key: string): Buffer {
  return createHmac('sha256', derived(key, 'link')).update(text).digest().subarray(0, 24)
}

/**
 * As addresses are compared: no mail server in use tells capitals apart before the @, though RFC 5321 (2.4) lets it, and host
 * names never do.
 */
export function sameAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase()
}

function derived(key: string, use: 'encrypt' | 'find' | 'link'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `stapwijzer alert ${use}`, 32))
}

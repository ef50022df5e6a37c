/** Secrets of plans. Only their hash is stored. */
import { randomBytes } from 'node:crypto'
import { hashToken } from '../http/secrets.ts'

/** 192 random bits, safe in an address, and the hash to store. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: hashToken(token) }
}

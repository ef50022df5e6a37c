/** Secret tokens and the hashes of what is sent: of plans, referrals and reports. Pure. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** How a token is stored: SHA-256, hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether a token is the one behind any of the stored hashes; takes the same time for every wrong one. */
export function opens(token: string, hashes: readonly string[]): boolean {
  const own = Buffer.from(hashToken(token), 'hex')
  return hashes.reduce((found, hash) => {
    const stored = Buffer.from(hash, 'hex')
    return (stored.length === own.length && timingSafeEqual(stored, own)) || found
  }, false)
}

/**
 * The token of a referral, 256 bits. It is worked out and not drawn, so that the same request sent twice gets the same
 * token although only its hash is stored.
 */
export function referralToken(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`referral:${id}`).digest('base64url')
}

/** One hash for one request body, whatever the order of its members. */
export function hashBody(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex')
}

/**
 * The same for what is kept of a request. It outlives what was in it, and names and questions can be guessed: without
 * `secret` nobody can try whether a guess is right.
 */
export function hashRequest(body: unknown, secret: string): string {
  return createHmac('sha256', secret)
    .update(`request:${hashBody(body)}`)
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]))
}

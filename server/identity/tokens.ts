/** The provider's tokens, kept to ask it again whether roles still hold, and how they are sealed in the database. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

const Tokens = z.strictObject({
  access: z.string(),
  /** Null when the provider gives none. */
  refresh: z.string().nullable(),
  /** When `access` ends, as a date-time; null when the provider did not say. */
  expiresAt: z.string().nullable(),
})
export type Tokens = z.infer<typeof Tokens>

/** What is kept of an answer of the token endpoint. */
export function tokensOf(
  answer: { access_token: string; refresh_token?: string | undefined; expires_in?: number | undefined },
  now: Date,
): Tokens {
  const { access_token, refresh_token, expires_in } = answer
  return {
    access: access_token,
    refresh: refresh_token ?? null,
    expiresAt: expires_in === undefined ? null : new Date(now.getTime() + expires_in * 1000).toISOString(),
  }
}

/** Whether the access token has to be renewed; one whose end the provider did not say lasts. */
export function isOver({ expiresAt }: Tokens, now: Date): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime()
}

export type TokenBox = {
  /** `owner` is the row that the tokens belong to: they open nowhere else. */
  seal(tokens: Tokens, owner: string): string
  /** Undefined for what was sealed with another secret, for another owner, or was changed. */
  open(sealed: string, owner: string): Tokens | undefined
}

const ivBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM with a key derived from the session secret (HKDF-SHA-256, RFC 5869), a random nonce for each seal and
 * the owner as associated data. Whoever reads the table without the secret gets no token out of it.
 */
export function tokenBox(secret: () => string): TokenBox {
  let kept: Buffer | undefined
  const key = () => (kept ??= Buffer.from(hkdfSync('sha256', secret(), '', 'stapwijzer session tokens', 32)))
  return {
    seal(tokens, owner) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length <= ivBytes + tagBytes) return undefined
      const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
      const decipher = createDecipheriv('aes-256-gcm', key(), iv, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
      try {
        const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
        return Tokens.parse(JSON.parse(text.toString('utf8')))
      } catch {
        return undefined
      }
    },
  }
}

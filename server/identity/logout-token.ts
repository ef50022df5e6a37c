/**
 * Logout by the provider (OpenID Connect Back-Channel Logout 1.0): reads the token that it sends. Pure: keys and the
 * moment come in.
 */
import { constants, createPublicKey, verify, type JsonWebKey, type KeyObject } from 'node:crypto'
import { retention } from '@stapwijzer/shared/domain/retention.ts'
import { z } from 'zod'

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** Clocks differ a little; a token that is older than this was kept for something else. */
const skewSeconds = 60
const maxAgeSeconds = 300
const rememberedSeconds = retention['used-logout-token'].minutes * 60

export type PublicKey = JsonWebKey & { kid?: string; use?: string; alg?: string }
export type Against = { issuer: string; clientId: string; keys: readonly PublicKey[]; now: Date }

/** Whose sessions end: those of `sid` when it is there, else all of `subject`. `until` is how long its use is remembered. */
export type LogoutToken = { subject: string | null; sid: string | null; jti: string; until: Date }

/** Why a token was refused, for the log. */
export type LogoutRefusal =
  | 'not-a-token'
  | 'algorithm'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'time'
  | 'event'

const Head = z.object({
  alg: z.string(),
  kid: z.string().optional(),
  typ: z.string().optional(),
})
const text = z.string().min(1).max(500)
const Claims = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  iat: z.number(),
  exp: z.number(),
  jti: text,
  sub: text.optional(),
  sid: text.optional(),
  events: z.record(z.string(), z.unknown()),
  nonce: z.unknown().optional(),
})

type Algorithm = { kty: string; crv?: string; options: object }
const algorithms: Record<string, Algorithm> = {
  RS256: { kty: 'RSA', options: {} },
  PS256: { kty: 'RSA', options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  ES256: { kty: 'EC', crv: 'P-256', options: { dsaEncoding: 'ieee-p1363' } },
}

/** The checks of section 2.6, in an order in which nothing is read before its signature fits. */
export function readLogoutToken(token: string, against: Against): LogoutToken | LogoutRefusal {
  const [head, body, signature, ...more] = token.split('.')
  const header = Head.safeParse(decoded(head)).data
  if (!header || !body || signature === undefined || more.length > 0) return 'not-a-token'
  if (header.typ !== undefined && !/^(application\/)?(jwt|logout\+jwt)$/i.test(header.typ))
    return 'not-a-token'
  const algorithm = algorithms[header.alg]
  if (!algorithm) return 'algorithm'
  const fits = keysFor(header, algorithm, against.keys).some((key) =>
    verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')),
  )
  if (!fits) return 'signature'
  const claims = Claims.safeParse(decoded(body)).data
  return claims ? judged(claims, against) : 'not-a-token'

  function keysFor(
    { alg, kid }: z.infer<typeof Head>,
    { kty, crv, options }: Algorithm,
    keys: readonly PublicKey[],
  ) {
    return keys
      .filter((key) => key.kty === kty && (crv === undefined || key.crv === crv))
      .filter((key) => key.use !== 'enc' && (key.alg === undefined || key.alg === alg))
      .filter((key) => kid === undefined || key.kid === kid)
      .flatMap((key) => publicKey(key) ?? [])
      .map((key) => ({ key, ...options }))
  }
}

function judged(
  claims: z.infer<typeof Claims>,
  { issuer, clientId, now }: Against,
): LogoutToken | LogoutRefusal {
  const seconds = now.getTime() / 1000
  if (claims.iss !== issuer) return 'issuer'
  if (![claims.aud].flat().includes(clientId)) return 'audience'
  if (claims.exp <= seconds - skewSeconds || claims.iat > seconds + skewSeconds) return 'time'
  if (claims.iat < seconds - maxAgeSeconds) return 'time'
  const event = claims.events[logoutEvent]
  // With a nonce it is an id token that somebody sends here.
  if (typeof event !== 'object' || event === null || claims.nonce !== undefined) return 'event'
  if (claims.sub === undefined && claims.sid === undefined) return 'event'
  return {
    subject: claims.sub ?? null,
    sid: claims.sid ?? null,
    jti: claims.jti,
    until: new Date((claims.iat + rememberedSeconds) * 1000),
  }
}

/** A key of the provider that cannot be read is not ours to judge: the others may fit. */
function publicKey(key: PublicKey): KeyObject | undefined {
  try {
    return createPublicKey({ key, format: 'jwk' })
  } catch {
    return undefined
  }
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

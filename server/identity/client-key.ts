/**
 * The private key by which this product proves to the sign-in provider that it is the client (`private_key_jwt`, OpenID
 * Connect Core 1.0, 9): the provider knows the public half only, so nothing it holds or sees can be used in our name.
 */
import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { CryptoKey, PrivateKey } from 'openid-client'

type Algorithm = 'PS256' | 'RS256' | 'ES256'
export type ClientKey = {
  key: KeyObject
  algorithm: Algorithm
  /** Name of the key among those that the provider knows; undefined when the text has none. */
  kid: string | undefined
}

const importing = {
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const

/**
 * Reads PEM (PKCS#8) or a JWK as JSON; undefined for what is no private key of RSA (2048 bits or more) or EC P-256. The key
 * fixes the algorithm: PS256 or ES256; a JWK of RSA may ask for RS256, for a provider that takes nothing else.
 */
export function readClientKey(text: string): ClientKey | undefined {
  try {
    const jwk = text.trimStart().startsWith('{')
      ? (JSON.parse(text) as JsonWebKey & { kid?: unknown })
      : undefined
    const key = createPrivateKey(jwk ? { key: jwk, format: 'jwk' } : text)
    const algorithm = algorithmOf(key, jwk?.alg)
    return algorithm && { key, algorithm, kid: typeof jwk?.kid === 'string' ? jwk.kid : undefined }
  } catch {
    return undefined
  }
}

function algorithmOf(key: KeyObject, stated: unknown): Algorithm | undefined {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {}
  const able: Algorithm[] =
    key.asymmetricKeyType === 'rsa' && modulusLength >= 2048
      ? ['PS256', 'RS256']
      : key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1'
        ? ['ES256']
        : []
  return stated === undefined ? able[0] : able.find((one) => one === stated)
}

/** The key as the library signs with it. */
export async function signingKey({ key, algorithm, kid }: ClientKey): Promise<CryptoKey | PrivateKey> {
  const bytes = key.export({ type: 'pkcs8', format: 'der' })
  const own = await crypto.subtle.importKey('pkcs8', bytes, importing[algorithm], false, ['sign'])
  return kid === undefined ? own : { key: own, kid }
}

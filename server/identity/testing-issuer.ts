/** For tests: a sign-in provider in this process that can be told to answer wrongly. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { OtherSideDown } from '../http/outgoing.ts'
import type { ProviderSettings } from './provider.ts'

export const issuer = 'https://login.example'

export type Lies = {
  /** Replaces claims of the id token; undefined takes one out. */
  claims?: Record<string, unknown>
  /** Algorithm in the head of the token; `HS256` signs with the public key, `none` not at all. */
  alg?: 'RS256' | 'PS256' | 'HS256' | 'none'
  /** Signs with a key that the provider does not publish. */
  otherKey?: boolean
  /** Status of the token endpoint. */
  tokenStatus?: number
  /** Nothing answers. */
  down?: boolean
  /** Claims at the userinfo endpoint. */
  userinfo?: Record<string, unknown>
}

export type FakeIssuer = {
  settings: ProviderSettings
  lies: Lies
  /** What the token endpoint was sent, newest last. */
  asked: URLSearchParams[]
  /** The nonce to put in the next id token; a browser would have carried it. */
  nonce: string
}

export function fakeIssuer(): FakeIssuer {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const fake: FakeIssuer = {
    lies: {},
    asked: [],
    nonce: '',
    settings: {
      issuer,
      clientId: 'stapwijzer',
      clientSecret: 'a-secret',
      redirectUri: 'https://site.example/loket/terug',
      acr: 'http://eidas.europa.eu/LoA/substantial',
      roleClaim: 'roles',
      send: async (address, options) => {
        if (fake.lies.down) throw new OtherSideDown('login.example did not answer')
        const { pathname } = new URL(address)
        if (pathname === '/.well-known/openid-configuration') return Response.json(metadata)
        if (pathname === '/jwks') return Response.json({ keys: [jwk(own.publicKey)] })
        if (pathname === '/userinfo') return Response.json({ sub: 'user-1', ...fake.lies.userinfo })
        fake.asked.push(new URLSearchParams(options.body as URLSearchParams))
        if (fake.lies.tokenStatus)
          return Response.json({ error: 'invalid_grant' }, { status: fake.lies.tokenStatus })
        const id_token = token(fake, own, other.privateKey)
        return Response.json({ access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token })
      },
    },
  }
  return fake
}

const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'PS256', 'HS256', 'none'],
}

function jwk(key: KeyObject) {
  return { ...key.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }
}

function token(
  fake: FakeIssuer,
  own: { publicKey: KeyObject; privateKey: KeyObject },
  other: KeyObject,
): string {
  const { alg = 'RS256', claims, otherKey } = fake.lies
  const now = Math.floor(Date.now() / 1000)
  const body = {
    iss: issuer,
    aud: 'stapwijzer',
    sub: 'user-1',
    iat: now,
    exp: now + 300,
    nonce: fake.nonce,
    acr: 'http://eidas.europa.eu/LoA/high',
    name: 'Joke Jansen',
    roles: ['counsellor:loket'],
    ...claims,
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg, kid: 'k1' })}.${part(body)}`
  return `${signed}.${signature(alg, Buffer.from(signed), otherKey ? other : own.privateKey, own.publicKey)}`
}

function signature(alg: string, data: Buffer, key: KeyObject, publicKey: KeyObject): string {
  if (alg === 'none') return ''
  if (alg === 'HS256') {
    const pem = publicKey.export({ type: 'spki', format: 'pem' })
    return createHmac('sha256', pem).update(data).digest('base64url')
  }
  const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {}
  return sign('sha256', data, { key, ...padding }).toString('base64url')
}

/** For tests: a sign-in provider in this process that can be told to answer wrongly. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { OtherSideDown } from '../http/outgoing.ts'
import type { PublicKey } from './logout-token.ts'
import type { ProviderSettings } from './provider.ts'

export const issuer = 'https://login.example'

export type Lies = {
  /** Replaces claims of the id token; undefined takes one out. */
  claims?: Record<string, unknown>
  /** Algorithm in the head of the token; `HS256` signs with the public key, `none` not at all. */
  alg?: 'RS256' | 'PS256' | 'HS256' | 'none'
  /** Signs with a key that the provider does not publish. */
  otherKey?: boolean
  /** What the provider says its key is for, instead of signing. */
  keyUse?: 'sig' | 'enc'
  /** Status of the token endpoint; 401 says that it does not know the client. */
  tokenStatus?: number
  /** Nothing answers. */
  down?: boolean
  /** Signs with a key that it published only now. */
  newKey?: boolean
  /** Names no endpoint where tokens are taken out of use, or answers there with this status. */
  revocation?: 'none' | number
  /** What the userinfo endpoint waits for. */
  hold?: () => Promise<void>
  /** Claims at the userinfo endpoint, or the status of its refusal. */
  userinfo?: Record<string, unknown> | number
  /** Members of the token endpoint's answer, such as a refresh token. */
  more?: Record<string, unknown>
}

export type FakeIssuer = {
  settings: ProviderSettings
  lies: Lies
  /** What the token endpoint was sent, newest last. */
  asked: URLSearchParams[]
  /** Tokens that were taken out of use, each after its kind. */
  revoked: string[]
  /** The nonce to put in the next id token; a browser would have carried it. */
  nonce: string
  /** Its public key, as it publishes it. */
  key: PublicKey
  /** How often the userinfo endpoint was asked. */
  questions: number
  /** Something signed by the provider, such as a logout token; `typ` stands in its head. */
  sign(claims: Record<string, unknown>, typ?: string): string
}

const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

export function fakeIssuer(at = issuer): FakeIssuer {
  const fake: FakeIssuer = {
    lies: {},
    asked: [],
    revoked: [],
    nonce: '',
    key: jwk(own.publicKey),
    questions: 0,
    sign: (claims, typ) => signedToken(fake.lies, claims, typ),
    settings: {
      issuer: at,
      clientId: 'stapwijzer',
      clientSecret: 'a-secret',
      redirectUri: 'https://site.example/loket/terug',
      acr: 'http://eidas.europa.eu/LoA/substantial',
      roleClaim: 'roles',
      send: async (address, options) => {
        if (fake.lies.down) throw new OtherSideDown('login.example did not answer')
        const { pathname } = new URL(address)
        if (pathname === '/.well-known/openid-configuration') return Response.json(metadata(at, fake.lies))
        if (pathname === '/jwks') return Response.json({ keys: published(fake.lies) })
        if (pathname === '/userinfo') {
          await fake.lies.hold?.()
          return userinfo(fake)
        }
        if (pathname === '/revocation') return revocation(fake, options.body as URLSearchParams)
        fake.asked.push(new URLSearchParams(options.body as URLSearchParams))
        if (fake.lies.tokenStatus) return tokenRefusal(fake.lies.tokenStatus)
        const id_token = fake.sign({ ...idClaims(at, fake.nonce), ...fake.lies.claims })
        const given = { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token }
        return Response.json({ ...given, ...fake.lies.more })
      },
    },
  }
  return fake
}

/** The same, listening on this machine; `close` when done. */
export async function servedIssuer(): Promise<FakeIssuer & { close(): Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const fake = fakeIssuer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  server.on('request', (request, response) => {
    void text(request).then(async (body) => {
      const options = { method: request.method!, headers: {}, body: new URLSearchParams(body) }
      const answer = await fake.settings.send!(`${fake.settings.issuer}${request.url}`, {
        ...options,
        redirect: 'manual',
      }).catch(() => new Response(null, { status: 503 }))
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
    })
  })
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return Object.assign(fake, { close })
}

function userinfo(fake: FakeIssuer): Response {
  fake.questions += 1
  const said = fake.lies.userinfo
  if (typeof said !== 'number') return Response.json({ sub: 'user-1', ...said })
  const headers = { 'www-authenticate': 'Bearer error="invalid_token"' }
  return new Response(null, { status: said, headers })
}

function revocation(fake: FakeIssuer, asked: URLSearchParams): Response {
  if (typeof fake.lies.revocation === 'number') return new Response(null, { status: fake.lies.revocation })
  fake.revoked.push(`${asked.get('token_type_hint')} ${asked.get('token')}`)
  return new Response(null)
}

function tokenRefusal(status: number): Response {
  if (status !== 401) return Response.json({ error: 'invalid_grant' }, { status })
  const headers = { 'www-authenticate': 'Basic realm="login.example"' }
  return Response.json({ error: 'invalid_client' }, { status, headers })
}

/** One that nobody can read stands between them. */
function published({ newKey, keyUse = 'sig' }: Lies): PublicKey[] {
  const odd = { kty: 'RSA', n: 'AQAB', use: 'sig' }
  return [
    { ...jwk(own.publicKey), use: keyUse },
    odd,
    ...(newKey ? [{ ...jwk(other.publicKey), kid: 'k2' }] : []),
  ]
}

function metadata(at: string, { revocation }: Lies) {
  return {
    revocation_endpoint: revocation === 'none' ? undefined : `${at}/revocation`,
    issuer: at,
    authorization_endpoint: `${at}/auth`,
    token_endpoint: `${at}/token`,
    jwks_uri: `${at}/jwks`,
    userinfo_endpoint: `${at}/userinfo`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'PS256', 'HS256', 'none'],
  }
}

function idClaims(at: string, nonce: string) {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: at,
    aud: 'stapwijzer',
    sub: 'user-1',
    iat: now,
    exp: now + 300,
    auth_time: now,
    nonce,
    acr: 'http://eidas.europa.eu/LoA/high',
    name: 'Joke Jansen',
    roles: ['counsellor:loket'],
  }
}

function jwk(key: KeyObject): PublicKey {
  return { ...key.export({ format: 'jwk' }), kid: 'k1', use: 'sig' }
}

function signedToken(
  { alg = 'RS256', otherKey, newKey }: Lies,
  claims: Record<string, unknown>,
  typ?: string,
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg, kid: newKey ? 'k2' : 'k1', typ })}.${part(claims)}`
  return `${signed}.${signature(alg, Buffer.from(signed), (otherKey || newKey ? other : own).privateKey, own.publicKey)}`
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

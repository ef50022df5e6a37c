import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import inject from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { readClientKey, type ClientKey } from './client-key.ts'
import { demoAcr, demoPath } from './demo/address.ts'
import { createDemoProvider, type DemoProvider } from './demo/provider.ts'
import { connectProvider, type ProviderSettings } from './provider.ts'
import { SignInRefused } from './provider-failure.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const pem = (key: KeyObject) => String(key.export({ type: 'pkcs8', format: 'pem' }))
const jwk = (key: KeyObject, more: object = {}) =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...more })

describe('the text of a client key', () => {
  it.each([
    ['RSA as PEM', pem(rsa), 'PS256', undefined],
    ['EC as PEM', pem(ec), 'ES256', undefined],
    ['RSA as JWK', jwk(rsa, { kid: 'k1' }), 'PS256', 'k1'],
    ['RSA that asks for RS256', jwk(rsa, { alg: 'RS256' }), 'RS256', undefined],
    ['EC as JWK', `\n${jwk(ec, { kid: 'k2', alg: 'ES256' })}`, 'ES256', 'k2'],
  ])('%s', (_what, text, algorithm, kid) => {
    expect(readClientKey(text)).toMatchObject({ algorithm, kid })
  })

  it.each([
    ['nothing of the kind', 'a secret'],
    ['a public key', JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))],
    ['RSA that is too short', pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
    ['another curve', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)],
    ['an algorithm that the key has not', jwk(ec, { alg: 'PS256' })],
    ['JSON without a key', '{}'],
  ])('refuses %s', (_what, text) => {
    expect(readClientKey(text)).toBeUndefined()
  })
})

describe('a real provider that knows the public half of the key', () => {
  const publicUrl = 'http://127.0.0.1:4700'
  const redirectUri = `${publicUrl}/loket/terug`
  const demo = createDemoProvider({ publicUrl, redirectUri, roleClaim: 'roles', errorPage: () => '' })

  /** Comes back from the provider with a code, and redeems it as this client. */
  async function signIn(client: Partial<ProviderSettings>): Promise<unknown> {
    const sent: string[] = []
    const provider = connectProvider(
      {
        ...{ issuer: demo.issuer, clientId: demo.clientId, redirectUri, acr: demoAcr, roleClaim: 'roles' },
        ...client,
        send: async (address, { method, headers, body }) => {
          sent.push(String(body as URLSearchParams | null))
          return answerOf(demo, address, { method, headers, body: String(body as URLSearchParams | null) })
        },
      },
      () => new Date(),
    )
    const { address, attempt } = await provider.begin()
    const back = new URL(redirectUri)
    const code = await codeOf(demo, address)
    back.search = new URLSearchParams({ code, state: attempt.state, iss: demo.issuer }).toString()
    const found = await provider
      .finish(back, { ...attempt, begunAt: new Date() })
      .catch((error: unknown) => error)
    // The key itself never leaves.
    expect(sent.join()).not.toContain('PRIVATE')
    return found instanceof SignInRefused ? `${found.refusal}: ${found.message}` : found
  }

  const other: ClientKey = { key: ec, algorithm: 'ES256', kid: undefined }
  const refused = 'not-valid: OAUTH_RESPONSE_BODY_ERROR'

  it('signs in whoever has the private one', async () => {
    expect(await signIn({ clientKey: demo.clientKey })).toMatchObject({
      subject: 'demo-1',
      roles: ['counsellor:leerwerkloket-utrecht'],
    })
  })

  it.each<[string, Partial<ProviderSettings>]>([
    ['another key', { clientKey: other }],
    ['another algorithm', { clientKey: readClientKey(pem(rsa)) }],
    ['a secret', { clientSecret: 'a-secret' }],
    ['nothing', {}],
  ])('refuses %s', async (_what, client) => {
    expect(await signIn(client)).toBe(refused)
  })
})

async function answerOf(
  { provider }: DemoProvider,
  address: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: string },
): Promise<Response> {
  const { pathname, search, host } = new URL(address)
  const handle = provider.callback()
  const answer = await inject(
    (raw, response) => {
      Object.assign(raw, { originalUrl: raw.url, url: raw.url!.slice(demoPath.length) })
      void handle(raw, response)
    },
    { method: method as 'GET', url: pathname + search, headers: { ...headers, host }, payload: body },
  )
  const type = String(answer.headers['content-type'])
  return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': type } })
}

/** A code as the provider gives it after its login page, for what the address of the sign-in asks. */
async function codeOf({ provider, clientId }: DemoProvider, { searchParams }: URL): Promise<string> {
  const accountId = 'demo-1'
  const grant = new provider.Grant({ clientId, accountId })
  grant.addOIDCScope('openid profile')
  const code = new provider.AuthorizationCode({
    accountId,
    acr: demoAcr,
    claims: { id_token: { acr: { essential: true }, auth_time: { essential: true } } },
    authTime: Math.floor(Date.now() / 1000),
    client: (await provider.Client.find(clientId))!,
    codeChallenge: searchParams.get('code_challenge')!,
    codeChallengeMethod: 'S256',
    grantId: await grant.save(),
    gty: 'authorization_code',
    nonce: searchParams.get('nonce')!,
    redirectUri: searchParams.get('redirect_uri')!,
    scope: 'openid profile',
  })
  return code.save()
}

import { describe, expect, it } from 'vitest'
import { connectProvider } from './provider.ts'
import { SignInRefused } from './provider-failure.ts'
import { fakeIssuer, issuer, type Lies } from './testing-issuer.ts'

/** Signs in at a provider that tells these lies; `query` changes what the browser comes back with. */
async function signIn(lies: Lies = {}, query: Record<string, string> = {}, acr?: string) {
  const fake = fakeIssuer()
  if (acr) fake.settings.acr = acr
  const provider = connectProvider(fake.settings, () => new Date())
  const { attempt, address } = await provider.begin()
  fake.nonce = attempt.nonce
  fake.lies = lies
  const back = new URL(fake.settings.redirectUri)
  back.search = new URLSearchParams({ code: 'abc', state: attempt.state, ...query }).toString()
  return { fake, address, attempt, answer: provider.finish(back, { ...attempt, begunAt: new Date() }) }
}

async function refusal(answer: Promise<unknown>): Promise<string> {
  const error = await answer.then(
    () => 'accepted',
    (reason: unknown) => reason,
  )
  return error instanceof SignInRefused ? error.refusal : String(error)
}

describe('a sign-in', () => {
  it.each(['RS256', 'PS256'] as const)('accepts an id token signed with %s', async (alg) => {
    const { answer, fake, attempt } = await signIn({ alg })
    expect(await answer).toEqual({
      subject: 'user-1',
      name: 'Joke Jansen',
      roles: ['counsellor:loket'],
      sid: null,
      tokens: null,
    })
    const [asked] = fake.asked
    expect(asked?.get('code_verifier')).toBe(attempt.codeVerifier)
    expect(asked?.get('redirect_uri')).toBe(fake.settings.redirectUri)
  })

  it('asks by code flow, with PKCE, and for signing in anew', async () => {
    const { address, attempt, answer } = await signIn()
    await answer
    const asked = Object.fromEntries(address.searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: 'stapwijzer',
      scope: 'openid profile',
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '600',
      state: attempt.state,
      nonce: attempt.nonce,
    })
    expect(asked.code_challenge).not.toBe(attempt.codeVerifier)
  })

  it('reads roles from the userinfo endpoint when the id token has none', async () => {
    const { answer } = await signIn({
      claims: { roles: undefined },
      userinfo: { roles: ['desk-admin:loket', 'unknown'] },
    })
    expect(await answer).toMatchObject({ roles: ['desk-admin:loket'], tokens: { access: 'opaque' } })
  })

  const before = Math.floor(Date.now() / 1000) - 3600
  it.each<[string, Lies]>([
    ['another nonce', { claims: { nonce: 'other' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'someone-else' } }],
    ['an expired id token', { claims: { iat: before, exp: before + 60 } }],
    ['an id token that is not valid yet', { claims: { nbf: before + 7200 } }],
    ['alg none', { alg: 'none' }],
    ['HS256 with the public key as secret', { alg: 'HS256' }],
    ['a signature by another key', { otherKey: true }],
    ['a signature by a key that is for encryption', { keyUse: 'enc' }],
    ['a code that was used before, or is over', { tokenStatus: 400 }],
    ['an id token of yesterday that does not say when it ends', { claims: { exp: undefined } }],
    ['an id token without a subject', { claims: { sub: undefined } }],
    ['a sign-in from before this attempt', { claims: { auth_time: before } }],
  ])('case 77: refuses %s', async (_what, lies) => {
    expect(await refusal((await signIn(lies)).answer)).toBe('not-valid')
  })

  it.each<[string, Record<string, string>, string]>([
    ['another state', { state: 'other' }, 'not-valid'],
    ['another issuer in the address', { iss: 'https://evil.example' }, 'not-valid'],
    ['an error of the provider', { error: 'access_denied' }, 'cancelled'],
    ['an error with another state', { error: 'access_denied', state: 'other' }, 'not-valid'],
  ])('case 77: refuses %s', async (_what, query, expected) => {
    const { answer, fake } = await signIn({}, query)
    expect(await refusal(answer)).toBe(expected)
    expect(fake.asked).toEqual([])
  })

  it.each([undefined, 'urn:password', 'http://eidas.europa.eu/LoA/low'])(
    'case 78: refuses acr %s',
    async (acr) => {
      expect(await refusal((await signIn({ claims: { acr } })).answer)).toBe('acr-too-low')
    },
  )

  it('case 78: refuses one without a level where the lowest is asked, and takes the lowest', async () => {
    const low = 'http://eidas.europa.eu/LoA/low'
    const without = await signIn({ claims: { acr: undefined } }, {}, low)
    expect(await refusal(without.answer)).toBe('acr-too-low')
    expect((await (await signIn({ claims: { acr: low } }, {}, low)).answer).subject).toBe('user-1')
  })

  it('takes a sign-in of a provider that does not say when it was', async () => {
    const { answer } = await signIn({ claims: { auth_time: undefined } })
    expect((await answer).subject).toBeTypeOf('string')
  })

  it('refuses someone without a role here', async () => {
    expect(await refusal((await signIn({ claims: { roles: ['teacher'] } })).answer)).toBe('no-role')
  })

  it.each<Lies>([{ down: true }])('case 53: says that the provider is down', async (lies) => {
    expect(await refusal((await signIn(lies)).answer)).toBe('provider-down')
  })

  it('case 53: comes back by itself after a failed start', async () => {
    const fake = fakeIssuer()
    fake.lies = { down: true }
    const provider = connectProvider(fake.settings, () => new Date())
    expect(await refusal(provider.begin())).toBe('provider-down')
    fake.lies = {}
    expect((await provider.begin()).address.href).toMatch(`${issuer}/auth?`)
  })

  it('is asked for its addresses and its keys once by many that come together', async () => {
    const fake = fakeIssuer()
    const asked: string[] = []
    const send: typeof fake.settings.send = (address, options) => {
      asked.push(new URL(address).pathname)
      return fake.settings.send!(address, options)
    }
    const provider = connectProvider({ ...fake.settings, send }, () => new Date())
    const forged = fake.sign({ sub: 'user-1' }).replace(/[^.]+$/, 'AAAA')
    const answers = await Promise.all([1, 2, 3, 4].map(() => provider.loggedOut(forged)))
    expect(answers).toEqual(Array(4).fill('signature'))
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks'])
  })

  it('does not speak plain http to another machine', async () => {
    const { send: _send, ...settings } = fakeIssuer().settings
    const provider = connectProvider({ ...settings, issuer: 'http://login.example' }, () => new Date())
    expect(await refusal(provider.begin())).toBe('provider-down')
  })
})

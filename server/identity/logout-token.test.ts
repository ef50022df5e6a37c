import { describe, expect, it } from 'vitest'
import { readLogoutToken, type PublicKey } from './logout-token.ts'
import { fakeIssuer, issuer, type Lies } from './testing-issuer.ts'

const fake = fakeIssuer()
const now = new Date('2026-11-24T09:00:00Z')
const at = now.getTime() / 1000
const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const good = {
  iss: issuer,
  aud: 'stapwijzer',
  iat: at,
  exp: at + 120,
  jti: 'j1',
  sub: 'user-1',
  events: event,
}

function read(claims: Record<string, unknown> = {}, lies: Lies = {}, typ?: string) {
  fake.lies = lies
  const token = fake.sign({ ...good, ...claims }, typ)
  return readLogoutToken(token, { issuer, clientId: 'stapwijzer', keys: [fake.key], now })
}

describe('case 80: a logout token', () => {
  it.each([
    [{}, { subject: 'user-1', sid: null }],
    [{ sid: 's1' }, { subject: 'user-1', sid: 's1' }],
    [
      { sub: undefined, sid: 's1' },
      { subject: null, sid: 's1' },
    ],
    [{ aud: ['other', 'stapwijzer'] }, { subject: 'user-1', sid: null }],
  ])('with %j says whose sessions end', (claims, whose) => {
    expect(read(claims)).toMatchObject(whose)
    expect(read(claims, { alg: 'PS256' }, 'logout+jwt')).toMatchObject(whose)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['another issuer', { iss: 'https://evil.example' }, 'issuer'],
    ['another audience', { aud: 'someone-else' }, 'audience'],
    ['an end that is past', { exp: at - 61 }, 'time'],
    ['a start that is to come', { iat: at + 3600 }, 'time'],
    ['an age of an hour', { iat: at - 3600 }, 'time'],
    ['no end', { exp: undefined }, 'not-a-token'],
    ['no id of its own', { jti: undefined }, 'not-a-token'],
    ['a nonce, so that it is an id token', { nonce: 'n' }, 'event'],
    ['another event', { events: { 'http://schemas.openid.net/event/other': {} } }, 'event'],
    ['no event', { events: undefined }, 'not-a-token'],
    ['nobody', { sub: undefined }, 'event'],
  ])('with %s is refused', (_what, claims, refusal) => {
    expect(read(claims)).toBe(refusal)
  })

  it.each<[string, Lies, string]>([
    ['alg none', { alg: 'none' }, 'algorithm'],
    ['HS256 with the public key as secret', { alg: 'HS256' }, 'algorithm'],
    ['a signature by another key', { otherKey: true }, 'signature'],
  ])('with %s is refused', (_what, lies, refusal) => {
    expect(read({}, lies)).toBe(refusal)
  })

  it.each(['', 'a.b', 'a.b.c', 'a.b.c.d', 'x'.repeat(100)])('that is no token is refused: %j', (token) => {
    expect(readLogoutToken(token, { issuer, clientId: 'stapwijzer', keys: [fake.key], now })).toBe(
      'not-a-token',
    )
  })

  it.each<[string, Partial<PublicKey>]>([
    ['for encryption', { use: 'enc' }],
    ['for another algorithm', { alg: 'PS256' }],
    ['with another name', { kid: 'k9' }],
    ['of another kind', { kty: 'EC' }],
    ['on another curve', { kty: 'EC', crv: 'P-384' }],
  ])('that fits a key %s only is refused', (_what, change) => {
    fake.lies = {}
    const keys = [{ ...fake.key, ...change }]
    const token = fake.sign(good)
    expect(readLogoutToken(token, { issuer, clientId: 'stapwijzer', keys, now })).toBe('signature')
  })

  it('for another use is refused by its type', () => {
    expect(read({}, {}, 'at+jwt')).toBe('not-a-token')
  })
})

import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { here, twoServers } from './testing-servers.ts'

const { issuer, t, second, start, secondsLater, signedIn, status, lastAudit, reset, close } =
  await twoServers()
beforeEach(reset)
afterAll(close)

describe('case 80: logout by the provider', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  let number = 0
  const logoutToken = (claims: Record<string, unknown>) => {
    const iat = Math.floor(start / 1000)
    const jti = `j${(number += 1)}`
    const own = { iss: issuer.settings.issuer, aud: 'stapwijzer', iat, exp: iat + 120, jti, events: event }
    return issuer.sign({ ...own, ...claims }, 'logout+jwt')
  }
  const post = (token?: string, { app } = t) =>
    app.inject({
      method: 'POST',
      url: '/loket/afgemeld-door-aanbieder',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: token === undefined ? '' : new URLSearchParams({ logout_token: token }).toString(),
    })

  it('ends the session it names, and no other', async () => {
    issuer.lies = { ...here, claims: { sid: 's1' } }
    const first = await signedIn()
    issuer.lies = { ...here, claims: { sid: 's2' } }
    const second = await signedIn()
    const answer = await post(logoutToken({ sid: 's1' }))
    expect([answer.statusCode, answer.headers['cache-control'], answer.body]).toEqual([200, 'no-store', ''])
    expect([await status(first), await status(second)]).toEqual([401, 200])
    expect((await post(logoutToken({ sub: 'user-1' }))).statusCode).toBe(200)
    expect(await status(second)).toBe(401)
  })

  it('ends sessions of the person that the provider gave no number, too', async () => {
    const cookie = await signedIn()
    issuer.lies = { ...here, claims: { sid: 's7' } }
    const numbered = await signedIn()
    expect((await post(logoutToken({ sub: 'user-1', sid: 's8' }))).statusCode).toBe(200)
    expect([await status(cookie), await status(numbered)]).toEqual([401, 200])
  })

  it('counts when it is signed with a key that is new there', async () => {
    const cookie = await signedIn()
    issuer.lies = { ...here, newKey: true }
    const token = logoutToken({ sub: 'user-1' })
    secondsLater(6)
    expect((await post(token)).statusCode).toBe(200)
    expect(await status(cookie)).toBe(401)
  })

  it('may come again when the database could not end anything', async () => {
    const cookie = await signedIn()
    const token = logoutToken({ sub: 'user-1' })
    await t.db.pool`revoke insert on audit.line from stapwijzer_app`
    const failed = await post(token)
    await t.db.pool`grant insert on audit.line to stapwijzer_app`
    expect([failed.statusCode, await status(cookie)]).toEqual([500, 200])
    expect((await post(token)).statusCode).toBe(200)
    expect(await status(cookie)).toBe(401)
  })

  it('writes a line for each session, and is taken once', async () => {
    const cookie = await signedIn()
    const token = logoutToken({ sub: 'user-1' })
    expect((await post(token)).statusCode).toBe(200)
    expect(await status(cookie)).toBe(401)
    expect(await lastAudit()).toMatchObject([{ action: 'session.end.by-provider', actor: 'user-1' }])
    const again = await signedIn()
    for (const server of [t, second]) {
      expect((await post(token, server)).json()).toMatchObject({
        error: 'invalid_request',
        error_description: 'logout token: used',
      })
    }
    expect(await status(again)).toBe(200)
  })

  it('is taken by one of two servers that get it at once', async () => {
    const token = logoutToken({ sub: 'user-1' })
    const answers = await Promise.all([post(token), post(token, second)])
    expect(answers.map((answer) => answer.statusCode).toSorted()).toEqual([200, 400])
  })

  it('is forgotten when it is too old to be taken anyway, and stays a hash until then', async () => {
    const remembered = () =>
      t.db.read('app', ({ sql }) => sql`select jti_hash, expires_at from private.used_logout_token`)
    await post(logoutToken({ sub: 'nobody', jti: 'first of them' }))
    expect(JSON.stringify(await remembered())).not.toContain('first of them')
    const late = start / 1000 + 601
    secondsLater(601)
    expect((await post(logoutToken({ sub: 'nobody', jti: 'first of them' }))).statusCode).toBe(400)
    await post(logoutToken({ sub: 'nobody', iat: Math.floor(late), exp: late + 120 }))
    expect(await remembered()).toHaveLength(1)
  })

  it.each<[string, () => string | undefined]>([
    ['nothing', () => undefined],
    ['no token', () => 'x'],
    ['a token for somebody else', () => logoutToken({ sub: 'user-1', aud: 'other' })],
    ['a forged token', () => logoutToken({ sub: 'user-1' }).replace(/\.[^.]+$/, '.AAAA')],
    ['everybody', () => logoutToken({})],
  ])('with %s is 400 and ends nothing', async (_what, token) => {
    const cookie = await signedIn()
    const answer = await post(token())
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([400, 'no-store'])
    expect(await status(cookie)).toBe(200)
  })
})

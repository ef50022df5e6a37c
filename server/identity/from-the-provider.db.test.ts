import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { here, publicUrl, twoServers } from './testing-servers.ts'

/** What the provider says after a sign-in: which roles are left. */
const lines: string[] = []
const { issuer, t, second, secondsLater, signedIn, ask, status, lastAudit, reset, close } = await twoServers({
  write: (line) => void lines.push(line),
})
beforeEach(reset)
afterAll(close)

describe('case 80: a role that is withdrawn', () => {
  it('ends the session at the next request, with a line in the audit log', async () => {
    const cookie = await signedIn()
    expect(await status(cookie)).toBe(200)
    issuer.lies = { userinfo: { roles: ['teacher'] } }
    expect(await status(cookie)).toBe(401)
    expect(await lastAudit()).toEqual([
      { action: 'session.end.role-withdrawn', result: 'ok', actor: 'user-1' },
    ])
    issuer.lies = here
    expect(await status(cookie)).toBe(401)
  })

  it('ends it too when the account is gone there', async () => {
    const cookie = await signedIn()
    issuer.lies = { userinfo: 401 }
    expect(await status(cookie)).toBe(401)
    issuer.lies = { userinfo: { sub: 'somebody-else', roles: ['platform-admin'] } }
    expect(await status(await signedIn().catch(() => cookie))).toBe(401)
  })

  it('ends it when the provider may not tell about that person any more', async () => {
    const cookie = await signedIn()
    issuer.lies = { userinfo: 403 }
    expect(await status(cookie)).toBe(401)
  })

  it('takes what is left, and what is new, at the next request', async () => {
    const cookie = await signedIn()
    expect(await status(cookie, '/v1/desk/session')).toBe(200)
    issuer.lies = { userinfo: { roles: ['desk-admin:werkcentrum-amersfoort', 'platform-admin'] } }
    expect((await ask(cookie, '/v1/desk/session')).json()).toMatchObject({
      desks: [{ id: 'werkcentrum-amersfoort', role: 'desk-admin' }],
      platformAdmin: true,
    })
    issuer.lies = { userinfo: { roles: ['platform-admin'] } }
    expect(await status(cookie)).toBe(403)
  })

  it('is asked once for requests that come together', async () => {
    const cookie = await signedIn()
    expect(await Promise.all([1, 2, 3, 4].map(() => status(cookie)))).toEqual([200, 200, 200, 200])
    expect(issuer.questions).toBe(1)
  })
})

describe('case 80: a session that ends while a request waits for the provider', () => {
  it.each([
    ['here', t.app],
    ['at another server', second.app],
  ])('%s lets that request in no more', async (_where, server) => {
    const cookie = await signedIn()
    const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    issuer.lies = { ...here, hold: () => (asked.resolve(), answer.promise) }
    const waiting = status(cookie)
    await asked.promise
    const headers = { cookie, origin: publicUrl }
    await server.inject({ method: 'POST', url: '/loket/uitloggen', headers })
    answer.resolve()
    expect(await waiting).toBe(401)
  })
})

describe('the tokens of a sign-in', () => {
  it('end the session when somebody wrote in their row: nobody goes on unasked', async () => {
    const cookie = await signedIn()
    await t.db.tx('app', ({ sql }) => sql`update private.session set sealed_tokens = 'AAAA' || sealed_tokens`)
    expect(await status(cookie)).toBe(401)
    expect(await lastAudit()).toMatchObject([{ action: 'session.end.unreadable', actor: 'user-1' }])
  })

  it('leave the session when the provider does not know us any more: that says nothing of the person', async () => {
    issuer.lies = { ...here, more: { refresh_token: 'r1' } }
    const cookie = await signedIn()
    issuer.lies = { ...here, tokenStatus: 401 }
    secondsLater(61)
    expect(await status(cookie)).toBe(200)
    expect(issuer.asked.at(-1)?.get('refresh_token')).toBe('r1')
    // When the clock goes back the provider is not left alone until it comes there again.
    secondsLater(0)
    issuer.lies = { userinfo: { roles: [] } }
    expect(await status(cookie)).toBe(401)
  })

  it('are not readable in the database', async () => {
    issuer.lies = { ...here, more: { access_token: 'readable-access', refresh_token: 'readable-refresh' } }
    await signedIn()
    const rows = await t.db.read('app', ({ sql }) => sql`select * from private.session`)
    expect(JSON.stringify(rows)).not.toContain('readable')
    expect(rows.at(-1)).toMatchObject({ sealed_tokens: expect.stringMatching(/^[\w-]{100,}$/) as string })
  })

  it('are renewed when they are over, and a renewal that is refused ends the session', async () => {
    issuer.lies = { ...here, more: { refresh_token: 'r1' } }
    const cookie = await signedIn()
    issuer.lies = { ...here, more: { refresh_token: 'r2', id_token: undefined } }
    secondsLater(61)
    expect(await status(cookie)).toBe(200)
    expect(issuer.asked.at(-1)?.get('refresh_token')).toBe('r1')
    secondsLater(122)
    expect(await status(cookie)).toBe(200)
    expect(issuer.asked.at(-1)?.get('refresh_token')).toBe('r2')
    issuer.lies = { ...here, tokenStatus: 400 }
    secondsLater(183)
    expect(await status(cookie)).toBe(401)
  })

  it('are given back at signing out, which is done although the provider fails', async () => {
    const out = async (cookie: string) => {
      const headers = { cookie, origin: publicUrl }
      return (await t.app.inject({ method: 'POST', url: '/loket/uitloggen', headers })).statusCode
    }
    issuer.lies = { ...here, more: { access_token: 'of-who-leaves' } }
    expect(await out(await signedIn())).toBe(303)
    await expect.poll(() => issuer.revoked).toContain('access_token of-who-leaves')
    issuer.lies = { ...here, revocation: 503 }
    const cookie = await signedIn()
    expect([await out(cookie), await status(cookie)]).toEqual([303, 401])
    await expect.poll(() => lines.join('')).toContain('not taken out of use')
  })

  it('leave the session as it was when nothing renews them', async () => {
    const cookie = await signedIn()
    secondsLater(61)
    issuer.lies = { userinfo: { roles: [] } }
    expect(await status(cookie)).toBe(200)
    expect(issuer.questions).toBe(0)
  })
})

describe('case 53: a provider that is down', () => {
  it('lets a running session go on, is left alone for a moment, and is asked again after it', async () => {
    const cookie = await signedIn()
    issuer.lies = { userinfo: 503 }
    expect([await status(cookie), await status(cookie)]).toEqual([200, 200])
    expect(issuer.questions).toBe(1)
    issuer.lies = { userinfo: { roles: [] } }
    secondsLater(11)
    expect(await status(cookie)).toBe(401)
  })
})

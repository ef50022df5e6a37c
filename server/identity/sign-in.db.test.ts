import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { sessionCookie } from './cookie.ts'
import { browser, cookieHeader, type Browser } from './testing.ts'

const publicUrl = 'http://127.0.0.1:4700'
const env = { PUBLIC_URL: publicUrl, SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' }
const lines: string[] = []
let t: TestApp
beforeAll(async () => {
  t = await testApp({ env, log: { write: (line) => void lines.push(line) } })
})
afterAll(() => t.close())

const session = (cookie: string) => t.app.inject({ url: '/v1/desk/session', headers: { cookie } })

describe('signing in with the demonstration provider', () => {
  it('goes through a real code flow and ends on the page that was asked for', async () => {
    const b = browser(t.app, publicUrl)
    const start = await b.ask({ url: '/loket/inloggen?naar=/loket/doorverwijzing/7' })
    expect(start.statusCode).toBe(303)
    const address = new URL(String(start.headers.location))
    expect(`${address.origin}${address.pathname}`).toBe(`${publicUrl}/demo-inloggen/auth`)
    const form = await b.open(address.href)
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('<h1>Inloggen in de demonstratie</h1>')
    expect(form.headers['content-security-policy']).not.toContain('unsafe')
    expect(form.body).not.toMatch(/ style=|<script|<style| on[a-z]+=/)
    const last = await b.signIn('anna', 'demo', '/loket/inloggen?naar=/loket/doorverwijzing/7')
    expect(last.raw.req.url).toBe('/loket/doorverwijzing/7')
    expect([...b.cookies.keys()]).toEqual(['__Host-stapwijzer-sessie'])
    expect((await session(cookieHeader(b))).json()).toEqual({
      name: 'Anna de Boer',
      desks: [{ id: 'leerwerkloket-utrecht', name: 'Leerwerkloket regio Utrecht', role: 'counsellor' }],
      platformAdmin: false,
      policy: false,
      sectors: [],
    })
  })

  it.each([
    ['bram', [{ id: 'werkcentrum-amersfoort', role: 'counsellor' }], false],
    ['chris', [{ id: 'leerwerkloket-utrecht', role: 'desk-admin' }], false],
    ['dina', [], true],
    ['els', [], false],
    ['fatma', [], false],
    ['gert', [], false],
  ])('knows %s', async (user, desks, platformAdmin) => {
    const b = browser(t.app, publicUrl)
    await b.signIn(user)
    expect((await session(cookieHeader(b))).json()).toMatchObject({ desks, platformAdmin })
  })

  it('tells the policy officer and a sector body apart', async () => {
    const told = async (user: string) => {
      const b = browser(t.app, publicUrl)
      await b.signIn(user)
      return (await session(cookieHeader(b))).json<{ policy: boolean; sectors: object[] }>()
    }
    expect(await told('fatma')).toMatchObject({ policy: true, sectors: [] })
    expect(await told('gert')).toMatchObject({
      policy: false,
      sectors: [{ id: 'utrechtzorg', name: 'Utrechtzorg' }],
    })
  })

  it.each([
    ['anna', 'wrong'],
    ['nobody', 'demo'],
    ['<b>x</b>', ''],
  ])('says what to do after %s / %s, and opens nothing', async (user, password) => {
    const b = browser(t.app, publicUrl)
    const answer = await b.signIn(user, password)
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('<title>1 fout – ')
    expect(answer.body).toContain('aria-invalid="true" aria-describedby="fout"')
    expect(answer.body).not.toContain('<b>x')
    expect((await session(cookieHeader(b))).statusCode).toBe(401)
  })

  it('asks for a password again after signing out, also in the same browser', async () => {
    const b = browser(t.app, publicUrl)
    await b.signIn('anna')
    await b.ask({ method: 'POST', url: '/loket/uitloggen', headers: { origin: publicUrl } })
    expect((await b.open('/loket/inloggen')).body).toContain('Wachtwoord')
    await b.signIn('bram')
    expect((await session(cookieHeader(b))).json()).toMatchObject({ name: 'Bram Yilmaz' })
  })

  it('starts under the public address whatever name it was asked under', async () => {
    const answer = await t.app.inject({
      url: '/loket/inloggen?naar=/loket?x=1',
      headers: { host: 'localhost:4700' },
    })
    expect(answer.statusCode).toBe(302)
    expect(answer.headers.location).toBe(`${publicUrl}/loket/inloggen?naar=%2Floket%3Fx%3D1&hier=1`)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('case 75: goes to the desk page when the return address is another site', async () => {
    for (const naar of [
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'https://evil.example/loket',
    ]) {
      const b = browser(t.app, publicUrl)
      const last = await b.signIn('anna', 'demo', `/loket/inloggen?naar=${encodeURIComponent(naar)}`)
      expect(last.raw.req.url).toBe('/loket')
    }
  })

  it('case 74: makes the provider’s links from the public address, not from headers', async () => {
    const found = await t.app.inject({
      url: '/demo-inloggen/.well-known/openid-configuration',
      headers: { host: 'localhost:9' },
    })
    expect(found.json()).toMatchObject({
      issuer: `${publicUrl}/demo-inloggen`,
      token_endpoint: `${publicUrl}/demo-inloggen/token`,
    })
    expect(found.body).not.toContain('localhost')
  })

  it('is for this computer only', async () => {
    const url = '/demo-inloggen/.well-known/openid-configuration'
    expect((await t.app.inject({ url, remoteAddress: '192.0.2.7' })).statusCode).toBe(404)
    for (const header of ['x-forwarded-for', 'forwarded']) {
      expect((await t.app.inject({ url, headers: { [header]: '192.0.2.7' } })).statusCode).toBe(404)
    }
    expect((await t.app.inject({ url })).statusCode).toBe(200)
  })

  it('case 76: does not open itself to pages of another origin', async () => {
    for (const path of ['.well-known/openid-configuration', 'jwks', 'me', 'token']) {
      const url = `/demo-inloggen/${path}`
      const method = path === 'token' ? 'POST' : 'GET'
      const answer = await t.app.inject({ method, url, headers: { origin: 'https://evil.example' } })
      expect(answer.statusCode, path).not.toBe(404)
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('case 77: refuses a code without its verifier, and a way back that was used', async () => {
    const b = browser(t.app, publicUrl)
    const asked = new URL(String((await b.ask({ url: '/loket/inloggen' })).headers.location))
    for (const name of ['code_challenge', 'code_challenge_method']) asked.searchParams.delete(name)
    const refused = await b.ask({ url: asked.pathname + asked.search })
    expect(new URL(String(refused.headers.location)).searchParams.get('error')).toBe('invalid_request')

    const good = browser(t.app, publicUrl)
    await good.signIn('anna')
    expect((await good.ask({ url: '/loket/terug?code=again&state=again' })).statusCode).toBe(400)
    expect((await session(cookieHeader(good))).statusCode).toBe(200)
  })

  it('refuses to come back with another browser’s state', async () => {
    const b = browser(t.app, publicUrl)
    await b.ask({ url: '/loket/inloggen' })
    const answer = await b.ask({ url: '/loket/terug?code=x&state=of-somebody-else' })
    expect(answer.statusCode).toBe(403)
    expect(b.cookies.has(sessionCookie)).toBe(false)
    expect((await b.ask({ url: '/loket/terug?code=x&state=y' })).statusCode).toBe(400)
  })
})

describe('case 77: a code of the real provider', () => {
  /** Signs in up to the way back, which is not taken yet; its cookie and its row stay to be used again. */
  async function onTheWayBack(): Promise<{ b: Browser; back: string; cookie: string }> {
    await t.db.tx('app', ({ sql }) => sql`delete from private.login`)
    const b = browser(t.app, publicUrl)
    const form = await b.open('/loket/inloggen')
    const cookie = cookieHeader(b)
    let answer = await b.ask({
      method: 'POST',
      url: /action="([^"]+)"/.exec(form.body)![1]!,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl },
      payload: 'gebruiker=anna&wachtwoord=demo',
    })
    for (let hops = 0; hops < 5; hops += 1) {
      const { pathname, search } = new URL(String(answer.headers.location), publicUrl)
      if (pathname === '/loket/terug') return { b, back: pathname + search, cookie }
      answer = await b.ask({ url: pathname + search })
    }
    throw new Error('the provider did not send the browser back')
  }

  /** What the library calls an error that the token endpoint answered. */
  const fromProvider = 'OAUTH_RESPONSE_BODY_ERROR'

  async function refused(back: string, cookie: string, detail: string): Promise<void> {
    lines.length = 0
    const answer = await t.app.inject({ url: back, headers: { cookie } })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('We konden niet controleren wie je bent.')
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(logged.find((line) => line.refusal)).toMatchObject({ refusal: 'not-valid', detail })
    expect(lines.join('')).not.toContain(new URL(back, publicUrl).searchParams.get('code'))
    const audit = await t.db.read(
      'audit',
      ({ sql }) => sql`select action, result, actor from audit.line order by id desc limit 1`,
    )
    expect(audit).toEqual([{ action: 'session.begin', result: 'refused: not-valid', actor: '-' }])
  }

  it('is good once: used again it is refused, and ends what the first use began', async () => {
    const { b, back, cookie } = await onTheWayBack()
    const [attempt] = await t.db.read('app', ({ sql }) => sql`select * from private.login`)
    expect((await b.ask({ url: back })).statusCode).toBe(303)
    const first = cookieHeader(b)
    expect((await session(first)).statusCode).toBe(200)
    await t.db.tx('app', ({ sql }) => sql`insert into private.login ${sql(attempt as object)}`)
    await refused(back, cookie, fromProvider)
    expect((await session(first)).statusCode).toBe(401)
  })

  it('is refused after a minute', async () => {
    const { back, cookie } = await onTheWayBack()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    await refused(back, cookie, fromProvider).finally(() => vi.useRealTimers())
  })

  it('is refused with another verifier', async () => {
    const { back, cookie } = await onTheWayBack()
    const verifier = 'v'.repeat(43)
    await t.db.tx('app', ({ sql }) => sql`update private.login set code_verifier = ${verifier}`)
    await refused(back, cookie, fromProvider)
  })

  it('is refused when the nonce is another one', async () => {
    const { back, cookie } = await onTheWayBack()
    await t.db.tx('app', ({ sql }) => sql`update private.login set nonce = 'other'`)
    await refused(back, cookie, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED')
  })

  it('is refused with the state or the issuer of somebody else', async () => {
    for (const name of ['state', 'iss']) {
      const { back, cookie } = await onTheWayBack()
      const changed = new URL(back, publicUrl)
      changed.searchParams.set(name, 'https://evil.example')
      await refused(changed.pathname + changed.search, cookie, 'OAUTH_INVALID_RESPONSE')
    }
  })
})

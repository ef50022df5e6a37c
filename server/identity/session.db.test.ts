import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { testApp, testNow, type TestApp } from '../testing.ts'
import { sessionCookie } from './cookie.ts'
import { hashCookieValue } from './store.ts'
import { browser, cookieHeader, type Browser } from './testing.ts'
import { tokenBox } from './tokens.ts'

const publicUrl = 'http://127.0.0.1:4700'
const env = { PUBLIC_URL: publicUrl, SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' }
const lines: string[] = []
const t: TestApp = await testApp({ env, log: { write: (line) => void lines.push(line) } })
afterAll(() => t.close())
beforeEach(() => t.setNow(testNow))

const session = async (cookie: string) =>
  (await t.app.inject({ url: '/v1/desk/session', headers: { cookie } })).statusCode

function minutesLater(minutes: number): void {
  t.setNow(new Date(Date.parse(testNow) + minutes * 60_000).toISOString())
}

async function anna(): Promise<Browser> {
  const b = browser(t.app, publicUrl)
  await b.signIn('anna')
  return b
}

describe('case 79: the session', () => {
  it('has a new id after signing in; the old one opens nothing', async () => {
    const b = browser(t.app, publicUrl)
    const start = await b.ask({ url: '/loket/inloggen' })
    const before = cookieHeader(b)
    expect(await session(before)).toBe(401)
    await b.signIn('anna')
    expect(cookieHeader(b)).not.toBe(before)
    expect(await session(before)).toBe(401)
    expect(await session(cookieHeader(b))).toBe(200)
    for (const header of [start.headers['set-cookie']]) {
      expect(header).toMatch(/^__Host-stapwijzer-sessie=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    }
  })

  it('is stored as a hash only', async () => {
    const value = (await anna()).cookies.get(sessionCookie)!
    const rows = await t.db.read('app', ({ sql }) => sql`select * from private.session`)
    expect(JSON.stringify(rows)).not.toContain(value)
  })

  it('goes straight on for someone who is signed in already', async () => {
    const answer = await (await anna()).ask({ url: '/loket/inloggen?naar=/loket/x' })
    expect(answer.headers.location).toBe('/loket/x')
  })
})

describe('case 80: the end of a session', () => {
  it('comes after 30 minutes without use', async () => {
    const cookie = cookieHeader(await anna())
    minutesLater(29)
    expect(await session(cookie)).toBe(200)
    minutesLater(58)
    expect(await session(cookie)).toBe(200)
    minutesLater(88)
    expect(await session(cookie)).toBe(401)
  })

  it('comes after 8 hours of use', async () => {
    const cookie = cookieHeader(await anna())
    for (let minutes = 20; minutes < 480; minutes += 20) {
      minutesLater(minutes)
      expect(await session(cookie)).toBe(200)
    }
    minutesLater(479)
    expect(await session(cookie)).toBe(200)
    minutesLater(480)
    expect(await session(cookie)).toBe(401)
  })

  it('comes at once with signing out, also for a copied cookie', async () => {
    const b = await anna()
    const copied = cookieHeader(b)
    const out = await b.ask({ method: 'POST', url: '/loket/uitloggen', headers: { origin: publicUrl } })
    expect(out.statusCode).toBe(303)
    expect([out.headers.location, out.headers['clear-site-data']]).toEqual(['/loket?uit', undefined])
    expect(b.cookies.has(sessionCookie)).toBe(false)
    expect(await session(copied)).toBe(401)
  })

  it('takes the tokens of the sign-in out of use at the provider', async () => {
    const b = await anna()
    const idHash = hashCookieValue(b.cookies.get(sessionCookie)!, env.SESSION_SECRET)
    const [row] = await t.db.read(
      'app',
      ({ sql }) => sql<{ sealed: string }[]>`
        select sealed_tokens as sealed from private.session where id_hash = ${idHash}`,
    )
    const { access } = tokenBox(() => env.SESSION_SECRET).open(row!.sealed, idHash)!
    const userinfo = async () =>
      (
        await t.app.inject({
          url: '/demo-inloggen/me',
          headers: { host: '127.0.0.1:4700', authorization: `Bearer ${access}` },
        })
      ).statusCode
    expect(await userinfo()).toBe(200)
    await b.ask({ method: 'POST', url: '/loket/uitloggen', headers: { origin: publicUrl } })
    await expect.poll(userinfo).toBe(401)
    expect(lines.join('')).not.toContain('out of use')
  })

  it('takes the plan of whoever sat at the desk along, and no plan of anybody else', async () => {
    const b = await anna()
    b.cookies.set('stapwijzer-plan', 'id.token')
    const out = await b.ask({ method: 'POST', url: '/loket/uitloggen', headers: { origin: publicUrl } })
    expect(out.headers.location).toBe('/loket?uit=plan')
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect([...b.cookies.keys()]).toEqual([])
    b.cookies.set('stapwijzer-plan', 'id.token')
    const nobody = await b.ask({ method: 'POST', url: '/loket/uitloggen', headers: { origin: publicUrl } })
    expect([nobody.headers.location, b.cookies.size]).toEqual(['/loket?uit', 1])
  })

  it('leaves no rows of sessions and attempts that are over', async () => {
    await anna()
    await browser(t.app, publicUrl).ask({ url: '/loket/inloggen' })
    minutesLater(600)
    await anna()
    const [left] = await t.db.read(
      'app',
      ({ sql }) => sql<{ sessions: string; attempts: string }[]>`
        select (select count(*) from private.session) sessions, (select count(*) from private.login) attempts`,
    )
    expect(left).toEqual({ sessions: '1', attempts: '0' })
  })
})

describe('case 81: a request from another site', () => {
  it('does not sign anyone out', async () => {
    const b = await anna()
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await b.ask({ method: 'POST', url: '/loket/uitloggen', headers })
      expect(answer.statusCode).toBe(403)
      expect(answer.body).toContain('andere site')
    }
    expect(await session(cookieHeader(b))).toBe(200)
  })

  it('is not one of a program, which names no origin and may end its own session', async () => {
    const b = await anna()
    const cookie = cookieHeader(b)
    const answer = await b.ask({ method: 'POST', url: '/loket/uitloggen' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/loket?uit'])
    expect(await session(cookie)).toBe(401)
  })
})

describe('case 88: many sign-ins from one address', () => {
  it('are slowed down, with a page that says for how long', async () => {
    const limited = await testApp({ db: t.db, env: { ...env, RATE_LIMIT_PER_MINUTE: '20' } })
    const b = browser(limited.app, publicUrl)
    const answers = []
    for (let tries = 0; tries < 12; tries += 1) answers.push(await b.signIn('anna', 'guess'))
    const last = answers.at(-1)!
    expect(last.statusCode).toBe(429)
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect(last.headers['content-type']).toContain('text/html')
    const other = await limited.app.inject({
      url: '/loket/inloggen',
      remoteAddress: '192.0.2.4',
      headers: { host: '127.0.0.1:4700' },
    })
    expect(other.statusCode).toBe(303)
    await limited.app.close()
  })
})

describe('case 53: the provider is down', () => {
  it('says so, while the rest and running sessions go on', async () => {
    const cookie = cookieHeader(await anna())
    const other = await testApp({
      db: t.db,
      env: { ...env, OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'stapwijzer' },
    })
    const answer = await other.app.inject({ url: '/loket/inloggen', headers: { host: '127.0.0.1:4700' } })
    expect(answer.statusCode).toBe(503)
    expect(answer.headers['retry-after']).toBe('30')
    expect(answer.body).toContain('De inlogdienst geeft geen antwoord.')
    expect((await other.app.inject('/v1/health/live')).statusCode).toBe(200)
    expect((await other.app.inject('/demo-inloggen/auth')).statusCode).toBe(404)
    const running = await other.app.inject({ url: '/v1/desk/session', headers: { cookie } })
    expect(running.statusCode).toBe(200)
    await other.app.close()
  })
})

describe('case 78: a login that is not strong enough', () => {
  it('is refused with an explanation, logged and in the audit log', async () => {
    const strict = await testApp({
      db: t.db,
      env: { ...env, OIDC_ACR: 'http://eidas.europa.eu/LoA/high' },
      log: { write: (line) => void lines.push(line) },
    })
    const b = browser(strict.app, publicUrl)
    const answer = await b.signIn('anna')
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('extra controle')
    expect(b.cookies.has(sessionCookie)).toBe(false)
    expect(lines.some((line) => line.includes('"refusal":"acr-too-low"'))).toBe(true)
    const found = await t.db.read(
      'audit',
      ({ sql }) =>
        sql`select result, actor from audit.line where action = 'session.begin' order by id desc limit 1`,
    )
    expect(found).toMatchObject([{ result: 'refused: acr-too-low', actor: '-' }])
    await strict.app.close()
  })
})

it('refuses the demonstration accounts in production mode', async () => {
  const config = { ...t.deps.config, production: true }
  await expect(testApp({ db: t.db, env, deps: { config } })).rejects.toThrow(/production/)
})

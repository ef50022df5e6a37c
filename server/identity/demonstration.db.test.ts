/** Where the invented people of the demonstration may sign in, tried as somebody from the internet tries it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signIn } from '@stapwijzer/shared/text/rooms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { testApp, type TestApp } from '../testing.ts'
import { sessionCookie } from './cookie.ts'
import { claimDataFolder } from './demo/data-folder.ts'
import { browser, cookieHeader } from './testing.ts'

const local = 'http://127.0.0.1:4700'
const secret = { SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' }
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-demonstration-'))
let t: TestApp
beforeAll(async () => {
  t = await testApp({ env: { PUBLIC_URL: local, ...secret } })
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

const provider = '/demo-inloggen/.well-known/openid-configuration'

describe('case 98: the demonstration accounts', () => {
  it.each([
    ['a public address', { NODE_ENV: 'development', PUBLIC_URL: 'https://stap.example' }],
    ['a public address and no mode', { PUBLIC_URL: 'https://stap.example' }],
    ['a public address without TLS', { PUBLIC_URL: 'http://stap.example' }],
    ['an address of this network', { PUBLIC_URL: 'http://192.168.1.5:3000' }],
    ['a database of its own', { PUBLIC_URL: local, DATABASE_URL: 'postgres://db.example/stapwijzer' }],
  ])('are off with %s, whatever comes through a proxy that says nothing of itself', async (_what, env) => {
    const own = await testApp({ db: t.db, env: { ...secret, ...(env as Record<string, string>) } })
    try {
      // As a proxy on the same machine passes it on: from loopback, without X-Forwarded-For.
      const b = browser(own.app, own.deps.config.PUBLIC_URL)
      const last = await b.signIn('anna')
      expect(b.cookies.has(sessionCookie)).toBe(false)
      expect([last.statusCode, last.body.includes(signIn.failures['not-set-up'].heading)]).toEqual([
        503,
        true,
      ])
      expect((await own.app.inject(provider)).statusCode).toBe(404)
      const answer = await own.app.inject({
        url: '/v1/desk/referrals',
        headers: { cookie: cookieHeader(b) },
      })
      expect(answer.statusCode).toBe(401)
    } finally {
      await own.close()
    }
  })

  it('a session of one ends where they are off', async () => {
    const b = browser(t.app, local)
    await b.signIn('anna')
    const headers = { cookie: cookieHeader(b) }
    expect((await t.app.inject({ url: '/v1/desk/session', headers })).statusCode).toBe(200)
    const env = { ...secret, PUBLIC_URL: 'https://stap.example' }
    const own = await testApp({ db: t.db, env })
    expect((await own.app.inject({ url: '/v1/desk/session', headers })).statusCode).toBe(401)
    await own.close()
    expect((await t.app.inject({ url: '/v1/desk/session', headers })).statusCode).toBe(401)
  })

  it.each([
    ['host', 'stap.example'],
    ['host', '192.168.1.5:4700'],
    ['host', '127.0.0.1.evil.example'],
    ['x-forwarded-for', '192.0.2.7'],
    ['x-forwarded-host', 'stap.example'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '192.0.2.7'],
    ['forwarded', 'for=192.0.2.7'],
    ['via', '1.1 proxy'],
  ])('a request with %s: %s finds none', async (name, value) => {
    expect((await t.app.inject({ url: provider, headers: { [name]: value } })).statusCode).toBe(404)
  })

  it.each(['127.0.0.1:4700', 'localhost:4700', '[::1]:4700', '127.8.9.1'])(
    'Host %s finds them',
    async (host) => {
      expect((await t.app.inject({ url: provider, headers: { host } })).statusCode).toBe(200)
    },
  )
})

describe('the data folder', () => {
  const at = (name: string, env: Record<string, string> = {}) =>
    readConfig({ DATA_DIR: join(folder, name), ...env })
  const login = { OIDC_ISSUER: 'https://login.example.nl', OIDC_CLIENT_ID: 'stapwijzer' }

  it('case 98: one that was used for real once gives no demonstration accounts, also when its settings are forgotten', () => {
    expect(claimDataFolder(at('real', login)).demonstration).toBe(false)
    const forgotten = claimDataFolder(at('real'))
    expect(forgotten.demonstration).toBe(false)
    expect(forgotten.why).toMatch(/^The data folder .* was used for real; .*\.$/)
  })

  it('of a demonstration goes on with them, until it is used for real', () => {
    for (let start = 0; start < 2; start += 1) {
      expect(claimDataFolder(at('demo'))).toEqual({ demonstration: true, why: null })
    }
    expect(claimDataFolder(at('demo', login)).demonstration).toBe(false)
    expect(claimDataFolder(at('demo')).demonstration).toBe(false)
  })

  it('is not asked where the data are elsewhere', () => {
    const config = at('elsewhere', { DATABASE_URL: 'postgres://db.example/stapwijzer' })
    expect(claimDataFolder(config)).toMatchObject({ demonstration: false })
    expect(claimDataFolder(at('elsewhere')).demonstration).toBe(true)
  })

  it('with words in its mark that nobody knows is no demonstration', () => {
    claimDataFolder(at('odd'))
    writeFileSync(join(folder, 'odd/purpose'), 'what?')
    expect(claimDataFolder(at('odd')).demonstration).toBe(false)
  })
})

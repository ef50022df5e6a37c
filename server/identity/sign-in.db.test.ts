import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { sessionCookie } from './cookie.ts'
import { browser } from './testing.ts'

const publicUrl = 'http://127.0.0.1:4700'
export const env = { PUBLIC_URL: publicUrl, SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa' }
let t: TestApp
beforeAll(async () => {
  t = await testApp({ env })
})
afterAll(() => t.close())

describe('signing in with the demonstration provider', () => {
  it('goes through a real code flow and ends on the page that was asked for', async () => {
    const b = browser(t.app, publicUrl)
    const start = await b.ask({ url: '/loket/inloggen?naar=/loket/doorverwijzing/7' })
    expect(start.statusCode).toBe(303)
    const address = new URL(String(start.headers.location))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${publicUrl}/loket/terug`,
      acr_values: 'http://eidas.europa.eu/LoA/substantial',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(address.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
    }
    const before = b.cookies.get(sessionCookie)
    const form = await b.open(address.href)
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('<h1>Inloggen in de demonstratie</h1>')
    const last = await b.signIn('anna', 'demo', '/loket/inloggen?naar=/loket/doorverwijzing/7')
    expect(last.raw.req.url).toBe('/loket/doorverwijzing/7')
    expect(b.cookies.get(sessionCookie)).not.toBe(before)
    expect([...b.cookies.keys()]).toContain('__Host-stapwijzer-sessie')
  })
})

/** The log: one JSON line a request, with nothing in it that says who asked what. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, createPlan } from './plans/testing.ts'
import { testApp, type TestApp } from './testing.ts'

let t: TestApp
const lines: string[] = []
beforeAll(async () => {
  t = await testApp({ log: { write: (line) => void lines.push(line) }, env: { LOG_LEVEL: 'trace' } })
})
beforeEach(() => void (lines.length = 0))
afterAll(() => t.close())

const parsed = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

test('a line says method, route, status, time and trace id', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
  await t.app.inject({
    url: '/v1/courses/x?geheim=1',
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
  })
  expect(parsed()).toEqual([
    expect.objectContaining({
      trace,
      method: 'GET',
      route: '/v1/courses/:id',
      status: 400,
      ms: expect.any(Number) as number,
      msg: 'request',
    }),
  ])
  expect(lines.join()).not.toContain('geheim')
})

test('case 95: what people type stays out of the log, whatever happens to it', async () => {
  const secret = 'Sentinel-Sanne'
  const plan = await createPlan(t, { title: secret, goal: `${secret} wil verder` })
  await ask(t, plan)
  await ask(t, plan, '', { method: 'PUT', payload: { title: secret, nope: secret } })
  await ask(t, { ...plan, token: secret })
  await ask(t, plan, `?q=${secret}`)
  for (const url of [
    `/v1/courses?q=${secret}`,
    `/v1/${secret}`,
    `/v1/courses/${secret}`,
    `/${secret}`,
    `/v1/courses/%zz${secret}`,
  ]) {
    await t.app.inject({ url, headers: { 'user-agent': secret, cookie: secret, referer: secret } })
  }
  await t.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: `{"${secret}`,
    headers: { 'content-type': 'application/json' },
  })
  expect(lines.length).toBeGreaterThan(8)
  expect(lines.join()).not.toContain(secret)
  expect(lines.join()).not.toContain(plan.token)
  expect(lines.join()).not.toContain(plan.id)
  expect(lines.join()).not.toContain('127.0.0.1')
})

test('case 95: of an error of ours the log has name, code and places, and not a word of what it says', async () => {
  const secret = 'Sentinel-Sanne'
  const broken = Object.assign(new TypeError(`cannot read ${secret}`), { code: 'E_BROKEN', detail: secret })
  const deps = { db: { ...t.db, tx: () => Promise.reject(broken) } }
  const failing = await testApp({ db: t.db, log: { write: (line) => void lines.push(line) }, deps })
  const answer = await failing.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: { title: secret, items: [] },
  })
  await failing.close()
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toMatch(/Sentinel|TypeError|E_BROKEN|\.ts/)
  const [failure] = parsed().filter(({ msg }) => msg === 'failure')
  expect(failure).toMatchObject({
    level: 50,
    route: '/v1/plans',
    status: 500,
    trace: expect.stringMatching(/^[\da-f]{32}$/) as string,
    error: {
      name: 'TypeError',
      code: 'E_BROKEN',
      at: expect.arrayContaining([expect.stringMatching(/^at /)]) as string[],
    },
  })
  expect(lines.join()).not.toContain(secret)
})

test('of a proxy that is not trusted the log says so once, and at the start in production mode', async () => {
  const proxied = (app: TestApp['app']) =>
    app.inject({ url: '/v1/health/live', headers: { 'x-forwarded-for': '192.0.2.7' } })
  const told = () => parsed().filter(({ msg }) => String(msg).includes('TRUSTED_PROXIES is not set'))
  await t.app.inject('/v1/health/live')
  expect(told()).toEqual([])
  await proxied(t.app)
  await proxied(t.app)
  expect(told()).toMatchObject([{ level: 40, trace: expect.any(String) as string }])
  expect(lines.join()).not.toContain('192.0.2.7')

  lines.length = 0
  const trusting = { db: t.db, log: { write: (line: string) => void lines.push(line) } }
  const own = await testApp({ ...trusting, env: { TRUSTED_PROXIES: '127.0.0.1' } })
  await proxied(own.app)
  await own.close()
  expect(told()).toEqual([])

  const env = {
    ...{ NODE_ENV: 'production', PUBLIC_URL: 'https://stap.example', RATE_LIMIT_PER_MINUTE: '300' },
    ...{ SESSION_SECRET: 'k7Qz0vB3xR9mW2tY6uP1nL8sD4fG5hJa', AUDIT_KEY: 'Xw4Zk9qLm2Rt7Vb1Nc6Pd8Sg3Hj5Fy0T' },
    ...{ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'stapwijzer' },
  }
  const real = await testApp({ ...trusting, env })
  await real.close()
  expect(told()).toHaveLength(1)
})

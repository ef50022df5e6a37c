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

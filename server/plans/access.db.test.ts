import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../testing.ts'
import { ask, createPlan, type Held } from './testing.ts'

let t: TestApp
let plan: Held
beforeAll(async () => {
  t = await testApp()
  plan = await createPlan(t)
})
afterAll(() => t.close())

const routes = [
  ['GET', ''],
  ['PUT', ''],
  ['DELETE', ''],
  ['GET', '/check'],
  ['POST', '/renewal'],
  ['POST', '/token'],
  ['POST', '/read-token'],
  ['DELETE', '/read-token'],
  ['GET', '/export'],
  ['GET', '/read-token'],
] as const

const stranger = (): Held => ({ id: randomUUID(), token: plan.token })
const bare = (answer: { statusCode: number; body: string }) => [answer.statusCode, answer.body]

test.each(routes)(
  'no token: 401, the same for a plan that exists and for one that does not: %s %s',
  async (method, path) => {
    const answers = await Promise.all(
      [plan.id, randomUUID(), 'x', 'x'.repeat(300)].flatMap((id) =>
        ['', 'Basic eDp5', 'Bearer', 'Bearer  '].map((authorization) =>
          t.app.inject({
            method,
            url: `/v1/plans/${id}${path}`,
            headers: { authorization },
            payload: method === 'PUT' ? '{' : undefined,
          }),
        ),
      ),
    )
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
      expect(answer.body).toBe(answers[0]!.body)
    }
  },
)

test.each(routes)(
  'case 85: wrong token, unknown plan, expired plan, impossible id: one and the same 404: %s %s',
  async (method, path) => {
    const old = await createPlan(t)
    await t.db.tx(
      'app',
      ({ sql }) => sql`update private.plan set expires_at = ${t.deps.now()} where id = ${old.id}`,
    )
    // The token is judged before the body and If-Match.
    const payload = method === 'PUT' ? { nonsense: true } : undefined
    const held = [
      { ...plan, token: 'wrong' },
      stranger(),
      old,
      { ...plan, id: 'x' },
      { ...plan, id: `${plan.id}x` },
    ]
    const answers = await Promise.all(held.map((one) => ask(t, one, path, { method, payload })))
    for (const answer of answers) expect(bare(answer)).toEqual(bare(answers[0]!))
    expect(answers[0]!.statusCode).toBe(404)
  },
)

test('the token works with any spelling of Bearer and never in an address', async () => {
  expect((await ask(t, plan, '', { headers: { authorization: `bearer ${plan.token}` } })).statusCode).toBe(
    200,
  )
  const inQuery = await ask(t, plan, `?token=${plan.token}`)
  expect(inQuery.statusCode).toBe(400)
  expect(inQuery.json()).toMatchObject({ errors: [{ in: 'query', path: 'token' }] })
  const onlyInQuery = await t.app.inject(`/v1/plans/${plan.id}?token=${plan.token}`)
  expect(onlyInQuery.statusCode).toBe(401)
})

test('case 87: a renewed token kills the old one at once', async () => {
  const held = await createPlan(t)
  const renewed = await ask(t, held, '/token', { method: 'POST' })
  const { token } = renewed.json<{ token: string }>()
  expect(renewed.statusCode).toBe(200)
  expect(token).not.toBe(held.token)
  expect((await ask(t, held)).statusCode).toBe(404)
  expect((await ask(t, { ...held, token })).statusCode).toBe(200)
})

test('case 87: a token for looking may look and change nothing, and can be taken back', async () => {
  const held = await createPlan(t)
  const give = () => ask(t, held, '/read-token', { method: 'POST' })
  const look = { ...held, token: (await give()).json<{ token: string }>().token }
  for (const path of ['', '/check']) {
    expect((await ask(t, look, path)).statusCode).toBe(200)
    expect((await ask(t, look, path, { method: 'HEAD' })).statusCode).toBe(200)
  }
  for (const [method, path] of routes.filter(
    ([method, path]) => method !== 'GET' || path === '/export' || path === '/read-token',
  )) {
    expect(
      (await ask(t, look, path, { method, payload: method === 'PUT' ? {} : undefined })).statusCode,
      path,
    ).toBe(403)
  }
  const next = { ...held, token: (await give()).json<{ token: string }>().token }
  const given = async () => (await ask(t, held, '/read-token')).json<{ exists: boolean }>().exists
  expect((await ask(t, look)).statusCode).toBe(404)
  expect((await ask(t, next)).statusCode).toBe(200)
  expect(await given()).toBe(true)
  expect((await ask(t, held, '/read-token', { method: 'DELETE' })).statusCode).toBe(204)
  expect(await given()).toBe(false)
  expect((await ask(t, next)).statusCode).toBe(404)
  expect((await ask(t, held, '/read-token', { method: 'DELETE' })).statusCode).toBe(204)
  expect((await ask(t, held)).statusCode).toBe(200)
})

test('a token of one plan opens no other', async () => {
  const other = await createPlan(t)
  expect((await ask(t, { id: other.id, token: plan.token })).statusCode).toBe(404)
})

test('case 88: thirty wrong tokens a minute, then 429 for that client alone', async () => {
  const limited = await testApp({
    db: t.db,
    env: { RATE_LIMIT_PER_MINUTE: '1000', TRUSTED_PROXIES: '127.0.0.1' },
  })
  const from = (client: string, token: string) =>
    ask(limited, { ...plan, token }, '', { headers: { 'x-forwarded-for': client } })
  for (let guess = 0; guess < 30; guess += 1) expect((await from('192.0.2.1', 'wrong')).statusCode).toBe(404)
  const refused = await from('192.0.2.1', plan.token)
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
  expect((await from('192.0.2.2', plan.token)).statusCode).toBe(200)
  await limited.close()
})

test('sixty new plans a minute for a client', async () => {
  const limited = await testApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '1000' } })
  for (let made = 0; made < 60; made += 1) await createPlan(limited)
  const refused = await limited.app.inject({
    method: 'POST',
    url: '/v1/plans',
    payload: { title: 'x', items: [] },
  })
  expect([refused.statusCode, refused.headers['retry-after'] !== undefined]).toEqual([429, true])
  await limited.close()
})

test('with the limits off nobody is refused', async () => {
  for (let guess = 0; guess < 40; guess += 1) {
    expect((await ask(t, { ...plan, token: 'wrong' })).statusCode).toBe(404)
  }
  expect((await ask(t, plan)).statusCode).toBe(200)
})

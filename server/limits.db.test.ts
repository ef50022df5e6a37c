/** Request limits through the whole app: who counts for whom, what is counted, and what a refusal says. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askInside } from './http/inside.ts'
import { testApp, type TestApp } from './testing.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '5', TRUSTED_PROXIES: '127.0.0.1' } })
  t.app.tick = () => clock
})
afterAll(() => t.close())

let clock = 0
let clients = 0
/** A client that was not there before. */
function someone() {
  const address = `192.0.2.${(clients += 1)}`
  const get = (url: string, headers: Record<string, string> = {}) =>
    t.app.inject({ url, headers: { 'x-forwarded-for': address, ...headers } })
  const use = async (times: number, url: string) => {
    for (let count = 0; count < times; count += 1) await get(url)
  }
  return { address, get, use }
}

test('the request after the last is 429 with Retry-After, until the minute is over', async () => {
  const { get, use } = someone()
  await use(4, '/v1/funding-schemes')
  expect((await get('/v1/funding-schemes')).statusCode).toBe(200)
  clock += 20_000
  const refused = await get('/v1/funding-schemes')
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '40'])
  expect(refused.json()).toMatchObject({ status: 429, title: 'Too many requests' })
  clock += 40_000
  expect((await get('/v1/funding-schemes')).statusCode).toBe(200)
})

test('everything below /v1 counts, errors and unknown addresses too; health does not', async () => {
  const { get, use } = someone()
  await use(20, '/v1/health/live')
  await get('/v1/nothing')
  await get('/v1/courses?x=1')
  await get('/v1/courses/nothing')
  await get('/v1/openapi.json')
  await get('/v1/plans/x')
  for (const url of ['/v1/courses', '/v1/nothing', '/v1/openapi.json', '/v1/plans/x']) {
    expect((await get(url)).statusCode, url).toBe(429)
  }
  expect((await get('/v1/health/ready')).statusCode).toBe(200)
})

test('suggestions have a count of their own', async () => {
  const { get, use } = someone()
  await use(10, '/v1/courses?x=1')
  expect((await get('/v1/courses')).statusCode).toBe(429)
  expect((await get('/v1/suggestions?q=zorg')).statusCode).toBe(200)
  await use(299, '/v1/suggestions')
  const refused = await get('/v1/suggestions?q=zorg')
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
})

test('case 88: one client that is refused costs no other anything', async () => {
  const [busy, other] = [someone(), someone()]
  await busy.use(10, '/v1/nothing')
  expect((await busy.get('/v1/nothing')).statusCode).toBe(429)
  expect((await other.get('/v1/nothing')).statusCode).toBe(404)
})

test('case 74: from a stranger X-Forwarded-For changes nothing', async () => {
  const own = await testApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '5' } })
  const statuses: number[] = []
  for (let count = 0; count < 6; count += 1) {
    const headers = {
      'x-forwarded-for': `10.0.0.${count}`,
      forwarded: `for=10.0.0.${count}`,
      'x-real-ip': '10.0.0.1',
    }
    statuses.push((await own.app.inject({ url: '/v1/nothing', headers })).statusCode)
  }
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429])
  await own.close()
})

test('what the site asks inside is not counted, and no header makes a stranger the site', async () => {
  const { address, get } = someone()
  const visitor = { client: address, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }
  for (let count = 0; count < 20; count += 1) {
    const answer = await askInside(t.app, visitor, { url: '/v1/funding-schemes' })
    expect(answer.statusCode).toBe(200)
  }
  const forged = {
    'x-inside': '1',
    'x-internal': 'true',
    traceparent: `00-${visitor.traceId}-00f067aa0ba902b7-01`,
  }
  const statuses = []
  for (let count = 0; count < 6; count += 1) statuses.push((await get('/v1/nothing', forged)).statusCode)
  expect(statuses.at(-1)).toBe(429)
})

test('a visitor cannot make plans without end through the site', async () => {
  const visitor = { client: '203.0.113.77', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }
  const make = () =>
    askInside(t.app, visitor, { method: 'POST', url: '/v1/plans', payload: { title: 'x', items: [] } })
  for (let count = 0; count < 60; count += 1) expect((await make()).statusCode).toBe(201)
  expect((await make()).statusCode).toBe(429)
})

test('at 0 nothing is limited', async () => {
  const own = await testApp({ db: t.db, env: { RATE_LIMIT_PER_MINUTE: '0' } })
  for (let count = 0; count < 400; count += 1) {
    expect((await own.app.inject('/v1/suggestions')).statusCode).toBe(400)
  }
  await own.close()
})

test('a client may have 30 documents made a minute; other clients go on', async () => {
  const usual = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '300', TRUSTED_PROXIES: '127.0.0.1' } })
  const make = (client: string) =>
    usual.app.inject({
      method: 'POST',
      url: '/v1/plan-documents',
      headers: { 'x-forwarded-for': client },
      payload: { plan: { title: 'Leeg', items: [] } },
    })
  try {
    for (let count = 0; count < 30; count += 1) expect((await make('192.0.2.200')).statusCode).toBe(200)
    const refused = await make('192.0.2.200')
    expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true])
    expect((await make('192.0.2.201')).statusCode).toBe(200)
  } finally {
    await usual.close()
  }
})

test('thirty people behind one address of a named network are not refused; others are, and more than thirty', async () => {
  const own = await testApp({
    db: t.db,
    env: {
      RATE_LIMIT_PER_MINUTE: '3',
      TRUSTED_PROXIES: '127.0.0.1',
      SHARED_NETWORKS: '198.51.100.0/24, 2001:db8:5::/48',
    },
  })
  own.app.tick = () => 0
  const answers = async (client: string, times: number) => {
    const codes: number[] = []
    for (let count = 0; count < times; count += 1) {
      const headers = { 'x-forwarded-for': client }
      codes.push((await own.app.inject({ url: '/v1/funding-schemes/x', headers })).statusCode)
    }
    return codes.filter((code) => code === 429).length
  }
  try {
    expect(await answers('198.51.100.7', 90)).toBe(0)
    expect(await answers('198.51.100.7', 1)).toBe(1)
    expect(await answers('2001:db8:5:1::9', 91)).toBe(1)
    expect(await answers('192.0.2.250', 4)).toBe(1)
  } finally {
    await own.close()
  }
})

/** What Node would answer by itself, and what only a real connection shows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, speak, type RawAnswer } from './socket-testing.ts'
import { testApp, type TestApp } from './testing.ts'

let t: TestApp
let port: number
beforeAll(async () => {
  t = await testApp()
  port = await listen(t.app)
})
afterAll(() => t.close())

/** Problem, version and security headers, as on every other error. */
function expectProblem(answer: RawAnswer, statuses: number[]): void {
  expect(statuses, answer.text).toContain(answer.status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('api-version')).toBe('1.0.0')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  expect(answer.headers.get('permissions-policy')).toContain('geolocation=()')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(answer.headers.has('server')).toBe(false)
  expect(JSON.parse(answer.body)).toMatchObject({
    status: answer.status,
    title: expect.any(String) as string,
    detail: expect.any(String) as string,
  })
}

const get = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: x', ...headers].join('\r\n')}\r\n\r\n`

test.each([
  ['no Host', 'GET /v1/health/live HTTP/1.1\r\n\r\n', [400]],
  ['two Hosts', 'GET /v1/health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', [400]],
  ['no HTTP', 'hello\r\n\r\n', [400]],
  ['a bad version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', [400, 505]],
  ['a bad header', 'GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n', [400]],
  ['an unknown method', 'FROB /v1/health/live HTTP/1.1\r\nHost: x\r\n\r\n', [400, 405, 501]],
  ['CONNECT', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n', [400, 405, 501]],
  ['TRACE', 'TRACE /v1/health/live HTTP/1.1\r\nHost: x\r\n\r\n', [405, 501]],
  ['a known method of other protocols', 'PROPFIND /v1/health/live HTTP/1.1\r\nHost: x\r\n\r\n', [405]],
  ['a strange Expect', get('/v1/health/live', 'Expect: tea'), [417]],
  ['broken percent-encoding', get('/v1/courses/%zz'), [400]],
  ['a path that is too long', get(`/v1/courses/${'a'.repeat(5000)}`), [404, 414]],
  ['an address that is too long', get(`/v1/courses?q=${'a'.repeat(40_000)}`), [414]],
  ['headers that are too large', get('/v1/health/live', `X-Big: ${'a'.repeat(20_000)}`), [431]],
  ['headers that no parser takes', get('/v1/health/live', `X-Big: ${'a'.repeat(200_000)}`), [431]],
  [
    'two lengths',
    'POST /v1/plans HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
    [400],
  ],
  [
    'a length and chunks',
    'POST /v1/plans HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    [400],
  ],
  [
    'an absolute address of somewhere else',
    'GET http://evil.example/v1/x HTTP/1.1\r\nHost: x\r\n\r\n',
    [400, 404],
  ],
])('cases 62, 63, 64: %s is a problem like any other', async (_name, bytes, statuses) => {
  expectProblem(await speak(port, bytes), statuses)
})

test('HTTP/1.0 without Host is served', async () => {
  const answer = await speak(port, 'GET /v1/health/live HTTP/1.0\r\n\r\n')
  expect(answer.status).toBe(200)
})

test('case 68: ten thousand characters in a parameter are a problem of that parameter, not of the connection', async () => {
  for (const q of ['a'.repeat(10_000), '%C3%A9'.repeat(5000)]) {
    const answer = await speak(port, get(`/v1/courses?q=${q}`))
    expectProblem(answer, [400])
    expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ in: 'query', path: 'q' }] })
  }
})

test('case 67: 10 MB in a body is 413, with a length and without, and the answer arrives', async () => {
  const url = `http://127.0.0.1:${port}/v1/plans`
  const big = new Uint8Array(10 * 1024 * 1024).fill(0x61)
  const type = { 'content-type': 'application/json' }
  const whole = await fetch(url, { method: 'POST', headers: type, body: big })
  expect([whole.status, whole.headers.get('content-type')]).toEqual([413, 'application/problem+json'])
  const stream = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 160; part += 1) controller.enqueue(big.subarray(0, 65_536))
      controller.close()
    },
  })
  const chunked = await fetch(url, {
    method: 'POST',
    headers: type,
    body: stream,
    duplex: 'half',
  } as RequestInit)
  expect(chunked.status).toBe(413)
})

test('256 KB exactly is read', async () => {
  const body = `{"title":"x","items":[],"goal":"${'é'.repeat(10)}"`
  const padded = `${body}${' '.repeat(256 * 1024 - Buffer.byteLength(body) - 1)}}`
  const post = (text: string) =>
    fetch(`http://127.0.0.1:${port}/v1/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
  expect((await post(padded)).status).toBe(201)
  expect((await post(`${padded} `)).status).toBe(413)
})

test('case 57: what is in flight when the server stops is answered, and the connection says it is the last', async () => {
  const own = await testApp({ db: t.db })
  const [arrived, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  own.app.get('/slow', async () => {
    arrived.resolve()
    await held.promise
    return { slow: true }
  })
  const ownPort = await listen(own.app)
  const running = speak(ownPort, get('/slow'))
  await arrived.promise
  const closing = own.app.close()
  await expect.poll(() => own.app.server.listening).toBe(false)
  held.resolve()
  const answer = await running
  expect([answer.status, answer.body]).toEqual([200, '{"slow":true}'])
  await closing
  await expect(speak(ownPort, get('/slow'))).rejects.toThrow(/ECONNREFUSED/)
})

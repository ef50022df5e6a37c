import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inOperation } from '@stapwijzer/shared/db/operation.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OtherSideDown, sendOut } from './outgoing.ts'

const answers: Record<string, RequestListener> = {
  '/good': (request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ method: request.method, asked: request.headers['x-asked'] }))
  },
  '/trace': (request, response) => response.end(request.headers.traceparent),
  '/moved': (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/empty': (_request, response) => response.writeHead(204).end(),
  '/failed': (_request, response) => response.writeHead(502).end('secret words'),
  '/huge': (_request, response) => response.end(Buffer.alloc(2 * 1024 * 1024)),
  '/half': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half')
    setTimeout(() => response.destroy(), 20)
  },
  '/silent': () => {},
}
const server = createServer((request, response) => answers[request.url!]?.(request, response))
let base: string
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = (path: string, signal?: AbortSignal) =>
  sendOut(base + path, { method: 'GET', headers: { 'x-asked': 'yes' }, signal })

it('gives the whole answer, and a redirect as it is', async () => {
  expect(await (await get('/good')).json()).toEqual({ method: 'GET', asked: 'yes' })
  expect((await get('/moved')).status).toBe(302)
  expect((await get('/empty')).status).toBe(204)
})

it('says what it is part of (W3C Trace Context), each time with an operation of its own', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const form = new RegExp(`^00-${traceId}-[89a-f][\\da-f]{15}-01$`)
  const ask = () => inOperation({ traceId }, async () => (await get('/trace')).text())
  const [first, second] = [await ask(), await ask()]
  for (const one of [first, second]) expect(one).toMatch(form)
  expect(first).not.toBe(second)
  expect(await (await get('/trace')).text()).toMatch(/^00-(?!4bf92f)[\da-f]{32}-[\da-f]{16}-01$/)
})

it.each(['/failed', '/huge', '/half'])(
  'says that the other side is down after %s, and not what it said',
  async (path) => {
    const error = await get(path).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(OtherSideDown)
    expect((error as Error).message).not.toContain('secret')
  },
)

it('does not wait for ever', async () => {
  await expect(get('/silent', AbortSignal.timeout(50))).rejects.toBeInstanceOf(OtherSideDown)
})

it.each(['http://login.example/', 'file:///etc/passwd', 'http://192.0.2.1/', 'ftp://127.0.0.1/'])(
  'does not go to %s',
  async (address) => {
    await expect(sendOut(address, { method: 'GET', headers: {} })).rejects.toThrow(/https/)
  },
)

import { inOperation } from '@stapwijzer/shared/db/operation.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFeedServer, type FeedServer, type Handler } from '@stapwijzer/ingest/net/testing.ts'
import { webhookSender } from './webhook.ts'

let server: FeedServer
const stop = new AbortController()
const got: {
  method: string | undefined
  type: string | undefined
  trace: string | undefined
  body: string
}[] = []
beforeAll(async () => {
  const answer =
    (status: number, headers: Record<string, string> = {}): Handler =>
    (_, response) =>
      void response.writeHead(status, headers).end('not for us')
  server = await startFeedServer({
    '/ok': (request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        const { 'content-type': type, traceparent } = request.headers
        got.push({ method: request.method, type, trace: String(traceparent).slice(0, 36), body })
        response.writeHead(204).end()
      })
    },
    '/moved': answer(308, { location: '/ok' }),
    '/no': answer(401),
    '/gone': answer(410),
    '/broken': answer(503),
    '/cut': (request) => void request.socket.destroy(),
  })
})
afterAll(() => server.close())

const headers = { 'content-type': 'application/json' }
const post = (address: string, allowPrivate: string[] = []) =>
  webhookSender({ allowPrivate, signal: stop.signal })(address, headers, '{"type":"referral.submitted"}')

describe('a message to the system of a desk', () => {
  test.each([
    ['/ok', null],
    ['/moved', 'redirect'],
    ['/no', 'refused'],
    ['/gone', 'gone'],
    ['/broken', 'error'],
    ['/cut', 'connection'],
  ])('%s: %s', async (path, failure) => {
    got.length = 0
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const said = await inOperation({ traceId }, () => post(`${server.origin}${path}`, [server.hostPort]))
    expect(said).toBe(failure)
    const body = '{"type":"referral.submitted"}'
    const taken = { method: 'POST', type: 'application/json', trace: `00-${traceId}-`, body }
    expect(got).toEqual(failure === null ? [taken] : [])
  })

  test('nobody listens', async () => {
    expect(await post('http://127.0.0.1:1/', ['127.0.0.1:1'])).toBe('connection')
  })

  test('case 36: not over http, not to private addresses and not with a password in the address', async () => {
    const before = server.asked.length
    for (const address of [
      `${server.origin}/ok`,
      server.origin.replace('http:', 'https:'),
      'http://example.org/',
      'https://user:secret@example.org/',
      'https://[::1]/',
    ]) {
      expect(await post(address), address).toBe('forbidden')
    }
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    const send = webhookSender({ allowPrivate: [], signal: stop.signal, resolve })
    expect(await send('https://inside.example/', headers, '{}')).toBe('forbidden')
    expect(server.asked).toHaveLength(before)
  })
})

/** For tests: what stands between us and Meilisearch, and what can go wrong there. Without a server behind it, it only does wrong. */
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** `pass` hands on; the others are faults. */
export const faults = [
  'dead',
  'slow',
  'cut',
  'busy',
  'broken',
  'rubbish',
  'html',
  'wrong-shape',
  'half',
  'index-missing',
  'index-empty',
  'key-refused',
] as const
export type Fault = (typeof faults)[number]
export type Mode = 'pass' | Fault

export type Proxy = {
  url: string
  /** What it does from now on; requests that are waiting go on as they began. */
  mode: Mode
  /** Answers to requests in `pass` wait so many milliseconds. */
  delayMs: number
  /** Requests that came in. */
  count: number
  /** Requests that are waiting at the moment. */
  waiting: number
  close(): Promise<void>
}

/** Milliseconds until a slow engine answers. */
const slowMs = 5000

export async function faultyProxy(upstream: string | null = null): Promise<Proxy> {
  const sockets = new Set<Socket>()
  const proxy: Proxy = {
    url: '',
    mode: 'pass',
    delayMs: 0,
    count: 0,
    waiting: 0,
    close: () => Promise.resolve(),
  }
  const server = createServer((incoming, answer) => {
    proxy.count += 1
    proxy.waiting += 1
    answer.on('close', () => (proxy.waiting -= 1))
    if (proxy.mode === 'pass') setTimeout(() => handOn(upstream!, incoming, answer), proxy.delayMs)
    else misbehave(proxy.mode, incoming, answer)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  return proxy
}

function misbehave(fault: Fault, incoming: IncomingMessage, answer: ServerResponse): void {
  const json = (status: number, body: unknown, headers = {}) => {
    answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
  const refusal = (status: number, code: string) =>
    json(status, { message: 'no', code, type: 'invalid_request', link: '' })
  switch (fault) {
    case 'dead':
      return void incoming.socket.destroy()
    case 'slow':
      return void setTimeout(() => json(200, { results: [] }), slowMs).unref()
    case 'cut':
      answer.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      return void answer.write('{"results":[', () => incoming.socket.destroy())
    case 'busy':
      return json(
        503,
        { message: 'busy', code: 'too_many_search_requests', type: 'system', link: '' },
        { 'retry-after': '10' },
      )
    case 'broken':
      return void answer.writeHead(500).end()
    case 'rubbish':
      return void answer.writeHead(200, { 'content-type': 'application/json' }).end('{"results": [} ¿')
    case 'html':
      return void answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>proxy login</html>')
    case 'wrong-shape':
      return json(200, { results: [{ hits: 'none', totalHits: '7' }] })
    case 'half':
      return json(200, { results: [] })
    case 'index-missing':
      return refusal(404, 'index_not_found')
    case 'key-refused':
      return refusal(403, 'invalid_api_key')
    case 'index-empty':
      return void readBody(incoming).then((body) => {
        const { queries } = JSON.parse(body) as { queries: unknown[] }
        json(200, { results: queries.map(() => ({ hits: [], totalHits: 0, facetDistribution: {} })) })
      })
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of incoming.setEncoding('utf8')) text += String(part)
  return text
}

function handOn(upstream: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url } = incoming
  const onward = request(new URL(url!, upstream), { method, headers }, (response) => {
    answer.writeHead(response.statusCode!, response.headers)
    response.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  incoming.pipe(onward)
}

/** A web server that misbehaves as it is told: for tests of what a feed's server can do wrong. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Limits } from '../feeds/format.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export type FeedServer = {
  /** `http://127.0.0.1:<port>` */
  origin: string
  hostPort: string
  /** Every path that was asked for, in order. */
  asked: string[]
  close(): Promise<void>
}

/** Starts a server on a free loopback port; `routes` by path, the path alone decides. */
export async function startFeedServer(routes: Record<string, Handler>): Promise<FeedServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const route = routes[new URL(request.url ?? '/', 'http://x').pathname]
    if (route) route(request, response)
    else response.writeHead(404).end()
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    hostPort: `127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export const testLimits: Limits = {
  maxBytes: 2_147_483_648,
  maxItemBytes: 5_242_880,
  maxPages: 10_000,
  maxDepth: 100,
  maxOfferings: 500,
  maxTextBytes: 1_048_576,
  gzipRatio: 200,
  firstByteSeconds: 30,
  idleSeconds: 30,
  totalSeconds: 120,
}

/** Answers with that text. */
export function answers(body: string | Uint8Array, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv', ...headers }).end(body)
  }
}

export async function textOf(document: { bytes: AsyncIterable<Uint8Array> }): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of document.bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

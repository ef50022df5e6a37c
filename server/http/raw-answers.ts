/**
 * Answers where Node speaks before Fastify does: a request that cannot be parsed, headers that overflow, a client
 * that is too slow, CONNECT, and an expectation we do not know. They look like every other error of the API.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { STATUS_CODES } from 'node:http'
import { baseHeaders } from './base-headers.ts'
import { problemBody } from './problem.ts'

type ClientError = Error & { code?: string }

const known: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of the request are too large.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'The body is too large.'],
  HPE_INVALID_METHOD: [400, 'The method of the request is not known.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
}

/** Fastify's `clientErrorHandler`. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || answerHasBegun(socket)) {
    socket.destroy()
    return
  }
  const [status, detail] = known[error.code ?? ''] ?? [400, 'The request could not be read as HTTP.']
  socket.end(rawProblem(status, detail))
}

/** CONNECT makes a tunnel of a proxy; this is none. A request with an unknown `Expect` gets 417. */
export function answerOddRequests(server: Server): void {
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawProblem(501, 'This server makes no tunnels.'))
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.stringify(problemBody(417, 'The expectation of the request is not known.'))
    response
      .writeHead(417, {
        ...baseHeaders,
        'content-type': 'application/problem+json',
        'content-length': Buffer.byteLength(body),
      })
      .end(body)
  })
}

function answerHasBegun(socket: Socket): boolean {
  const current = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage
  return current?.headersSent === true
}

function rawProblem(status: number, detail: string): string {
  const body = JSON.stringify(problemBody(status, detail))
  const headers: Record<string, string> = {
    ...baseHeaders,
    date: new Date().toUTCString(),
    connection: 'close',
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}\r\n${lines.join('')}\r\n${body}`
}

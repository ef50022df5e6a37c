/**
 * Sends a search. Node's own `fetch` writes head and body in two packets and waits for the first to be confirmed: 40 ms
 * for an answer that takes one. `node:http` sends them at once, on connections that stay open.
 */
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { MeilisearchApiError, type MeilisearchErrorResponse } from 'meilisearch'

/** A page of ids and counts is some kilobytes; a page of 10,000 ids half a megabyte. */
const mostBytes = 16 * 1024 * 1024

const options = { keepAlive: true, maxSockets: 64 }
const plain = new PlainAgent(options)
const secure = new SecureAgent(options)

/** Gives the JSON of the answer. Throws on another status than success, on anything but JSON, and when aborted. */
export async function send(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input)
  const body = typeof init.body === 'string' ? init.body : ''
  const headers = Object.fromEntries(new Headers(init.headers))
  const answer = await answerOf(url, {
    method: init.method ?? 'GET',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    ...(init.signal ? { signal: init.signal } : {}),
    body,
  })
  const text = await textOf(answer)
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300) return JSON.parse(text)
  throw new MeilisearchApiError(new Response(null, { status: Math.max(status, 200) }), errorOf(text))
}

type Sent = { method: string; headers: Record<string, string>; signal?: AbortSignal; body: string }

function answerOf(url: URL, { body, ...rest }: Sent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:'
        ? secureRequest(url, { ...rest, agent: secure }, resolve)
        : plainRequest(url, { ...rest, agent: plain }, resolve)
    request.on('error', reject)
    request.end(body)
  })
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) throw new Error('an answer that is too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function errorOf(text: string): MeilisearchErrorResponse | undefined {
  try {
    return JSON.parse(text) as MeilisearchErrorResponse
  } catch {
    return undefined
  }
}

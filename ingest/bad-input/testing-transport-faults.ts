/** What a feed's server can do wrong, and what the report must say of it. */
import { gzipSync } from 'node:zlib'
import type { Limits } from '../feeds/format.ts'
import { answers, type Handler } from '../net/testing.ts'
import type { GoodFeed } from './testing-good-feed.ts'

export type Fault = {
  name: string
  /** Formats it applies to; all when absent. */
  only?: readonly GoodFeed['format'][]
  except?: readonly GoodFeed['format'][]
  /** `text` is the main document of the good feed. */
  handler: (feed: GoodFeed, text: string) => Handler
  /** Any of these. */
  reason: string | readonly string[]
  /** Code of the one reject; none when absent. */
  code?: string
  limits?: Partial<Limits>
}

/** Answers with a status and nothing else. */
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end()
/** Sends this as the main document. */
export const sends =
  (body: (feed: GoodFeed, text: string) => string | Uint8Array, headers: Record<string, string> = {}) =>
  (feed: GoodFeed, text: string) =>
    answers(body(feed, text), { 'content-type': feed.type, ...headers })
const short = { firstByteSeconds: 0.3, idleSeconds: 0.3, totalSeconds: 0.6 }
const gzip = { 'content-encoding': 'gzip' }

/** Writes half of the body and hangs up. */
const half =
  (headers: (text: string) => Record<string, string | number>) =>
  (feed: GoodFeed, text: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': feed.type, ...headers(text) })
    response.write(text.slice(0, text.length / 2), () => response.destroy())
  }

export const transportFaults: Fault[] = [
  {
    name: 'case 1: the connection breaks',
    handler: () => (request) => request.socket.destroy(),
    reason: 'feed-unreachable',
  },
  { name: 'case 2: 500', handler: status(500), reason: 'feed-unreachable' },
  {
    name: 'case 2: 503 with Retry-After',
    handler: status(503, { 'retry-after': '1' }),
    reason: 'feed-unreachable',
  },
  { name: 'ruling 34: 429', handler: status(429), reason: 'rate-limited' },
  {
    name: 'ruling 34: 429 that asks for hours',
    handler: status(429, { 'retry-after': '7200' }),
    reason: 'rate-limited',
  },
  { name: 'ruling 34: 401', handler: status(401), reason: 'unauthorized' },
  { name: 'ruling 34: 403', handler: status(403), reason: 'unauthorized' },
  { name: 'ruling 34: 404', handler: status(404), reason: 'feed-unreachable' },
  {
    name: 'case 3: one byte at a time',
    handler: (feed, text) => (_, response) => {
      let at = 0
      const timer = setInterval(() => response.write(text[at++] ?? ' '), 50)
      response.on('close', () => clearInterval(timer))
      response.writeHead(200, { 'content-type': feed.type })
    },
    limits: short,
    reason: 'feed-timeout',
  },
  { name: 'case 4: no headers', handler: () => () => {}, limits: short, reason: 'feed-timeout' },
  {
    name: 'case 5: cut with a length',
    handler: half((text) => ({ 'content-length': Buffer.byteLength(text) })),
    reason: 'feed-truncated',
  },
  { name: 'case 6: cut without a length', handler: half(() => ({})), reason: 'feed-truncated' },
  {
    name: 'ruling 36: a gzip stream without its end',
    handler: sends((_, text) => gzipSync(text).subarray(0, -12), gzip),
    reason: 'feed-truncated',
  },
  {
    name: 'a gzip stream with damage in it',
    handler: sends((_, text) => damaged(gzipSync(text)), gzip),
    reason: ['feed-malformed', 'feed-truncated'],
  },
  {
    name: 'case 21: a gzip bomb',
    handler: sends(() => gzipSync(Buffer.alloc(30_000_000, 32)), gzip),
    reason: 'feed-too-large',
  },
  {
    name: 'ruling 30: larger than allowed',
    handler: sends((_, text) => text),
    limits: { maxBytes: 100 },
    reason: 'feed-too-large',
  },
  {
    name: 'an HTML page',
    // There a page without a course is a page, and the feed is empty.
    except: ['schema-org'],
    handler: () => answers('<html></html>', { 'content-type': 'text/html' }),
    reason: 'feed-wrong-type',
  },
  {
    name: 'case 37: a redirect to a private address',
    handler: status(302, { location: 'http://127.0.0.1:1/secret' }),
    reason: 'address-forbidden',
  },
  {
    name: 'case 36: a redirect to a file',
    handler: status(302, { location: 'file:///etc/passwd' }),
    reason: 'address-forbidden',
  },
  {
    name: 'ruling 34: a redirect to itself',
    handler: (feed) => status(302, { location: feed.main })(),
    reason: 'feed-unreachable',
  },
]

function damaged(packed: Buffer): Buffer {
  packed.fill(0x55, 12, packed.length - 8)
  return packed
}

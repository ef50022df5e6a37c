import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Limits } from './feeds/format.ts'
import { formats } from './feeds/registry.ts'
import { goodFeeds, good, routesOf, type GoodFeed } from './faults.testing.ts'
import { answers, startFeedServer, testLimits, type Handler } from './net/testing.ts'
import { exitCode } from './pipeline/report.ts'
import { liveCourses, runItems } from './pipeline/testing.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

const titles = (count: number) => Array.from({ length: count }, (_, at) => `Cursus ${at + 1}`)

/** Reads the feed of a server that answers its main document with `handler`. */
async function readFrom(feed: GoodFeed, source: string, handler: Handler, limits: Partial<Limits> = {}) {
  const server = await startFeedServer(routesOf(feed, handler))
  try {
    return await runItems(db, [], {
      source,
      feed: {
        source: { id: source, name: source, format: feed.format, address: null, schedule: null },
        format: formats[feed.format],
        from: server.origin + feed.from,
        mapping: () => feed.mapping,
        network: { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() },
      },
      deps: { limits: { ...testLimits, ...limits } },
    })
  } finally {
    await server.close()
  }
}

type Fault = {
  name: string
  only?: GoodFeed['format']
  handler: (feed: GoodFeed, text: string) => Handler
  reason: string | readonly string[]
  code?: string
  limits?: Partial<Limits>
}

const deep = '<a>'.repeat(200_000)
const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
  '',
)
const short = { firstByteSeconds: 0.3, idleSeconds: 0.3, totalSeconds: 0.6 }
const send = (text: string) => (feed: GoodFeed) => answers(text, { 'content-type': feed.type })

const faults: Fault[] = [
  {
    name: 'case 1: the connection breaks',
    handler: () => (request) => request.socket.destroy(),
    reason: 'feed-unreachable',
  },
  { name: 'case 2: 500', handler: () => (_, r) => void r.writeHead(500).end(), reason: 'feed-unreachable' },
  {
    name: 'case 2: 503 with Retry-After',
    handler: () => (_, r) => void r.writeHead(503, { 'retry-after': '1' }).end(),
    reason: 'feed-unreachable',
  },
  { name: '429', handler: () => (_, r) => void r.writeHead(429).end(), reason: 'rate-limited' },
  { name: '401', handler: () => (_, r) => void r.writeHead(401).end(), reason: 'unauthorized' },
  { name: '404', handler: () => (_, r) => void r.writeHead(404).end(), reason: 'feed-unreachable' },
  {
    name: 'case 3: one byte at a time',
    handler: (_feed, text) => (_, r) => {
      let at = 0
      const timer = setInterval(() => r.write(text[at++]), 50)
      r.on('close', () => clearInterval(timer))
      r.writeHead(200, { 'content-type': _feed.type })
    },
    limits: short,
    reason: 'feed-timeout',
  },
  { name: 'case 4: no headers', handler: () => () => {}, limits: short, reason: 'feed-timeout' },
  {
    name: 'case 5: cut with a length',
    handler: (feed, text) => (_, r) => {
      r.writeHead(200, { 'content-type': feed.type, 'content-length': text.length }).write(
        text.slice(0, text.length / 2),
        () => r.destroy(),
      )
    },
    reason: 'feed-truncated',
  },
  {
    name: 'case 6: cut without a length',
    handler: (feed, text) => (_, r) => {
      r.writeHead(200, { 'content-type': feed.type }).write(text.slice(0, text.length / 2), () => r.destroy())
    },
    reason: 'feed-truncated',
  },
  {
    name: 'a gzip stream without its end',
    handler: (feed, text) =>
      answers(gzipSync(text).subarray(0, -12), { 'content-type': feed.type, 'content-encoding': 'gzip' }),
    reason: 'feed-truncated',
  },
  {
    name: 'case 21: a gzip bomb',
    handler: (feed) =>
      answers(gzipSync(Buffer.alloc(30_000_000, 32)), {
        'content-type': feed.type,
        'content-encoding': 'gzip',
      }),
    reason: 'feed-too-large',
  },
  {
    name: 'larger than allowed',
    handler: (feed) => good(feed, titles(12)),
    limits: { maxBytes: 100 },
    reason: 'feed-too-large',
  },
  {
    name: 'an HTML page',
    handler: () => answers('<html></html>', { 'content-type': 'text/html' }),
    reason: 'feed-wrong-type',
  },
  {
    name: 'case 37: a redirect to a private address',
    handler: () => (_, r) => void r.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end(),
    reason: 'address-forbidden',
  },
  {
    name: 'a document that ends early but well',
    handler: (feed, text) => answers(text.slice(0, text.length - 40), { 'content-type': feed.type }),
    only: 'ooapi5',
    reason: ['feed-truncated', 'feed-malformed'],
    code: 'json-malformed',
  },
  {
    name: 'a document that ends early but well',
    handler: (feed, text) => answers(text.slice(0, text.length - 40), { 'content-type': feed.type }),
    only: 'edudex',
    reason: ['feed-truncated', 'feed-malformed'],
    code: 'xml-malformed',
  },
  {
    name: 'case 7: a CSV that ends inside quotes',
    handler: send('Code;Titel\n1;A\n2;"half'),
    only: 'csv',
    reason: 'feed-truncated',
  },
  {
    name: 'case 16: a bad entity',
    handler: send('<catalog>&nope;</catalog>'),
    only: 'edudex',
    reason: 'feed-malformed',
    code: 'xml-malformed',
  },
  {
    name: 'case 17: billion laughs',
    handler: send(`<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]><catalog>&e12;</catalog>`),
    only: 'edudex',
    reason: 'feed-malformed',
    code: 'xml-doctype-forbidden',
  },
  {
    name: 'case 18: an external entity',
    handler: send('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><catalog>&e;</catalog>'),
    only: 'edudex',
    reason: 'feed-malformed',
    code: 'xml-doctype-forbidden',
  },
  {
    name: 'case 19: 200,000 levels of XML',
    handler: send(`<catalog>${deep}`),
    only: 'edudex',
    reason: 'feed-malformed',
    code: 'xml-depth-exceeded',
  },
  {
    name: 'case 19: deep JSON',
    handler: (feed) => answers(`{"items":${'['.repeat(200_000)}`, { 'content-type': feed.type }),
    only: 'ooapi5',
    reason: 'feed-malformed',
    code: 'json-depth-exceeded',
  },
  {
    name: 'case 24: another delimiter',
    handler: send('Code,Titel\n1,A\n'),
    only: 'csv',
    reason: 'mapping-mismatch',
  },
  {
    name: 'case 25: a header twice',
    handler: send('Code;Titel;Titel\n1;A;B\n'),
    only: 'csv',
    reason: 'header-duplicate',
  },
  {
    name: 'case 25: __proto__',
    handler: send('Code;Titel;__proto__\n1;A;B\n'),
    only: 'csv',
    reason: 'header-forbidden',
  },
]

describe.each(goodFeeds)('$format', (feed) => {
  const text = feed.text(titles(12))
  beforeAll(async () => {
    const result = await readFrom(feed, feed.format, good(feed, titles(12)))
    expect(result).toMatchObject({ status: 'done', counts: { read: 12, created: 12 } })
  })

  test.each(faults.filter(({ only }) => only === undefined || only === feed.format))(
    '$name: the run fails and the courses stay',
    async ({ handler, reason, code, limits }) => {
      const result = await readFrom(feed, feed.format, handler(feed, text), limits)
      expect(result.status).toBe('failed')
      expect([reason].flat()).toContain(result.reason)
      expect(result.rejects.map((reject) => reject.code)).toEqual(code ? [code] : [])
      expect(result.rejects[0]?.message ?? '').not.toMatch(/\n\s+at /)
      expect(exitCode(result)).toBe(1)
      expect(Object.values(await liveCourses(db, feed.format))).toHaveLength(12)
    },
  )

  test('case 10: an empty feed is refused', async () => {
    const result = await readFrom(feed, feed.format, good(feed, []))
    expect(result).toMatchObject({ status: 'refused', reason: 'empty-feed' })
    expect(Object.keys(await liveCourses(db, feed.format))).toHaveLength(12)
  })
  test('case 8: a feed that shrinks by 90 % is refused', async () => {
    const result = await readFrom(feed, feed.format, good(feed, titles(1)))
    expect(result).toMatchObject({ status: 'refused', reason: 'shrink-guard', counts: { read: 1 } })
  })
  test('case 12: the same feed again changes nothing', async () => {
    expect(await readFrom(feed, feed.format, good(feed, titles(12)))).toMatchObject({
      status: 'unchanged',
      counts: { read: 12, unchanged: 12 },
    })
  })
  test('case 9: a course less is withdrawn, and comes back', async () => {
    expect(await readFrom(feed, feed.format, good(feed, titles(11)))).toMatchObject({
      counts: { withdrawn: 1 },
    })
    expect(await readFrom(feed, feed.format, good(feed, titles(12)))).toMatchObject({
      counts: { updated: 1 },
    })
  })
})

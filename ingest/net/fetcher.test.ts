import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createFetcher, type FetcherOptions } from './fetcher.ts'
import { answers, startFeedServer, testLimits, textOf, type FeedServer, type Handler } from './testing.ts'

let server: FeedServer | undefined
const closers: (() => Promise<void>)[] = []
const sleep = vi.fn((_ms: number) => Promise.resolve())

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  await server?.close()
  server = undefined
  sleep.mockClear()
})

async function serve(routes: Record<string, Handler>, options: Partial<FetcherOptions> = {}) {
  server = await startFeedServer(routes)
  const fetcher = createFetcher({
    from: `${server.origin}/feed`,
    limits: testLimits,
    signal: new AbortController().signal,
    allowPrivate: [server.hostPort],
    sleep,
    ...options,
  })
  closers.push(() => fetcher.close())
  return { fetcher, feed: `${server.origin}/feed`, origin: server.origin, asked: server.asked }
}

const reason = (wanted: string) => expect.objectContaining({ reason: wanted }) as Error

describe('attempts', () => {
  test('case 1: a refused connection is tried three times', async () => {
    const { fetcher, feed } = await serve({})
    await server?.close()
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-unreachable'))
    expect(sleep.mock.calls).toEqual([[1000], [3000]])
  })
  test('case 2: 503 with Retry-After is honoured, then read', async () => {
    let times = 0
    const { fetcher, feed } = await serve({
      '/feed': (_, response) => {
        times += 1
        if (times < 3) response.writeHead(503, { 'retry-after': '5' }).end()
        else response.end('a,b')
      },
    })
    expect(await textOf(await fetcher.open(feed))).toBe('a,b')
    expect(sleep.mock.calls).toEqual([[5000], [5000]])
  })
  test.each([
    [500, {}, 'feed-unreachable', 3],
    [429, {}, 'rate-limited', 3],
    [429, { 'retry-after': '121' }, 'rate-limited', 1],
    [401, {}, 'unauthorized', 1],
    [403, {}, 'unauthorized', 1],
    [404, {}, 'feed-unreachable', 1],
    [204, {}, 'feed-unreachable', 1],
  ])('status %s with %j fails as %s after %s requests', async (status, headers, wanted, requests) => {
    const { fetcher, feed, asked } = await serve({
      '/feed': (_, r) => void r.writeHead(status, headers).end(),
    })
    await expect(fetcher.open(feed)).rejects.toThrow(reason(wanted))
    expect(asked).toHaveLength(requests)
  })
  test('a missing document is an answer when it is allowed to be', async () => {
    const { fetcher, origin } = await serve({})
    expect((await fetcher.open(`${origin}/none`, { allowMissing: true, accept: 'json' })).status).toBe(404)
  })
})

describe('clocks', () => {
  const short = { ...testLimits, firstByteSeconds: 0.2, idleSeconds: 0.2, totalSeconds: 0.5 }
  test('case 4, ruling 31: headers that never come; a time-out is not tried again', async () => {
    const { fetcher, feed, asked } = await serve({ '/feed': () => {} }, { limits: short })
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-timeout'))
    expect(asked).toHaveLength(1)
  })
  test('silence half-way', async () => {
    const { fetcher, feed } = await serve({ '/feed': (_, r) => void r.write('a') }, { limits: short })
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-timeout'))
  })
  test('case 3: one byte at a time ends at the total deadline', async () => {
    const drip: Handler = (_, response) => {
      const timer = setInterval(() => response.write('a'), 50)
      response.on('close', () => clearInterval(timer))
    }
    const { fetcher, feed } = await serve({ '/feed': drip }, { limits: short })
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-timeout'))
  })
  test('case 41: a stop from outside ends a request at once', async () => {
    const controller = new AbortController()
    const { fetcher, feed } = await serve({ '/feed': () => {} }, { signal: controller.signal })
    const opened = fetcher.open(feed)
    controller.abort()
    await expect(opened).rejects.toThrow(reason('interrupted'))
  })
})

describe('whole transfers only (ruling 36)', () => {
  const cut: [string, Handler][] = [
    [
      'case 5: Content-Length not reached',
      (_, r) => void r.writeHead(200, { 'content-length': '9' }).write('abc', () => r.destroy()),
    ],
    ['case 6: chunked without its end', (_, r) => void r.writeHead(200).write('abc', () => r.destroy())],
    [
      'a gzip body without its end',
      (_, r) =>
        void r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(9999)).subarray(0, 30)),
    ],
    ['an empty gzip body', (_, r) => void r.writeHead(200, { 'content-encoding': 'gzip' }).end()],
  ]
  test.each(cut)('%s', async (_name, handler) => {
    const { fetcher, feed } = await serve({ '/feed': handler })
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-truncated'))
  })
  test('gzip is unpacked, named or not', async () => {
    const packed = gzipSync('title\nA')
    const { fetcher, origin } = await serve({
      '/named': answers(packed, { 'content-encoding': 'gzip' }),
      '/file.csv.gz': answers(packed, { 'content-type': 'application/gzip' }),
    })
    expect(await textOf(await fetcher.open(`${origin}/named`))).toBe('title\nA')
    expect(await textOf(await fetcher.open(`${origin}/file.csv.gz`))).toBe('title\nA')
  })
  test('a body larger than memory allows comes back whole from disk', async () => {
    const large = 'abcdefgh\n'.repeat(400_000)
    const { fetcher, feed } = await serve({ '/feed': answers(large) })
    expect(await textOf(await fetcher.open(feed))).toBe(large)
  })
})

describe('limits', () => {
  test('case 21: a gzip bomb is stopped by its ratio', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const { fetcher, feed } = await serve({ '/feed': answers(bomb, { 'content-encoding': 'gzip' }) })
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-too-large'))
  })
  test('ruling 30: bytes count after unpacking, over all documents', async () => {
    const packed = gzipSync('ab'.repeat(300))
    const limits = { ...testLimits, maxBytes: 1000 }
    const { fetcher, feed } = await serve(
      { '/feed': answers(packed, { 'content-encoding': 'gzip' }) },
      { limits },
    )
    await fetcher.open(feed)
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-too-large'))
  })
  test('a stated length over the limit is not even read', async () => {
    const limits = { ...testLimits, maxBytes: 1000 }
    const { fetcher, feed } = await serve(
      { '/feed': (_, r) => void r.writeHead(200, { 'content-length': '2000' }).write('a') },
      { limits },
    )
    await expect(fetcher.open(feed)).rejects.toThrow(reason('feed-too-large'))
  })
})

describe('media types', () => {
  test.each([
    ['json', 'application/json; charset=UTF-8', true],
    ['json', 'application/hal+json', true],
    ['json', 'text/plain', false],
    ['json', 'text/html', false],
    ['xml', 'text/xml', true],
    ['xml', 'application/octet-stream', true],
    ['xml', 'text/html', false],
    ['csv', 'text/csv', true],
    ['csv', 'application/vnd.ms-excel', true],
    ['csv', 'application/json', false],
    ['csv', 'application/xml', false],
  ] as const)('%s as %s: %s', async (accept, type, right) => {
    const { fetcher, feed } = await serve({ '/feed': answers('{}', { 'content-type': type }) })
    const opened = fetcher.open(feed, { accept })
    if (right) expect((await opened).status).toBe(200)
    else await expect(opened).rejects.toThrow(reason('feed-wrong-type'))
  })
})

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createFetcher } from './fetcher.ts'
import { answers, startFeedServer, testLimits, textOf, type FeedServer } from './testing.ts'

const servers: FeedServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const open = (from: string, options: Partial<Parameters<typeof createFetcher>[0]> = {}) =>
  createFetcher({
    from,
    limits: testLimits,
    signal: new AbortController().signal,
    sleep: () => Promise.resolve(),
    ...options,
  })
const reason = (wanted: string) => expect.objectContaining({ reason: wanted }) as Error

async function serve(routes: Parameters<typeof startFeedServer>[0]) {
  const server = await startFeedServer(routes)
  servers.push(server)
  return server
}

describe('case 36: private addresses', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f000001', '127.1', '[::ffff:127.0.0.1]'])(
    '%s',
    async (host) => {
      const server = await serve({ '/': answers('secret') })
      const address = `http://${host}:${server.hostPort.split(':')[1]}/`
      await expect(open(address).open(address)).rejects.toThrow(reason('address-forbidden'))
      expect(server.asked).toEqual([])
    },
  )
  test('a name is refused when one of its addresses is private', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    await expect(open('http://feed.example/', { resolve }).open('http://feed.example/')).rejects.toThrow(
      reason('address-forbidden'),
    )
  })
  test('ruling 34a: only the allowed host and port are open, and a name is not replaced by its addresses', async () => {
    const server = await serve({ '/': answers('a') })
    const allowPrivate = [server.hostPort]
    const port = server.hostPort.split(':')[1]
    expect(await textOf(await open(server.origin, { allowPrivate }).open(server.origin))).toBe('a')
    await expect(
      open(`http://localhost:${port}`, { allowPrivate }).open(`http://localhost:${port}`),
    ).rejects.toThrow(reason('address-forbidden'))
  })
})

describe('case 37: redirects and names that change', () => {
  test('a redirect to a private address is refused, also when the first address was allowed', async () => {
    const inner = await serve({ '/': answers('secret') })
    const outer = await serve({ '/': (_, r) => void r.writeHead(302, { location: inner.origin }).end() })
    await expect(open(outer.origin, { allowPrivate: [outer.hostPort] }).open(outer.origin)).rejects.toThrow(
      reason('address-forbidden'),
    )
    expect(inner.asked).toEqual([])
  })
  test.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'http://169.254.169.254/'])(
    'redirect to %s',
    async (location) => {
      const server = await serve({ '/': (_, r) => void r.writeHead(307, { location }).end() })
      await expect(
        open(server.origin, { allowPrivate: [server.hostPort] }).open(server.origin),
      ).rejects.toThrow(reason('address-forbidden'))
    },
  )
  test('each connection is checked by itself: a later answer that is private is refused', async () => {
    const server = await serve({ '/': answers('secret') })
    const port = server.hostPort.split(':')[1]
    let asked = 0
    const resolve = () => {
      asked += 1
      return Promise.resolve([{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    }
    const fetcher = open(`http://feed.example:${port}/`, { resolve })
    for (let i = 0; i < 2; i += 1) {
      await expect(fetcher.open(`http://feed.example:${port}/`)).rejects.toThrow(reason('address-forbidden'))
    }
    expect(server.asked).toEqual([])
  })
  test('ruling 34: five hops are followed, six are not', async () => {
    const hop: Parameters<typeof startFeedServer>[0] = { '/0': answers('end') }
    for (let n = 1; n <= 6; n += 1)
      hop[`/${n}`] = (_, r) => void r.writeHead(301, { location: `/${n - 1}` }).end()
    const server = await serve(hop)
    const fetcher = open(server.origin, { allowPrivate: [server.hostPort] })
    expect(await textOf(await fetcher.open(`${server.origin}/5`))).toBe('end')
    await expect(fetcher.open(`${server.origin}/6`)).rejects.toThrow(reason('feed-unreachable'))
  })
})

describe('case 38: credentials', () => {
  test('go to the own host only, not along a redirect', async () => {
    const seen: (string | undefined)[] = []
    const note: Parameters<typeof startFeedServer>[0][string] = (request, response) => {
      seen.push(request.headers.authorization)
      response.end('a')
    }
    const other = await serve({ '/': note })
    const own = await serve({
      '/own': note,
      '/away': (_, r) => void r.writeHead(302, { location: other.origin }).end(),
    })
    const fetcher = open(own.origin, {
      allowPrivate: [own.hostPort, other.hostPort],
      credentials: { authorization: 'Bearer sentinel' },
    })
    await fetcher.open(`${own.origin}/own`)
    await fetcher.open(`${own.origin}/away`)
    expect(seen).toEqual(['Bearer sentinel', undefined])
  })
  test('a query, which may hold a key, is in no message', async () => {
    const server = await serve({})
    const address = `${server.origin}/x?key=sentinel`
    await expect(open(address, { allowPrivate: [server.hostPort] }).open(address)).rejects.toThrow(
      /^(?!.*sentinel)/,
    )
  })
})

describe('import rule 15: links', () => {
  test('of a web feed stay on its host', () => {
    const fetcher = open('https://a.example/feed/index.xml')
    const base = 'https://a.example/feed/index.xml'
    expect(fetcher.resolve('p/1.xml', base)).toBe('https://a.example/feed/p/1.xml')
    expect(fetcher.resolve('https://b.example/1.xml', base)).toBeNull()
    expect(fetcher.resolve('//b.example/1.xml', base)).toBeNull()
    expect(fetcher.resolve('file:///etc/passwd', base)).toBeNull()
    expect(fetcher.resolve('https://a.example:444/x', base)).toBeNull()
  })
  test('of a file feed stay in its folder', async () => {
    const root = mkdtempSync(join(tmpdir(), 'stapwijzer-files-'))
    mkdirSync(join(root, 'feed', 'sub'), { recursive: true })
    writeFileSync(join(root, 'secret.xml'), 'sentinel')
    writeFileSync(join(root, 'feed', 'index.xml'), 'index')
    writeFileSync(join(root, 'feed', 'sub', 'a b#é.xml'), 'a')
    symlinkSync(join(root, 'secret.xml'), join(root, 'feed', 'link.xml'))
    const index = join(root, 'feed', 'index.xml')
    const fetcher = open(index)
    const inside = fetcher.resolve('sub/a%20b%23%C3%A9.xml', index)
    expect(await textOf(await fetcher.open(inside ?? ''))).toBe('a')
    expect(fetcher.resolve('sub/a b#é.xml', index)).toBe(inside)
    const outside = [
      '../secret.xml',
      '..%2Fsecret.xml',
      'link.xml',
      '/etc/passwd',
      'file:///etc/passwd',
      'https://a.example/',
      '//x/y',
    ]
    for (const link of outside) expect(fetcher.resolve(link, index), link).toBeNull()
    await expect(fetcher.open(join(root, 'secret.xml'))).rejects.toThrow(reason('address-forbidden'))
    await expect(fetcher.open(join(root, 'feed', 'link.xml'))).rejects.toThrow(reason('address-forbidden'))
    await expect(open(join(root, 'none.csv')).open(join(root, 'none.csv'))).rejects.toThrow(
      reason('feed-unreachable'),
    )
    expect(() => open('file:///etc/passwd')).toThrow(reason('address-forbidden'))
  })
})

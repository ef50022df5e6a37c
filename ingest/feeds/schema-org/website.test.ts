/** The reader on a real server, through the real fetcher. */
import { gzipSync } from 'node:zlib'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { createFetcher } from '../../net/fetcher.ts'
import { answers, startFeedServer, testLimits, type FeedServer, type Handler } from '../../net/testing.ts'
import { runFormat } from '../testing.ts'
import { schemaOrg } from './format.ts'
import { course, pageOf } from './testing.ts'

let server: FeedServer | null = null
afterEach(() => server?.close())

const html = { 'content-type': 'text/html; charset=utf-8' }
const moved =
  (to: string): Handler =>
  (_request, response) =>
    response.writeHead(302, { location: to }).end()

async function run(
  from: string,
  routes: (origin: string) => Record<string, Handler>,
  { open = [] as string[], link = [] as string[] } = {},
) {
  const handlers: Record<string, Handler> = {}
  server = await startFeedServer(handlers)
  const { origin, hostPort } = server
  Object.assign(handlers, routes(origin))
  const fetcher = createFetcher({
    from: origin + from,
    limits: testLimits,
    signal: new AbortController().signal,
    allowPrivate: [hostPort, ...open],
    linkHosts: link,
    sleep: () => Promise.resolve(),
  })
  onTestFinished(() => fetcher.close())
  const result = await runFormat(schemaOrg, { from: origin + from, fetcher })
  const local = (text: string) => text.replaceAll(origin, '')
  return {
    ids: result.courses.map(({ sourceId }) => local(sourceId)),
    titles: result.courses.map(({ title }) => title),
    rejects: result.rejects.map(local),
    warnings: result.warnings.map(local).filter((one) => !one.startsWith('missing')),
    asked: server.asked,
  }
}

const urls = (origin: string, ...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`

test('a packed sitemap, packed pages, other types and encodings', async () => {
  const page = pageOf(course({ name: 'Café & co' }))
  const latin = Buffer.from(page.replace('<head>', '<head><meta charset="iso-8859-1">'), 'latin1')
  const result = await run('/sitemap.xml.gz', (origin) => ({
    '/sitemap.xml.gz': answers(gzipSync(urls(origin, '/a', '/b', '/c', '/d')), {
      'content-type': 'application/x-gzip',
    }),
    '/a': answers(gzipSync(page), { ...html, 'content-encoding': 'gzip' }),
    '/b': answers(latin, { 'content-type': 'text/html' }),
    '/c': answers(`\uFEFF${page}`, { 'content-type': 'text/html' }),
    '/d': answers(JSON.stringify(course({ name: 'Café & co' })), { 'content-type': 'application/ld+json' }),
  }))
  expect(result.ids).toEqual(['/a#1', '/b#1', '/c#1', '/d#1'])
  expect(new Set(result.titles)).toEqual(new Set(['Café & co']))
})

test('redirects: within the website the page counts once, to another host it is outside the feed', async () => {
  const other = await startFeedServer({ '/x': answers(pageOf(course()), html) })
  onTestFinished(() => other.close())
  const result = await run('/sitemap.xml', (origin) => ({
    '/sitemap.xml': answers(urls(origin, '/a', '/oud', '/weg'), { 'content-type': 'text/xml' }),
    '/a': answers(pageOf(course()), html),
    '/oud': moved('/a'),
    '/weg': moved(`${other.origin}/x`),
  }))
  expect(result.ids).toEqual(['/a#1'])
  expect(result.warnings).toEqual(['resource-skipped /oud'])
  expect(result.rejects).toEqual(['resource-outside-feed /weg'])
  // The other host is not public here, so it is not even asked.
  expect(other.asked).toEqual([])
})

test('a page that answers 500 three times is one reject; the others are read', async () => {
  const result = await run('/sitemap.xml', (origin) => ({
    '/sitemap.xml': answers(urls(origin, '/a', '/kapot'), { 'content-type': 'text/xml' }),
    '/a': answers(pageOf(course()), html),
    '/kapot': (_request, response) => response.writeHead(500).end(),
  }))
  expect(result.ids).toEqual(['/a#1'])
  expect(result.rejects).toEqual(['resource-unreachable /kapot'])
  expect(result.asked.filter((path) => path === '/kapot')).toHaveLength(3)
})

test('a host that the source allows may be linked to', async () => {
  const other = await startFeedServer({ '/x': answers(pageOf(course({ '@id': 'urn:x' })), html) })
  onTestFinished(() => other.close())
  const result = await run(
    '/sitemap.xml',
    () => ({ '/sitemap.xml': answers(urls(other.origin, '/x'), { 'content-type': 'text/xml' }) }),
    { open: [other.hostPort], link: [other.hostPort] },
  )
  expect(result.ids).toEqual(['urn:x'])
})

import { describe, expect, test } from 'vitest'
import { FeedError } from '../format.ts'
import { failureOf } from '../testing.ts'
import { course, host, pageOf, runSite, sitemapOf } from './testing.ts'

const ids = ({ courses }: Awaited<ReturnType<typeof runSite>>) => courses.map(({ sourceId }) => sourceId)
const down = (reason: 'feed-unreachable' | 'feed-timeout', status?: number) =>
  new FeedError(reason, 'It is not there.', undefined, false, status)

describe('a sitemap', () => {
  test('leads to the pages on it, in its order, each once', async () => {
    const log: string[] = []
    const pages = ['/a', '/b', '/c', '/d', '/e', '/f']
    const site = Object.fromEntries(pages.map((path) => [path, pageOf(course({ name: path }))]))
    const result = await runSite({ '/sitemap.xml': sitemapOf(...pages, '/a', '/b#deel'), ...site }, { log })
    expect(ids(result)).toEqual(pages.map((path) => `${host}${path}#1`))
    expect(result.warnings.filter((one) => one.startsWith('resource-skipped'))).toEqual([
      `resource-skipped ${host}/a`,
      `resource-skipped ${host}/b`,
    ])
    expect(log).toHaveLength(7)
  })

  test('may be an index of others; a loop ends', async () => {
    const index = (...paths: string[]) =>
      `<?xml version="1.0"?><!-- x --><sm:sitemapindex xmlns:sm="x">${paths.map((path) => `<sm:sitemap><sm:loc>${host}${path}</sm:loc></sm:sitemap>`).join('')}</sm:sitemapindex>`
    const result = await runSite({
      '/sitemap.xml': index('/een.xml', '/twee.xml', '/sitemap.xml'),
      '/een.xml': sitemapOf('/a'),
      '/twee.xml': index('/een.xml', '/drie.xml'),
      '/drie.xml': sitemapOf('/b'),
      '/a': pageOf(course()),
      '/b': pageOf(course()),
    })
    expect(ids(result)).toEqual([`${host}/a#1`, `${host}/b#1`])
    expect(result.warnings.filter((one) => one.startsWith('resource'))).toEqual([
      `resource-skipped ${host}/sitemap.xml sitemap`,
      `resource-skipped ${host}/een.xml sitemap`,
    ])
  })

  test('ruling 64: an entry that cannot be fetched is resource-unreachable, another host resource-outside-feed', async () => {
    const result = await runSite({
      '/sitemap.xml': sitemapOf('/weg', 'https://elders.example/a', '/a', ''),
      '/a': pageOf(course()),
    })
    expect(result.rejects).toEqual([
      `resource-unreachable ${host}/weg`,
      'resource-outside-feed https://elders.example/a',
      `resource-unreachable ${host}/sitemap.xml#4`,
    ])
    expect(ids(result)).toEqual([`${host}/a#1`])
  })

  test('another sitemap that cannot be read hides nobody knows which pages: nothing may go', async () => {
    const index = (path: string) => `<sitemapindex><sitemap><loc>${path}</loc></sitemap></sitemapindex>`
    for (const [path, code, site] of [
      [`${host}/weg.xml`, 'resource-unreachable', {}],
      [`${host}/kapot.xml`, 'xml-malformed', { '/kapot.xml': '<urlset><url>' }],
      [`${host}/dtd.xml`, 'xml-doctype-forbidden', { '/dtd.xml': '<!DOCTYPE urlset><urlset/>' }],
      [`${host}/a.html`, 'resource-wrong-type', { '/a.html': '<html></html>' }],
      [`${host}/rss.xml`, 'resource-wrong-type', { '/rss.xml': '<rss/>' }],
      ['https://elders.example/s.xml', 'resource-outside-feed', {}],
    ] as const) {
      const { events } = await runSite({ '/sitemap.xml': index(path), ...site })
      expect(events).toMatchObject([{ type: 'reject', finding: { key: path, code }, incomplete: true }])
    }
  })

  test('ruling 32: what is wrong with the sitemap of the feed ends the run', async () => {
    for (const [text, reason, code] of [
      ['<urlset><url><loc>', 'feed-malformed', 'xml-malformed'],
      ['<!DOCTYPE urlset [<!ENTITY a "b">]><urlset/>', 'feed-malformed', 'xml-doctype-forbidden'],
      [`<urlset>${'<url>'.repeat(200)}`, 'feed-malformed', 'xml-depth-exceeded'],
      ['<rss><channel/></rss>', 'feed-wrong-type', undefined],
    ]) {
      const failure = await failureOf(runSite({ '/sitemap.xml': text ?? '' }))
      expect(failure).toMatchObject({ reason })
      if (code) expect(failure).toMatchObject({ finding: { code, key: `${host}/sitemap.xml` } })
    }
  })

  test('counts pages: more than the limit are too many', async () => {
    const site = { '/sitemap.xml': sitemapOf('/a', '/b', '/c'), '/a': 'x', '/b': 'x', '/c': 'x' }
    expect((await runSite(site, { limits: { maxPages: 3 } })).warnings).toHaveLength(3)
    const failure = await failureOf(runSite(site, { limits: { maxPages: 2 } }))
    expect(failure).toMatchObject({ reason: 'feed-too-large' })
  })

  test('asks for four pages at a time', async () => {
    const pages = Array.from({ length: 12 }, (_, n) => `/${n}`)
    const log: string[] = []
    const site = Object.fromEntries(pages.map((path) => [path, pageOf(course())]))
    const result = await runSite({ '/sitemap.xml': sitemapOf(...pages), ...site }, { log })
    expect(ids(result)).toEqual(pages.map((path) => `${host}${path}#1`))
    expect(log.slice(1)).toEqual(pages.map((path) => host + path))
  })
})

describe('pages that cannot be read', () => {
  const keeps = async (page: string | FeedError | number) => {
    const { events } = await runSite({ '/sitemap.xml': sitemapOf('/a'), '/a': page })
    const [event] = events
    if (event?.type !== 'reject') throw new Error('no reject')
    const kept = [`${host}/a`, `${host}/a#1`, `${host}/a#x`, `${host}/ab`, 'urn:1']
    return { incomplete: event.incomplete ?? false, kept: kept.filter((id) => event.keep?.(id)) }
  }
  const own = [`${host}/a`, `${host}/a#1`, `${host}/a#x`]

  test('a page that is not there, or holds a broken script, keeps the courses that are called after it', async () => {
    expect(await keeps(404)).toEqual({ incomplete: false, kept: own })
    expect(await keeps(410)).toEqual({ incomplete: false, kept: own })
    expect(await keeps(pageOf('{'))).toEqual({ incomplete: false, kept: own })
  })

  test('one that gives no answer leaves the whole read with a gap', async () => {
    for (const error of [down('feed-unreachable'), down('feed-unreachable', 503), down('feed-timeout')])
      expect(await keeps(error)).toEqual({ incomplete: true, kept: [] })
  })

  test('a website that is gone ends the run', async () => {
    const pages = Array.from({ length: 60 }, (_, n) => `/${n}`)
    const site = Object.fromEntries(pages.map((path) => [path, down('feed-unreachable', 502)]))
    const failure = await failureOf(runSite({ '/sitemap.xml': sitemapOf(...pages), ...site }))
    expect(failure).toMatchObject({ reason: 'feed-unreachable' })
  })

  test('a website that asks to be left alone ends the run', async () => {
    const busy = new FeedError('rate-limited', 'Too many requests.')
    const index = `<sitemapindex><sitemap><loc>${host}/b.xml</loc></sitemap></sitemapindex>`
    const page = await failureOf(runSite({ '/sitemap.xml': sitemapOf('/a'), '/a': busy }))
    const further = await failureOf(runSite({ '/sitemap.xml': index, '/b.xml': busy }))
    expect([page, further]).toMatchObject([{ reason: 'rate-limited' }, { reason: 'rate-limited' }])
  })

  test('a page that redirects to another host, or to an address that is forbidden, is outside the feed', async () => {
    const forbidden = new FeedError('address-forbidden', 'No public address.')
    const { rejects } = await runSite({ '/sitemap.xml': sitemapOf('/a'), '/a': forbidden })
    expect(rejects).toEqual([`resource-outside-feed ${host}/a`])
    const moved = { to: 'https://elders.example/a', body: pageOf(course()) }
    const away = await runSite({ '/sitemap.xml': sitemapOf('/a'), '/a': moved })
    expect([away.rejects, away.courses]).toEqual([[`resource-outside-feed ${host}/a`], []])
  })
})

describe('one page or document', () => {
  test('is the feed by itself', async () => {
    const result = await runSite({ '/a': pageOf(course(), course({ '@id': 'x:1' })) }, { from: '/a' })
    expect(ids(result)).toEqual([`${host}/a#1`, 'x:1'])
  })

  test('without a course it is a feed without items', async () => {
    const result = await runSite({ '/a': '<p>Welkom</p>' }, { from: '/a' })
    expect([result.rejects, result.warnings]).toEqual([[], [`not-a-course ${host}/a`]])
  })

  test('JSON-LD by itself', async () => {
    const text = JSON.stringify(course({ url: 'https://school.example/c' }))
    const alone = await runSite({ '/c.jsonld': text }, { from: '/c.jsonld' })
    expect(ids(alone)).toEqual(['https://school.example/c'])
    const failure = await failureOf(runSite({ '/c.jsonld': '{' }, { from: '/c.jsonld' }))
    expect(failure).toMatchObject({ reason: 'feed-malformed', finding: { code: 'json-malformed' } })
  })

  test('a page that is not there, or a picture, fails the run', async () => {
    expect(await failureOf(runSite({}, { from: '/a' }))).toMatchObject({ reason: 'feed-unreachable' })
    const picture = await failureOf(runSite({ '/a.pdf': '%PDF' }, { from: '/a.pdf' }))
    expect(picture).toMatchObject({ reason: 'feed-wrong-type' })
  })

  test('bytes that are no text in the encoding of the page', async () => {
    const page = Buffer.concat([Buffer.from(pageOf(course())), Buffer.from([0xff])])
    expect(await failureOf(runSite({ '/a': page }, { from: '/a' }))).toMatchObject({
      reason: 'encoding-invalid',
      finding: { code: 'encoding-invalid' },
    })
    const { rejects } = await runSite({ '/sitemap.xml': sitemapOf('/a'), '/a': page })
    expect(rejects).toEqual([`encoding-invalid ${host}/a`])
  })
})

test('a page without a course among others is a warning and no item; so is a document of another kind', async () => {
  const result = await runSite({
    '/sitemap.xml': sitemapOf('/over-ons', '/gids.pdf', '/a'),
    '/over-ons': pageOf({ '@type': 'Organization', name: 'De Brug' }),
    '/gids.pdf': '%PDF',
    '/a': pageOf(course()),
  })
  expect(result.events.filter(({ type }) => type !== 'warning')).toHaveLength(1)
  expect(result.warnings.slice(0, 2)).toEqual([
    `not-a-course ${host}/over-ons`,
    `not-a-course ${host}/gids.pdf`,
  ])
})

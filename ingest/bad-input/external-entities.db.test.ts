import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { cpuMsWhile } from '@stapwijzer/shared/domain/testing-cpu.ts'
import { formats } from '../feeds/registry.ts'
import { answers, startFeedServer, type FeedServer } from '../net/testing.ts'
import { runItems } from '../pipeline/testing.ts'
import { titles } from './testing-good-feed.ts'
import { goodFeeds } from './testing-good-feeds.ts'

const sentinel = 'sentinel-outside-3c1d'
let db: TestDatabase
let folder: string
let server: FeedServer
let feedText = ''
beforeAll(async () => {
  db = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-outside-'))
  writeFileSync(join(folder, 'secret.txt'), sentinel)
  server = await startFeedServer({
    '/secret': answers(sentinel),
    '/feed.xml': (request, response) =>
      answers(feedText, { 'content-type': 'application/xml' })(request, response),
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
  await db.drop()
})

const xmlFeeds = goodFeeds.filter(({ type }) => type === 'application/xml')
const file = () => `file://${join(folder, 'secret.txt')}`
const web = () => `${server.origin}/secret`

/** Runs the good feed with something put before its root and something into its first element. */
async function runWith(feed: (typeof xmlFeeds)[number], prolog: string, inside: string) {
  server.asked.length = 0
  const [declaration = '', rest = ''] = feed.text(titles(2)).split('?>')
  feedText = `${declaration}?>${prolog}${rest.replace('Cursus 1', `Cursus 1 ${inside}`)}`
  return runItems(db, [], {
    source: feed.format,
    feed: {
      source: { id: feed.format, name: feed.format, format: feed.format, address: null, schedule: null },
      format: formats[feed.format],
      from: `${server.origin}/feed.xml`,
      mapping: () => feed.mapping,
      network: { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() },
    },
  })
}

const doctypes: [name: string, doctype: () => string, inside?: string][] = [
  ['a file as an entity', () => `<!DOCTYPE x [<!ENTITY e SYSTEM "${file()}">]>`, '&e;'],
  ['a page as an entity', () => `<!DOCTYPE x [<!ENTITY e SYSTEM "${web()}">]>`, '&e;'],
  ['a public entity', () => `<!DOCTYPE x [<!ENTITY e PUBLIC "x" "${web()}">]>`, '&e;'],
  ['an external DTD', () => `<!DOCTYPE x SYSTEM "${web()}">`],
  ['a parameter entity', () => `<!DOCTYPE x [<!ENTITY % e SYSTEM "${web()}"> %e;]>`],
  ['a DOCTYPE that says nothing', () => '<!DOCTYPE x>'],
]
const harmless: [name: string, prolog: () => string, inside?: () => string][] = [
  ['a style sheet', () => `<?xml-stylesheet type="text/xsl" href="${web()}"?>`],
  [
    'an inclusion',
    () => '',
    () => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${file()}" parse="text"/>`,
  ],
  [
    'a schema',
    () => '',
    () => `<n xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:x ${web()}"/>`,
  ],
  ['a comment with a DOCTYPE in it', () => `<!-- <!DOCTYPE x SYSTEM "${web()}"> -->`],
]

const nothingLeaked = async (report: object) => {
  expect(server.asked).toEqual(['/feed.xml'])
  expect(JSON.stringify(report)).not.toContain(sentinel)
  const rows = await db.pool`select 1 from catalogue.course where data::text like ${`%${sentinel}%`}
    union all select 1 from catalogue.run_finding where message like ${`%${sentinel}%`}`
  expect([...rows]).toEqual([])
}

describe.each(xmlFeeds)('case 18, $format', (feed) => {
  test.each(doctypes)('%s is refused before anything of it is read', async (_name, doctype, inside = '') => {
    const report = await runWith(feed, doctype(), inside)
    expect(report).toMatchObject({ status: 'failed', reason: 'feed-malformed' })
    expect(report.rejects).toMatchObject([{ code: 'xml-doctype-forbidden' }])
    expect(report.rejects[0]?.message).toMatch(/Line \d+, column \d+/)
    await nothingLeaked(report)
  })
  test.each(harmless)('%s is not followed', async (_name, prolog, inside = () => '') => {
    const report = await runWith(feed, prolog(), inside())
    expect(report.counts).toMatchObject({ read: 2, rejected: 0 })
    await nothingLeaked(report)
  })
  test('case 17: entities that multiply are refused within a second', async () => {
    const entities = Array.from(
      { length: 60 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    ).join('')
    const time = await cpuMsWhile(async () => {
      const report = await runWith(feed, `<!DOCTYPE x [<!ENTITY e0 "lol">${entities}]>`, '&e60;')
      expect(report.rejects).toMatchObject([{ code: 'xml-doctype-forbidden' }])
    })
    expect(time).toBeLessThan(2000)
  })
})

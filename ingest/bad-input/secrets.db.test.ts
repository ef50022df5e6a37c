import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { formats } from '../feeds/registry.ts'
import { startFeedServer, testLimits, type Handler } from '../net/testing.ts'
import { summary } from '../pipeline/report.ts'
import { runItems } from '../pipeline/testing.ts'
import { contentFaults } from './testing-content-faults.ts'
import { titles, type GoodFeed } from './testing-good-feed.ts'
import { good, goodFeeds, routesOf } from './testing-good-feeds.ts'
import { transportFaults } from './testing-transport-faults.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

/** In a header from a secret, and in the address itself, where it does not belong. */
const header = 'sentinel-header-51f0'
const query = 'sentinel-query-77ab'
const sentinel = /sentinel-(?:header|query)/

/** Everything that a run says, shows and returns, as one text. */
async function saidBy(feed: GoodFeed, handler: Handler, seen: string[] = []): Promise<string> {
  const noting: Handler = (request, response) => {
    seen.push(String(request.headers.authorization), String(request.url))
    handler(request, response)
  }
  const server = await startFeedServer(routesOf(feed, noting))
  const said: string[] = []
  const limits = { ...testLimits, firstByteSeconds: 0.3, idleSeconds: 0.3, totalSeconds: 0.6 }
  const { format, mapping } = feed
  try {
    const report = await runItems(db, [], {
      source: format,
      feed: {
        source: { id: format, name: format, format, address: null, schedule: null },
        format: formats[format],
        from: `${server.origin}${feed.from}?apiKey=${query}`,
        mapping: () => mapping,
        credentials: () => ({ authorization: `Bearer ${header}` }),
        network: { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() },
      },
      deps: { limits, say: (text) => void said.push(text) },
    })
    return [JSON.stringify(report), summary({ ...report, dryRun: false }), ...said].join('\n')
  } finally {
    await server.close()
  }
}

/** Rows of any table that hold one of the secrets. */
async function storedSecrets(): Promise<string[]> {
  const tables = await db.pool<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.pool.unsafe(
      `select t::text as row from ${name} t where t::text ~ 'sentinel-(header|query)'`,
    )
    found.push(...rows.map((row) => `${name}: ${String(row['row'])}`))
  }
  return found
}

describe('case 38: credentials', () => {
  test.each(goodFeeds)(
    '$format: they reach the server and nothing else, whatever goes wrong',
    async (feed) => {
      const seen: string[] = []
      expect(await saidBy(feed, good(feed, titles(3)), seen)).not.toMatch(sentinel)
      expect(seen).toContain(`Bearer ${header}`)
      expect(seen.some((text) => text.includes(query))).toBe(true)
      const faults = [...transportFaults, ...contentFaults].filter(
        ({ only, except }) => (only?.includes(feed.format) ?? true) && !except?.includes(feed.format),
      )
      for (const { name, handler } of faults)
        expect(await saidBy(feed, handler(feed, feed.text(titles(3)))), name).not.toMatch(sentinel)
    },
    60_000,
  )
  test('nothing of them is in the database', async () => {
    expect(await storedSecrets()).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import { projectAhead, projectCourses } from '@stapwijzer/shared/search/projection/project.ts'
import type { Limits } from '../feeds/format.ts'
import { formats } from '../feeds/registry.ts'
import { answers, startFeedServer, testLimits, type Handler } from '../net/testing.ts'
import { exitCode, summary } from '../pipeline/report.ts'
import { runItems } from '../pipeline/testing.ts'
import { contentFaults } from './testing-content-faults.ts'
import { most, titles, type GoodFeed } from './testing-good-feed.ts'
import { good, goodFeeds, routesOf } from './testing-good-feeds.ts'
import { searchable } from './testing-searchable.ts'
import { transportFaults } from './testing-transport-faults.ts'

const faults = [...transportFaults, ...contentFaults]
/** The good catalogue that every fault meets. */
const twelve = titles(12)

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())

type Extra = { limits?: Partial<Limits>; closed?: boolean }

/** Reads the feed of a server that answers its main document with `handler`. */
async function readFrom(feed: GoodFeed, handler: Handler, { limits = {}, closed = false }: Extra = {}) {
  const { format, mapping, from } = feed
  const server = await startFeedServer(routesOf(feed, handler))
  if (closed) await server.close()
  try {
    const report = await runItems(db, [], {
      source: format,
      feed: {
        source: { id: format, name: format, format, address: null, schedule: null },
        format: formats[format],
        from: server.origin + from,
        mapping: () => mapping,
        network: { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() },
      },
      deps: {
        limits: { ...testLimits, ...limits },
        project: projectCourses,
        ahead: (tx) => projectAhead(tx, db),
      },
    })
    return { ...report, asked: server.asked }
  } finally {
    if (!closed) await server.close()
  }
}

/** Words for people: what happened, and that nothing was changed. */
const inWords =
  /^\S+ \(\S+\): (failed|refused), [a-z-]+\.\n.*[A-Z].*(courses stay as they were|Nothing was changed)\.\n/

test('every format is here', () => {
  expect(goodFeeds.map(({ format }) => format).sort()).toEqual(Object.keys(formats).sort())
})

/** Members and elements that would change the prototype of whatever they are copied into. */
const poisoned = (text: string) =>
  text
    .replaceAll('{"', '{"__proto__":{"poisoned":true},"constructor":{"prototype":{"poisoned":true}},"')
    .replaceAll(/<(programClassification|ID)>/g, '<__proto__>x</__proto__><constructor>y</constructor><$1>')

describe.each(goodFeeds)('$format', (feed) => {
  let before: Record<string, string>
  beforeAll(async () => {
    const report = await readFrom(feed, good(feed, twelve))
    expect(report).toMatchObject({ status: 'done', counts: { read: 12, created: 12 } })
    before = await searchable(db, feed.format)
    expect(Object.values(before).sort()).toEqual([...twelve].sort())
  })
  const unharmed = async (report: Awaited<ReturnType<typeof readFrom>>) => {
    expect(await searchable(db, feed.format)).toEqual(before)
    expect(report.counts).toMatchObject({ created: 0, updated: 0, unchanged: 0, withdrawn: 0 })
    expect(summary(report)).toMatch(inWords)
    expect(summary(report)).not.toMatch(/\n\s+at |\/work|node:/)
  }

  test.each(
    faults.filter(
      ({ only, except }) => (only?.includes(feed.format) ?? true) && !except?.includes(feed.format),
    ),
  )(
    '$name: the run fails, says why, and the courses stay searchable',
    async ({ handler, reason, code, limits }) => {
      const report = await readFrom(feed, handler(feed, feed.text(twelve)), { limits })
      expect(report.status).toBe('failed')
      expect([reason].flat()).toContain(report.reason)
      expect(report.rejects.map((reject) => reject.code)).toEqual(code ? [code] : [])
      if (code) expect(report.rejects[0]?.message).toMatch(/line \d+/i)
      expect(exitCode(report)).toBe(1)
      await unharmed(report)
    },
  )
  test('case 1: nobody listens: the run fails and the courses stay searchable', async () => {
    const report = await readFrom(feed, good(feed, twelve), { closed: true })
    expect(report).toMatchObject({ status: 'failed', reason: 'feed-unreachable' })
    await unharmed(report)
  })
  test.each([
    ['case 10: an empty feed', 'empty-feed', []],
    ['case 8: a feed that shrinks by 90 %', 'shrink-guard', titles(1)],
    ['case 11: a feed that grows a hundredfold', 'growth-guard', titles(most)],
  ])('%s is refused', async (_name, reason, list) => {
    const report = await readFrom(feed, good(feed, list))
    expect(report).toMatchObject({ status: 'refused', reason, counts: { read: list.length } })
    expect(exitCode(report)).toBe(2)
    await unharmed(report)
  })
  test('case 12: the same feed again changes nothing', async () => {
    const report = await readFrom(feed, good(feed, twelve))
    expect(report).toMatchObject({ status: 'unchanged', counts: { read: 12, unchanged: 12 } })
    expect(await searchable(db, feed.format)).toEqual(before)
  })
  test('case 25: __proto__ and constructor in every object change no prototype and no course', async () => {
    const handler = answers(poisoned(feed.text(twelve)), { 'content-type': feed.type })
    expect(await readFrom(feed, handler)).toMatchObject({ status: 'unchanged', counts: { unchanged: 12 } })
    expect('poisoned' in {}).toBe(false)
    expect(await searchable(db, feed.format)).toEqual(before)
  })
  test('case 9, ruling 23: a course less is withdrawn; back, it has its old id and counts as updated', async () => {
    const less = await readFrom(feed, good(feed, titles(11)))
    expect(less).toMatchObject({ status: 'done', counts: { withdrawn: 1 } })
    expect(Object.keys(await searchable(db, feed.format))).toHaveLength(11)
    expect(await readFrom(feed, good(feed, twelve))).toMatchObject({ counts: { updated: 1, unchanged: 11 } })
    expect(await searchable(db, feed.format)).toEqual(before)
  })
})

/** A feed of items written down in a test, run through the real pipeline on a real database. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import { sampleCourse } from '@stapwijzer/shared/domain/testing.ts'
import {
  vanishableFields,
  type FeedCourse,
  type FeedEvent,
  type Format,
  type VanishableField,
} from '../feeds/format.ts'
import { testLimits } from '../net/testing.ts'
import { runFeed } from './run.ts'
import type { Feed, RunDeps, RunOptions } from './feed-run.ts'

export type TestItem = {
  id: string
  course?: Partial<FeedCourse>
  /** Reject code instead of a course. */
  reject?: string
  edited?: string
  raw?: string
  present?: readonly VanishableField[]
  warnings?: string[]
}

const finding = (key: string, code: string): Finding => ({ key, path: '', code, message: code })

/** A format that reads the events it is given. */
export function fakeFormat(events: () => Iterable<FeedEvent> | AsyncIterable<FeedEvent>): Format {
  return {
    id: 'csv',
    async *read() {
      yield* events()
    },
    normalise(item, key) {
      const { id, course, reject, edited, present, warnings = [] } = item as TestItem
      const found = warnings.map((code) => finding(key, code))
      if (reject) return { reject: finding(id, reject), warnings: found, itemId: id }
      return {
        course: { ...sampleCourse({ sourceId: id, title: `Cursus ${id}` }), ...course },
        warnings: found,
        lastEdited: edited ?? null,
        present: present ?? vanishableFields,
      }
    },
    checkMapping: () => [],
  }
}

export function itemEvent(item: TestItem): FeedEvent {
  return { type: 'item', key: item.id, item, raw: item.raw ?? JSON.stringify(item) }
}

/** `count` items with ids `1`…; the same every time. */
export function items(count: number, from = 1): TestItem[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(from + index) }))
}

export type TestRun = {
  source?: string
  options?: RunOptions
  deps?: Partial<RunDeps>
  feed?: Partial<Feed>
}

/** Runs items (or whole events) as the feed of a source; gives the outcome with its findings as lists. */
export async function runItems(
  db: Database,
  feed: (TestItem | FeedEvent)[] | (() => AsyncIterable<FeedEvent> | Iterable<FeedEvent>),
  { source = 'bron', options = {}, deps = {}, feed: changes = {} }: TestRun = {},
) {
  const events = Array.isArray(feed) ? () => feed.map((one) => ('type' in one ? one : itemEvent(one))) : feed
  const outcome = await runFeed(
    {
      source: { id: source, name: source, format: 'csv', address: null, schedule: null },
      format: fakeFormat(events),
      from: '/dev/null',
      mapping: () => null,
      ...changes,
    },
    options,
    {
      db,
      limits: testLimits,
      now: () => new Date(),
      today: '2026-11-24',
      signal: new AbortController().signal,
      project: () => Promise.resolve(),
      crebo: () => null,
      say: () => {},
      ...deps,
    },
  )
  const rejects = [...outcome.findings.all('reject')]
  const warnings = [...outcome.findings.all('warning')]
  outcome.findings.close()
  return { ...outcome, rejects, warnings, codes: [...rejects, ...warnings].map(({ code }) => code) }
}

/** What a visitor finds of a source: id and title of its live courses, by id. */
export async function liveCourses(db: Database, source = 'bron'): Promise<Record<string, string>> {
  const rows = await db.read(
    'app',
    ({ sql }) => sql<{ item_id: string; title: string }[]>`
      select item_id, title from catalogue.course where source_id = ${source} and withdrawn_at is null order by item_id`,
  )
  return Object.fromEntries(rows.map((row) => [row.item_id, row.title]))
}

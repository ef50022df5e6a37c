/**
 * Feeds with one thing wrong, run from the server that sends them to the stored course: what every report says of bad
 * input is provoked here as a visitor's catalogue would meet it.
 */
import { loadShippedGeography } from '../reference/shipped.ts'
import { testDatabase, type TestDatabase } from '@stapwijzer/shared/db/testing.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { FeedFormat } from '../feeds/registry.ts'
import type { Limits } from '../feeds/format.ts'
import type { Places } from '../feeds/fields/places.ts'
import { formats } from '../feeds/registry.ts'
import { answers, startFeedServer, testLimits, type Handler } from '../net/testing.ts'
import type { GuardLimits } from '../pipeline/guards.ts'
import type { RunDeps, RunOptions } from '../pipeline/feed-run.ts'
import { liveCourses, runItems } from '../pipeline/testing.ts'
import { loadCrebo } from '../reference/crebo.ts'
import { readPlaces } from '../reference/places.ts'

export type BadFeed = {
  format: FeedFormat
  /** Documents by path; the type follows from the name (a path without an ending is JSON). */
  documents: Record<string, string | Uint8Array | Handler>
  /** Path of the feed on the server. */
  from: string
  mapping?: unknown
  limits?: Partial<Limits>
}

export type Report = Awaited<ReturnType<typeof runItems>>

export type RunMore = RunOptions & { guards?: GuardLimits; project?: RunDeps['project'] }

export type BadInput = {
  db: TestDatabase
  /** Runs a feed as the source of that name. */
  run(feed: BadFeed, source: string, options?: RunMore): Promise<Report>
  /** The stored course of that id in the source. */
  course(source: string, itemId: string): Promise<Course | undefined>
  live(source: string): Promise<string[]>
  close(): Promise<void>
}

/** A database with the shipped geography, and runs on it. */
export async function openBadInput(): Promise<BadInput> {
  const db = await testDatabase()
  await loadShippedGeography(db)
  const places = await readPlaces(db)
  const crebo = loadCrebo()
  return {
    db,
    run: (feed, source, options) => runFeedFrom(db, feed, source, { places, crebo }, options),
    async course(source, itemId) {
      const [row] = await db.read(
        'app',
        ({ sql }) => sql<{ data: Course }[]>`
          select data from catalogue.course
          where source_id = ${source} and item_id = ${itemId} and withdrawn_at is null`,
      )
      return row?.data
    },
    live: async (source) => Object.keys(await liveCourses(db, source)),
    close: () => db.drop(),
  }
}

async function runFeedFrom(
  db: TestDatabase,
  { format, documents, from, mapping = null, limits = {} }: BadFeed,
  source: string,
  reference: { places: Places; crebo: ReturnType<typeof loadCrebo> },
  { guards, project = () => Promise.resolve(), ...options }: RunMore = {},
): Promise<Report> {
  const routes = Object.entries(documents).map(([path, body]) => [path, handlerOf(path, body)] as const)
  const server = await startFeedServer(Object.fromEntries(routes))
  try {
    return await runItems(db, [], {
      source,
      options,
      feed: {
        source: { id: source, name: source, format, address: null, schedule: null },
        format: formats[format],
        from: server.origin + from,
        mapping: () => mapping,
        guards,
        network: { allowPrivate: [server.hostPort], sleep: () => Promise.resolve() },
      },
      deps: { ...reference, project, limits: { ...testLimits, ...limits } },
    })
  } finally {
    await server.close()
  }
}

function handlerOf(path: string, body: string | Uint8Array | Handler): Handler {
  if (typeof body === 'function') return body
  const type = path.endsWith('.xml')
    ? 'application/xml'
    : path.endsWith('.csv')
      ? 'text/csv'
      : 'application/json'
  return answers(body, { 'content-type': type })
}

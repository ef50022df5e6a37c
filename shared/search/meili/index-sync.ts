/**
 * Makes an index equal to the catalogue: compares (id, number of the projection) of both sides and repairs what differs.
 * One function for a new index, for what a run changed, for the turn of the day and for what somebody changed by hand.
 */
import type { Meilisearch } from 'meilisearch'
import type { Database } from '../../db/client.ts'
import { dayNumber, meiliDocument, type MeiliDocument } from './document.ts'
import { courseRows, currentDocs } from './rows.ts'
import { succeeded } from './tasks.ts'

export type SyncCounts = {
  /** Courses of the catalogue. */
  courses: number
  /** Documents that were missing, old, of another day or foreign. */
  written: number
  /** Documents of courses that are gone, or of no course at all. */
  removed: number
}

export type SyncOptions = {
  client: Meilisearch
  db: Database
  /** Name of the index. */
  index: string
  /** Generation that its documents carry. */
  gen: string
  today: string
  signal?: AbortSignal
  onProgress?: (written: number, of: number) => void
}

/** Documents in one batch: a few megabytes, far below the 100 MB that the engine takes. */
const batchSize = 2000
/** Rows that are listed in one request. */
const listSize = 10_000
/** The catalogue may change while we write: it is compared again, at most so often. */
const rounds = 4

type Held = Pick<MeiliDocument, 'id' | 'doc' | 'gen' | 'from' | 'until'>

/** Repairs until both sides are equal. Throws MeiliTaskError when a task fails. */
export async function makeEqual(options: SyncOptions): Promise<SyncCounts> {
  const counts: SyncCounts = { courses: 0, written: 0, removed: 0 }
  for (let round = 0; round < rounds; round++) {
    const { courses, stale, foreign } = await compare(options)
    counts.courses = courses
    if (stale.length + foreign.length === 0) break
    await remove(options, foreign)
    await write(options, stale)
    counts.written += stale.length
    counts.removed += foreign.length
  }
  return counts
}

/** Documents that are looked at for their generation: a few that somebody put there do not decide. */
const looked = 100

/** The generation of most of the first documents of an index; null when it has none. */
export async function generationOf(client: Meilisearch, index: string): Promise<string | null> {
  const { results } = await client.index(index).getDocuments<Held>({ limit: looked, fields: ['gen'] })
  const counts = new Map<string, number>()
  for (const { gen } of results) counts.set(gen, (counts.get(gen) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

async function compare(
  options: SyncOptions,
): Promise<{ courses: number; stale: string[]; foreign: string[] }> {
  const { db, gen } = options
  const today = dayNumber(options.today)
  const held = await listHeld(options)
  // Read after the index: what comes in between is found by the next round.
  const wanted = await currentDocs(db)
  const stale: string[] = []
  for (const [id, doc] of wanted) {
    const one = held.get(id)
    const good = one?.doc === doc && one.gen === gen && one.from <= today && one.until >= today
    if (!good) stale.push(id)
  }
  const foreign = [...held.keys()].filter((id) => !wanted.has(id))
  return { courses: wanted.size, stale, foreign }
}

async function listHeld({ client, index, signal }: SyncOptions): Promise<Map<string, Held>> {
  const held = new Map<string, Held>()
  for (let offset = 0; ; offset += listSize) {
    signal?.throwIfAborted()
    const { results } = await client
      .index(index)
      .getDocuments<Held>({ offset, limit: listSize, fields: ['id', 'doc', 'gen', 'from', 'until'] })
    for (const one of results) held.set(String(one.id), one)
    if (results.length < listSize) return held
  }
}

async function remove({ client, index, signal }: SyncOptions, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += listSize) {
    await succeeded(client, client.index(index).deleteDocuments(ids.slice(at, at + listSize)), signal)
  }
}

/** The next batch is made while the engine works on the one before; there are never more than two. */
async function write(options: SyncOptions, ids: readonly string[]): Promise<void> {
  const { client, db, index, gen, today, signal, onProgress } = options
  let before: Promise<void> = Promise.resolve()
  for (let at = 0; at < ids.length; at += batchSize) {
    const rows = await db.read('app', ({ sql }) => courseRows(sql, ids.slice(at, at + batchSize)))
    const documents = rows.map((row) => meiliDocument(row, gen, today))
    await before
    onProgress?.(at, ids.length)
    before = succeeded(client, client.index(index).addDocuments(documents, { primaryKey: 'id' }), signal)
    before.catch(() => {}) // awaited in the next round
  }
  await before
}

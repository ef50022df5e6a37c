/** Reads a feed to its end: each item is normalised, hashed and staged. Nothing is decided here. */
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import { linkKeys } from '../duplicates/keys.ts'
import { rejectClass } from '../feeds/codes.ts'
import { awardOf } from '../feeds/fields/award.ts'
import {
  FeedError,
  type FeedCourse,
  type FeedEvent,
  type Format,
  type Gap,
  type Normalised,
  type NormaliseContext,
  type ReadContext,
} from '../feeds/format.ts'
import type { RunProviders } from '../providers/run-providers.ts'
import type { CoursesAhead, Steps } from './ahead.ts'
import { type FieldWatch } from './field-watch.ts'
import type { Findings } from './findings.ts'
import { withOfferingIds } from './offering-ids.ts'
import { inStartOrder } from './offering-order.ts'
import { modelsOf, stageBatch, type Pending } from './stage-batch.ts'
import type { Straight } from './straight.ts'
import { storedCourse, storedKey, storedRaw } from './stored-text.ts'

export type Reading = {
  /** Events so far. */
  seq: number
  /** Items that came out of the feed, good and bad. */
  read: number
  /** Rejects of class X so far (duplicates are found later). */
  errors: number
  /** Something was not read. */
  incomplete: boolean
  /** What one of these accepts may not be withdrawn; null: nothing may. */
  keep: ((itemId: string) => boolean)[] | null
  fields: FieldWatch
}

export type FeedInput = {
  source: string
  format: Format
  read: ReadContext
  normalise: NormaliseContext
  /** Who its providers are, as far as the catalogue knows. */
  providers: RunProviders
  /** Writes search rows of new courses while the feed is being read; null when they are to be made at the end. */
  ahead: CoursesAhead | null
  /** Writes the courses of a new source straight into the catalogue, ahead of the run; null for every other one. */
  straight: Straight | null
}

const batchSize = 250
const batchBytes = 1_000_000
/** Batches that wait for the database, so that neither it nor the reading has to wait for the other one's slow moments. */
const batchesWaiting = 4

/**
 * Reads and stages `events`, those of the feed unless others are given. `reading` is filled as it goes, so that a run that fails half-way can say what was read.
 * Batches are written while the next ones are being read.
 */
export async function readFeed(
  input: FeedInput,
  steps: Steps,
  findings: Findings,
  reading: Reading,
  events: AsyncIterable<FeedEvent> = input.format.read(input.read),
): Promise<void> {
  let batch: Pending[] = []
  let bytes = 0
  const waiting: Promise<void>[] = []
  const flush = async () => {
    const rows = batch
    batch = []
    bytes = 0
    // Of a new source nearly all will be added.
    if (input.straight) input.ahead?.foresee?.(input.source, modelsOf(rows))
    const before = waiting.at(-1) ?? Promise.resolve()
    const writing = before.then(() => stageBatch(steps, input, rows))
    writing.catch(() => {}) // awaited below or at the end
    waiting.push(writing)
    if (waiting.length > batchesWaiting) await waiting.shift()
  }
  const written = async () => {
    await flush()
    await waiting.at(-1)
  }
  try {
    for await (const event of events) {
      if (input.read.signal.aborted) throw interrupted()
      reading.seq += 1
      const row = take(event, reading.seq, input, findings, reading)
      if (row) {
        batch.push(row)
        bytes += row.bytes
        if (batch.length >= batchSize || bytes >= batchBytes) await flush()
      }
    }
    if (input.read.signal.aborted) throw interrupted()
  } catch (error) {
    // What was read of a feed that breaks off is staged too, so that people can be shown what was wrong with it.
    await written().catch(() => {})
    throw error
  }
  await written()
}

function interrupted(): FeedError {
  return new FeedError('interrupted', 'The run was told to stop.', undefined, true)
}

/** Notes one event and gives the row to stage, if there is one. */
function take(
  event: FeedEvent,
  seq: number,
  input: FeedInput,
  findings: Findings,
  reading: Reading,
): Pending | null {
  if (event.type !== 'item') noteGap(reading, event)
  if (event.type === 'warning') {
    findings.warn(event.finding)
    return null
  }
  reading.read += 1
  if (event.type === 'reject') {
    findings.reject(event.finding)
    return rejected(event.finding, event.itemId ?? null, seq, reading, event.raw ?? null)
  }
  const { row, warnings, reject, itemId } = normalised(event, seq, input, reading)
  for (const warning of warnings) findings.warn(warning)
  if (row) return row
  findings.reject(reject)
  return rejected(reject, itemId, seq, reading, event.raw)
}

/** Several gaps: only what every one of them spares may go. */
function noteGap(reading: Reading, { incomplete = false, keep }: Gap): void {
  reading.incomplete ||= incomplete
  if (keep) reading.keep?.push(keep)
  else if (incomplete) reading.keep = null
}

type Taken =
  | { row: Pending; warnings: Finding[]; reject?: undefined; itemId?: undefined }
  | { row: null; warnings: Finding[]; reject: Finding; itemId: string | null }

function normalised(
  { item, key, raw }: Extract<FeedEvent, { type: 'item' }>,
  seq: number,
  input: FeedInput,
  reading: Reading,
): Taken {
  try {
    const result = input.format.normalise(item, key, input.normalise)
    if ('reject' in result) return { row: null, ...result }
    const row = staged(result, raw, seq, input)
    reading.fields.note(result.course, result.present)
    return { row, warnings: result.warnings }
  } catch (error) {
    // A fault of our own must not take the other courses of the feed down with it.
    const message = `The importer stumbled over this item (${error instanceof Error ? error.name : 'error'}).`
    return {
      row: null,
      warnings: [],
      reject: { key, path: '', code: 'internal-error', message },
      itemId: key,
    }
  }
}

/** A reject is staged for what it means to its live course, and so that its raw item can be shown. */
function rejected(
  { code, key }: Finding,
  itemId: string | null,
  seq: number,
  reading: Reading,
  raw: string | null,
): Pending {
  const error = rejectClass(code) === 'X'
  if (error) reading.errors += 1
  return {
    seq,
    ahead: null,
    kind: itemId === null ? 'lost' : error ? 'held' : 'gone',
    itemId: storedKey(itemId ?? key),
    hash: null,
    edited: null,
    course: null,
    raw: raw === null ? null : storedRaw(raw),
    bytes: 100 + (raw?.length ?? 0),
    model: null,
  }
}

type Good = Extract<Normalised, { course: FeedCourse }>

function staged(
  { course: read, lastEdited }: Good,
  raw: string,
  seq: number,
  { source, providers }: FeedInput,
): Pending {
  const course = withOfferingIds(inStartOrder({ ...read, award: awardOf(read) }), source)
  const { json, hash, stored } = storedCourse(course)
  const { own, shown } = providers.idsOf(course.provider)
  const edited = lastEdited === null ? Number.NaN : Date.parse(lastEdited)
  return {
    seq,
    ahead: null,
    kind: 'item',
    itemId: storedKey(course.sourceId),
    hash,
    edited: Number.isNaN(edited) ? null : edited,
    course: {
      json,
      providerId: shown,
      ownProviderId: own,
      title: storedKey(course.title),
      quality: courseQuality(course),
      keys: linkKeys(course),
    },
    raw: storedRaw(raw),
    bytes: json.length + raw.length,
    model: stored,
  }
}

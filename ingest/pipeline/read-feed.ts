/** Reads a feed to its end: each item is normalised, hashed and staged. Nothing is decided here. */
import type { Session } from '@stapwijzer/shared/db/client.ts'
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { courseQuality } from '@stapwijzer/shared/domain/quality.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import { rejectClass } from '../feeds/codes.ts'
import {
  FeedError,
  type FeedEvent,
  type Format,
  type Normalised,
  type NormaliseContext,
  type ReadContext,
} from '../feeds/format.ts'
import { type FieldWatch } from './field-watch.ts'
import type { Findings } from './findings.ts'
import { publicProviderId } from './provider-id.ts'
import { copyToStage, knownHashes, type StagedRow } from './stage.ts'
import { storedCourse, storedKey, storedRaw } from './stored-text.ts'

export type Reading = {
  /** Items that came out of the feed, good and bad. */
  read: number
  /** Rejects of class X so far (duplicates are found later). */
  errors: number
  /** Something was not read: nothing may be withdrawn, or nothing that one of `keep` accepts. */
  incomplete: boolean
  keep: ((itemId: string) => boolean)[] | null
  fields: FieldWatch
}

export type FeedInput = {
  source: string
  format: Format
  read: ReadContext
  normalise: NormaliseContext
  /** Told now and then how many items have been read. */
  progress: (read: number) => void
}

const batchSize = 1_000
const batchBytes = 4_000_000
const progressEvery = 5_000

type Pending = StagedRow & { bytes: number }

/**
 * Reads and stages. `reading` is filled as it goes, so that a run that fails half-way can say what was read.
 * One batch is written while the next one is being read.
 */
export async function readFeed(
  input: FeedInput,
  session: Session,
  findings: Findings,
  reading: Reading,
): Promise<void> {
  let batch: Pending[] = []
  let bytes = 0
  let seq = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    await writing
    const rows = batch
    batch = []
    bytes = 0
    writing = stageBatch(session, input.source, rows)
    // Awaited before the next batch and at the end.
    writing.catch(() => {})
  }
  const events = input.format.read(input.read)
  for await (const event of events) {
    if (input.read.signal.aborted) throw interrupted()
    seq += 1
    const row = take(event, seq, input, findings, reading)
    if (row) {
      batch.push(row)
      bytes += row.bytes
      if (batch.length >= batchSize || bytes >= batchBytes) await flush()
    }
    if (event.type !== 'warning' && reading.read % progressEvery === 0) input.progress(reading.read)
  }
  if (input.read.signal.aborted) throw interrupted()
  await flush()
  await writing
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
  if (event.type !== 'item' && event.incomplete) noteGap(reading, event.keep)
  if (event.type === 'warning') {
    findings.warn(event.finding)
    return null
  }
  reading.read += 1
  if (event.type === 'reject') {
    return rejected(event.finding.code, event.itemId ?? null, seq, reading, () =>
      findings.reject(event.finding),
    )
  }
  const { row, warnings, reject, itemId } = normalised(event, seq, input, reading)
  for (const warning of warnings) findings.warn(warning)
  if (row) return row
  return rejected(reject.code, itemId, seq, reading, () => findings.reject(reject))
}

/** Several gaps: only what every one of them spares may go. */
function noteGap(reading: Reading, keep: ((itemId: string) => boolean) | undefined): void {
  if (!reading.incomplete) reading.keep = []
  reading.incomplete = true
  if (!keep) reading.keep = null
  else reading.keep?.push(keep)
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
    const row = staged(result, raw, seq, input.source)
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

function rejected(
  code: string,
  itemId: string | null,
  seq: number,
  reading: Reading,
  note: () => void,
): Pending | null {
  note()
  const error = rejectClass(code) === 'X'
  if (error) reading.errors += 1
  if (itemId === null) return null
  return {
    seq,
    kind: error ? 'held' : 'gone',
    itemId: storedKey(itemId),
    hash: null,
    edited: null,
    course: null,
    raw: null,
    bytes: 100,
  }
}

type Good = Extract<Normalised, { course: Course }>

function staged({ course, lastEdited }: Good, raw: string, seq: number, source: string): Pending {
  const { json, hash } = storedCourse(course)
  const edited = lastEdited === null ? Number.NaN : Date.parse(lastEdited)
  return {
    seq,
    kind: 'item',
    itemId: storedKey(course.sourceId),
    hash,
    edited: Number.isNaN(edited) ? null : edited,
    course: {
      json,
      providerId: publicProviderId(source, course.provider),
      title: storedKey(course.title),
      quality: courseQuality(course),
    },
    raw: storedRaw(raw),
    bytes: json.length + raw.length,
  }
}

/** What the catalogue holds already is not sent again: an unchanged feed costs little more than reading it. */
async function stageBatch(session: Session, source: string, rows: Pending[]): Promise<void> {
  if (rows.length === 0) return
  await session.tx('ingest', async ({ sql }) => {
    const known = await knownHashes(
      sql,
      source,
      rows.filter((row) => row.kind === 'item').map((row) => row.itemId),
    )
    for (const row of rows) {
      const before = known.get(row.itemId)
      if (before?.hash === row.hash) row.course = null
      if (before?.rawHash === row.raw?.hash) row.raw = null
    }
    await copyToStage(sql, rows)
  })
}

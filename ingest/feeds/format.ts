/**
 * What a feed format supplies. Everything else (guards, storing, reports, withdrawing) is the pipeline's and the same
 * for all formats. `read` does the I/O; `normalise` is pure.
 */
import type { Course, Offering } from '@stapwijzer/shared/domain/course.ts'
import type { Finding } from '@stapwijzer/shared/domain/source.ts'
import type { Failure } from './codes.ts'
import type { Places } from './fields/places.ts'

/** One thing that came out of a feed, in feed order. */
export type FeedEvent =
  | {
      type: 'item'
      /** Source id as far as it is known, else the document and position; used in findings. */
      key: string
      /** The raw item, loosely parsed; goes to `normalise` unchanged. */
      item: unknown
      /** The untouched text of the item as it is stored. */
      raw: string
    }
  /** An item that could not be read: counts as read and rejected. `itemId` when the source id is known all the same, `raw` as far as there is a text of it. */
  | ({ type: 'reject'; finding: Finding; itemId?: string; raw?: string } & Gap)
  /** A finding about the run. */
  | ({ type: 'warning'; finding: Finding } & Gap)

/**
 * Something was not read (`incomplete`), so nothing may be withdrawn; `keep` limits that to the ids that it accepts at the
 * end of the run. `keep` alone: what could not be read is told, and these ids stay.
 */
export type Gap = { incomplete?: boolean; keep?: (itemId: string) => boolean }

/**
 * Thrown by `read` and by the fetcher to end the run as `failed`; `finding` becomes one reject of the report.
 * A format that opens a linked document may catch it and reject that one item, unless `fatal` is set (limits of the
 * whole feed, a stop from outside): then it must pass it on.
 */
export class FeedError extends Error {
  readonly reason: Failure
  readonly finding: Finding | undefined
  readonly fatal: boolean
  /** HTTP status of an answer that was not wanted. */
  readonly status: number | undefined
  constructor(reason: Failure, message: string, finding?: Finding, fatal = false, status?: number) {
    super(message)
    this.reason = reason
    this.finding = finding
    this.fatal = fatal
    this.status = status
  }
}

export type Limits = {
  /** Bytes of a whole feed, all its documents together, after unpacking. */
  maxBytes: number
  maxItemBytes: number
  maxPages: number
  maxDepth: number
  maxOfferings: number
  maxTextBytes: number
  gzipRatio: number
  firstByteSeconds: number
  idleSeconds: number
  totalSeconds: number
  /** Most requests a second that the service allows; absent: only the number of connections bounds them. */
  requestsPerSecond?: number
}

/**
 * A fetched document. Its whole transfer has ended well before it is handed out (large ones wait in a temporary file),
 * so reading `bytes` can only fail on the feed's byte limit or, for a local file, on the disk.
 */
export type Document = {
  /** Absolute address or real path, after redirects; relative links resolve against it. */
  url: string
  /** Media type in lower case without parameters; null when the server names none, and for files. */
  contentType: string | null
  /** The `charset` parameter in lower case, when there is one. */
  charset: string | null
  /** HTTP status; 200 for files. */
  status: number
  /** The body, unpacked and counted. May be read once. */
  bytes: AsyncIterable<Uint8Array>
}

/** The guarded way to the outside: network rules, retries, limits and time-outs are inside it. */
export type Fetcher = {
  /**
   * Opens an `http(s)` address or a file path. Throws FeedError with the run reason when it cannot; `feed-wrong-type`
   * when `accept` is given and the server states another media type (JSON must come as JSON; XML and CSV also as text
   * or without a type; a page may be of any). `allowMissing`: 404 and 410 are returned as a document with that status
   * instead of thrown.
   */
  open(
    address: string,
    options?: { accept?: 'json' | 'xml' | 'csv' | 'page'; allowMissing?: boolean },
  ): Promise<Document>
  /** Paths of the files in a folder and the folders below it, in a steady order; null when `address` is no folder. */
  list(address: string): AsyncIterable<string> | null
  /** Resolves a link against the document that names it; null when it leaves the feed's folder or host. */
  resolve(link: string, base: string): string | null
}

export type ReadContext = {
  from: string
  /** Parsed mapping file, if the source has one. */
  mapping: unknown
  fetcher: Fetcher
  limits: Limits
  today: string
  signal: AbortSignal
}

/** Pure context of a normalise call. */
export type NormaliseContext = {
  today: string
  limits: Limits
  mapping: unknown
  /** Whether a crebo code is in the list, with its level and pathways. */
  crebo: (
    code: string,
  ) => { level: 'mbo-1' | 'mbo-2' | 'mbo-3' | 'mbo-4'; pathways: ('bol' | 'bbl')[] } | null
  /** What is known of places; without it no place is judged. */
  places?: Places
}

/** Model fields that may vanish from a feed as a whole; the pipeline then keeps their old values. */
export const vanishableFields = [
  'summary',
  'description',
  'level',
  'nlqf',
  'award',
  'sector',
  'studyLoad',
  'duration',
  'delivery',
  'studyForm',
  'evening',
  'languages',
  'entryRequirements',
  'outcomes',
  'fundingMarks',
  'url',
  'price',
  'costLines',
  'flexibleStart',
  'location',
  'lessons',
  'practical',
  'applyUrl',
  'offerings',
] as const satisfies readonly (keyof Course)[]
export type VanishableField = (typeof vanishableFields)[number]

/** An offering as its feed has it: many feeds give a start no id. The pipeline makes one. */
export type FeedOffering = Omit<Offering, 'id'> & { id: string | null }
export type FeedCourse = Omit<Course, 'offerings'> & { offerings: FeedOffering[] }

export type Normalised =
  | {
      course: FeedCourse
      warnings: Finding[]
      /** Stamp that decides between two items with the same id, ISO text; null when the format has none. */
      lastEdited: string | null
      /** Model fields whose raw field (key, element, column) is in the item, also when it is empty there. */
      present: readonly VanishableField[]
    }
  /** `itemId` when the source id is known: the pipeline keeps (class X) or withdraws (class S) its live course. */
  | { reject: Finding; warnings: Finding[]; itemId: string | null }

export type Format = {
  /** Its name in the registry. */
  id: string
  /** The feed is the one document at `from` and nothing else: the same bytes on the same day need no second reading. */
  soleDocument?: 'json' | 'xml' | 'csv'
  read(context: ReadContext): AsyncIterable<FeedEvent>
  /**
   * For feeds that come in pages: asks for live items that no page held, before they are withdrawn. Gives those that are
   * there; what cannot be asked for is a gap. `more`: others are missing too.
   */
  readMissing?(
    context: ReadContext,
    missing: { ids: readonly string[]; more: boolean },
  ): AsyncIterable<FeedEvent>
  normalise(item: unknown, key: string, context: NormaliseContext): Normalised
  /** Checks a mapping file; returns the problems in words. Formats without fields in it accept only `provider`. */
  checkMapping(mapping: unknown): string[]
}

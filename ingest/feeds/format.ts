/**
 * What a feed format supplies. Everything else (guards, storing, reports, withdrawing) is the pipeline's and the same
 * for all formats. `read` does the I/O; `normalise` is pure.
 */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { FeedFormat, Finding } from '@stapwijzer/shared/domain/source.ts'

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
  /** An item that could not be read: counts as read and rejected. `itemId` when the source id is known all the same. */
  | { type: 'reject'; finding: Finding; itemId?: string }
  /** A finding about the run. `incomplete`: something was not read, so nothing may be withdrawn; `keep` limits that to ids it accepts. */
  | { type: 'warning'; finding: Finding; incomplete?: boolean; keep?: (itemId: string) => boolean }

/** Thrown by `read` to end the run as `failed`; `finding` becomes one reject of the report. */
export class FeedError extends Error {
  readonly reason: string
  readonly finding: Finding | undefined
  constructor(reason: string, message: string, finding?: Finding) {
    super(message)
    this.reason = reason
    this.finding = finding
  }
}

export type Limits = {
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
}

/** A fetched document: JSON and small XML as text, large ones as a stream of bytes already unpacked and counted. */
export type Document = {
  /** Absolute address or path, after redirects; relative links resolve against it. */
  url: string
  contentType: string | null
  status: number
  bytes: AsyncIterable<Uint8Array>
}

/** The guarded way to the outside: network rules, retries, limits and time-outs are inside it. */
export type Fetcher = {
  /**
   * Opens an `http(s)` address or a file path. Throws FeedError with the run reason when it cannot.
   * `allowMissing`: 404 is returned as a document with status 404 instead of thrown.
   */
  open(
    address: string,
    options?: { accept?: 'json' | 'xml' | 'csv'; allowMissing?: boolean },
  ): Promise<Document>
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
}

export type Normalised =
  | {
      course: Course
      warnings: Finding[]
      /** Stamp that decides between two items with the same id, ISO text; null when the format has none. */
      lastEdited: string | null
      /** Model fields whose raw field (key, element, column) is in the item, also when it is empty there. */
      present: string[]
    }
  /** `itemId` when the source id is known: the pipeline keeps (class X) or withdraws (class S) its live course. */
  | { reject: Finding; warnings: Finding[]; itemId: string | null }

export type Format = {
  id: FeedFormat
  read(context: ReadContext): AsyncIterable<FeedEvent>
  normalise(item: unknown, key: string, context: NormaliseContext): Normalised
  /** Checks a mapping file; returns the problems in words. Formats without fields in it accept only `provider`. */
  checkMapping(mapping: unknown): string[]
}

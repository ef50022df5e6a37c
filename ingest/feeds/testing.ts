/** For tests: runs a format on documents that live in memory, under the limits of production. */
import fc from 'fast-check'
import { cpuMs } from '@stapwijzer/shared/domain/testing-cpu.ts'
import { placesFrom } from '../reference/places.ts'
import { Findings, type Scope } from './fields/findings.ts'
import {
  FeedError,
  type FeedEvent,
  type Fetcher,
  type Format,
  type Limits,
  type NormaliseContext,
  type Normalised,
} from './format.ts'

export const today = '2026-11-24'

export const limits: Limits = {
  maxBytes: 2_000_000_000,
  maxItemBytes: 5_000_000,
  maxPages: 10_000,
  maxDepth: 100,
  maxOfferings: 500,
  maxTextBytes: 1_048_576,
  gzipRatio: 200,
  firstByteSeconds: 30,
  idleSeconds: 30,
  totalSeconds: 120,
}

/** What a mapping may know besides its item: one place and no crebo. */
export const anyContext = {
  today,
  limits,
  mapping: null,
  crebo: () => null,
  places: placesFrom([{ pc4: '3511', places: ['Utrecht'], lat: 52.09, lon: 5.12 }], []),
}

/** Answers a request; null is 404, a number another status. */
export type Answer = string | Uint8Array | null | number

/** A fetcher whose documents come from `answer`; links resolve below the host of the base. `log` notes every request. */
export function memoryFetcher(
  answer: (address: URL) => Answer,
  { contentType = 'application/json', log = [] as string[] } = {},
): Fetcher {
  return {
    async open(address, { allowMissing = false } = {}) {
      log.push(address)
      const body = answer(new URL(address))
      const status = typeof body === 'number' ? body : body === null ? 404 : 200
      if (status !== 200 && !(status === 404 && allowMissing))
        throw new FeedError(
          'feed-unreachable',
          `${address} answered with status ${status}.`,
          undefined,
          false,
          status,
        )
      const bytes =
        typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? body : Buffer.alloc(0)
      return Promise.resolve({ url: address, contentType, charset: null, status, bytes: pieces(bytes) })
    },
    list: () => null,
    resolve(link, base) {
      const url = URL.canParse(link, base) ? new URL(link, base) : null
      return url && url.host === new URL(base).host ? url.href : null
    },
  }
}

/** Bytes in pieces of an odd size, so that characters and marks are cut in every way. */
export async function* pieces(bytes: Uint8Array, size = 1009): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

export type Outcome = {
  events: FeedEvent[]
  results: Normalised[]
  courses: Extract<Normalised, { course: unknown }>['course'][]
  /** `code key` of every reject and `code key path` of every warning, in order. */
  rejects: string[]
  warnings: string[]
}

type RunOptions = {
  from: string
  fetcher: Fetcher
  mapping?: unknown
  limits?: Partial<Limits>
  crebo?: NormaliseContext['crebo']
  places?: NormaliseContext['places']
}

/** Reads a feed to its end and maps every item. */
export async function runFormat(format: Format, options: RunOptions): Promise<Outcome> {
  const own = { ...limits, ...options.limits }
  const mapping = options.mapping ?? null
  const read = {
    from: options.from,
    mapping,
    fetcher: options.fetcher,
    limits: own,
    today,
    signal: new AbortController().signal,
  }
  const outcome: Outcome = { events: [], results: [], courses: [], rejects: [], warnings: [] }
  for await (const event of format.read(read)) {
    outcome.events.push(event)
    if (event.type === 'reject') outcome.rejects.push(`${event.finding.code} ${event.finding.key}`)
    if (event.type === 'warning')
      outcome.warnings.push(`${event.finding.code} ${event.finding.key} ${event.finding.path}`.trim())
    if (event.type !== 'item') continue
    const result = format.normalise(event.item, event.key, {
      today,
      limits: own,
      mapping,
      crebo: options.crebo ?? (() => null),
      places: options.places,
    })
    outcome.results.push(result)
    if ('course' in result) outcome.courses.push(result.course)
    else outcome.rejects.push(`${result.reject.code} ${result.reject.key}`)
    outcome.warnings.push(...result.warnings.map(({ code, key, path }) => `${code} ${key} ${path}`.trim()))
  }
  return outcome
}

/** What the pure parts need around them, with findings of their own. */
export function scopeFor(own: Partial<Limits> = {}): Scope {
  return { findings: new Findings('item'), limits: { ...limits, ...own }, today }
}

/** Texts of any UTF-16 code units, lone surrogates and control characters among them. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** Reason and finding of the FeedError that a run ends with; another error as it is, null when there was none. */
export async function failureOf(run: Promise<unknown>) {
  const error: unknown = await run.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof FeedError)) return error
  return { reason: error.reason, message: error.message, finding: error.finding }
}

/** Shortest of three runs in milliseconds of this thread's processor time: other work of the machine does not count. */
export function quickest(task: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => cpuMs(task)))
}

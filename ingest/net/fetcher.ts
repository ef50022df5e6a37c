/** Builds the fetcher of one run. The only door from ingest to the outside; network rules are in docs/feeds.md. */
import { setTimeout as delay } from 'node:timers/promises'
import { FeedError, type Document, type Fetcher, type Limits } from '../feeds/format.ts'
import { hostPort } from '@stapwijzer/shared/net/address.ts'
import { hasScheme, parseAddress } from './feed-address.ts'
import { ByteBudget } from './budget.ts'
import { connectionPool, type Resolve } from '@stapwijzer/shared/net/connect.ts'
import { fetchWeb } from './fetch.ts'
import { feedFolder, listFolder, openFile, resolveFileLink } from './files.ts'
import { paceGate } from './pace.ts'
import type { Answer } from './request.ts'

export type FetcherOptions = {
  /** Address or path of the feed itself: decides which host or folder it may read. */
  from: string
  limits: Limits
  signal: AbortSignal
  /** `host:port` pairs that may lie at private addresses. */
  allowPrivate?: readonly string[]
  /** Further hosts that links of the feed may lead to, by configuration of the source. */
  linkHosts?: readonly string[]
  /** Secret headers for the feed's own host. */
  credentials?: Record<string, string>
  /** For tests. */
  resolve?: Resolve
  sleep?: (ms: number) => Promise<void>
}

/** `digest`: SHA-256 (hex) of the body, or of the file as it lies there (packed or not). */
export type RunDocument = Document & { digest: () => Promise<string> }

export type RunFetcher = Omit<Fetcher, 'open'> & {
  open(...call: Parameters<Fetcher['open']>): Promise<RunDocument>
  close(): Promise<void>
}

const accepted = {
  json: 'application/json, application/*+json;q=0.9',
  xml: 'application/xml, text/xml;q=0.9, */*;q=0.5',
  csv: 'text/csv, text/plain;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, application/ld+json;q=0.8, */*;q=0.1',
}
type Accept = keyof typeof accepted

/** Makes the fetcher for a run. Throws FeedError `address-forbidden` when `from` is no path and no http(s) address. */
export function createFetcher(options: FetcherOptions): RunFetcher {
  return hasScheme(options.from) ? webFetcher(options) : fileFetcher(options)
}

function fileFetcher({ from, limits }: FetcherOptions): RunFetcher {
  const budget = new ByteBudget(limits)
  const folder = feedFolder(from)
  return {
    open: async (path) => {
      if (hasScheme(path))
        throw new FeedError('address-forbidden', 'A feed that is a file may not open web addresses.')
      return { ...openFile(path, folder, budget), contentType: null, charset: null, status: 200 }
    },
    list: (path) => listFolder(path, folder),
    resolve: (link, base) => resolveFileLink(link, base, folder),
    close: () => Promise.resolve(),
  }
}

function webFetcher(options: FetcherOptions): RunFetcher {
  const start = parseAddress(options.from)
  const timeoutSeconds = options.limits.firstByteSeconds
  const pools = [true, false].map((guarded) =>
    connectionPool({ guarded, timeoutSeconds, resolve: options.resolve }),
  ) as [ReturnType<typeof connectionPool>, ReturnType<typeof connectionPool>]
  const ownHosts = new Set([start.host, ...(options.linkHosts ?? [])])
  const unread = new Set<() => Promise<void>>()
  const sleep = options.sleep ?? ((ms: number) => interruptible(ms, options.signal))
  const { requestsPerSecond } = options.limits
  const web = {
    limits: options.limits,
    budget: new ByteBudget(options.limits),
    signal: options.signal,
    guardedPool: pools[0],
    openPool: pools[1],
    allowed: new Set(options.allowPrivate ?? []),
    credentials: options.credentials ? { host: start.host, headers: options.credentials } : null,
    turn: requestsPerSecond === undefined ? () => Promise.resolve() : paceGate(requestsPerSecond, sleep),
    sleep,
  }
  return {
    async open(address, { accept, allowMissing = false } = {}) {
      const headers: Record<string, string> = accept ? { accept: accepted[accept] } : {}
      const { url, answer } = await fetchWeb(address, headers, allowMissing, web)
      // Where the feed's own address redirects to is the feed's host too (without its credentials).
      if (hostPort(parseAddress(address)) === hostPort(start)) ownHosts.add(url.host)
      const document = toDocument(url, answer, accept)
      return {
        ...document,
        bytes: tracked(document.bytes, answer.body?.discard ?? null, unread),
        digest: () => Promise.resolve(answer.body?.digest ?? ''),
      }
    },
    list: () => null,
    resolve(link, base) {
      if (!URL.canParse(link, base)) return null
      const url = new URL(link, base)
      return /^https?:$/.test(url.protocol) && ownHosts.has(url.host) ? url.href : null
    },
    async close() {
      for (const discard of unread) await discard()
      await Promise.all(pools.map((pool) => pool.destroy()))
    },
  }
}

function toDocument(url: URL, answer: Answer, accept: Accept | undefined): Document {
  const [type = '', ...parameters] = (answer.header('content-type') ?? '')
    .split(';')
    .map((part) => part.trim())
  const contentType = type.toLowerCase() || null
  const charset = parameters.find((part) => /^charset=/i.test(part))
  if (answer.body && accept && !fits(contentType, accept)) {
    const message = `The server answers with ${contentType ?? 'no media type'} where ${accept} was expected.`
    throw new FeedError('feed-wrong-type', message)
  }
  return {
    url: url.href,
    contentType,
    charset: charset ? charset.slice(8).replaceAll('"', '').toLowerCase() : null,
    status: answer.status,
    bytes: answer.body?.bytes ?? nothing(),
  }
}

/** Remembers a body on disk until it was read, so that `close` frees those that never were. */
function tracked(
  bytes: AsyncIterable<Uint8Array>,
  discard: (() => Promise<void>) | null,
  unread: Set<() => Promise<void>>,
): AsyncIterable<Uint8Array> {
  if (!discard) return bytes
  unread.add(discard)
  return (async function* () {
    try {
      yield* bytes
    } finally {
      unread.delete(discard)
      await discard()
    }
  })()
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** JSON has to say that it is JSON. XML and CSV come under many names; another known kind of document does not fit. */
function fits(contentType: string | null, accept: Accept): boolean {
  if (accept === 'page') return true
  const json = contentType === 'application/json' || contentType?.endsWith('+json') === true
  if (accept === 'json') return json
  if (contentType === null) return true
  if (json || contentType === 'text/html' || contentType === 'application/xhtml+xml') return false
  if (/^(image|audio|video|font)\//.test(contentType) || contentType === 'application/pdf') return false
  const xml = /[/+]xml$/.test(contentType)
  return accept === 'xml' ? contentType !== 'text/csv' : !xml
}

async function interruptible(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => {
    throw new FeedError('interrupted', 'The run was told to stop.', undefined, true)
  })
}

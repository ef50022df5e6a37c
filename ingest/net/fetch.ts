/** The guarded way to a web address: redirects checked hop by hop, attempts with back-off, answers judged. */
import type { Dispatcher } from 'undici'
import { FeedError, type Limits } from '../feeds/format.ts'
import { hostPort } from '@stapwijzer/shared/net/address.ts'
import { parseAddress, shown } from './feed-address.ts'
import type { ByteBudget } from './budget.ts'
import { BrokenConnectionError, request, type Answer } from './request.ts'
import { isTransient, maxAttempts, waitBeforeRetry } from './retry.ts'

const maxRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

export type WebOptions = {
  limits: Limits
  budget: ByteBudget
  signal: AbortSignal
  /** Pools for addresses that must be public, and for those allowed by name. */
  guardedPool: Dispatcher
  openPool: Dispatcher
  /** `host:port` pairs that may be private. */
  allowed: ReadonlySet<string>
  /** Headers that only the feed's own host may see. */
  credentials: { host: string; headers: Record<string, string> } | null
  /** Passed before each request, a repeated one too. */
  turn(): Promise<void>
  /** Waits that many milliseconds; ends early when the signal fires. */
  sleep(ms: number): Promise<void>
}

/** Fetches `address`, following redirects. `missing`: statuses 404 and 410 are an answer. Throws FeedError. */
export async function fetchWeb(
  address: string,
  headers: Record<string, string>,
  missing: boolean,
  options: WebOptions,
): Promise<{ url: URL; answer: Answer }> {
  let url = parseAddress(address)
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await withAttempts(url, headers, options)
    if (!redirects.has(answer.status)) return { url, answer: judged(answer, url, missing) }
    url = nextHop(url, answer.header('location'))
  }
  throw new FeedError('feed-unreachable', `${shown(url)} redirects more than ${maxRedirects} times.`)
}

function nextHop(from: URL, location: string | undefined): URL {
  if (!location) throw new FeedError('feed-unreachable', `${shown(from)} redirects to nowhere.`)
  const to = parseAddress(location, from.href)
  if (from.protocol === 'https:' && to.protocol === 'http:') {
    throw new FeedError('address-forbidden', `${shown(from)} redirects from https to http.`)
  }
  return to
}

async function withAttempts(url: URL, headers: Record<string, string>, options: WebOptions): Promise<Answer> {
  const guarded = !options.allowed.has(hostPort(url))
  const own = options.credentials?.host === url.host ? options.credentials.headers : {}
  for (let attempt = 1; ; attempt += 1) {
    await options.turn()
    const answer = await request(url, {
      pool: guarded ? options.guardedPool : options.openPool,
      guarded,
      headers: { ...headers, ...own },
      limits: options.limits,
      budget: options.budget,
      signal: options.signal,
    }).catch((error: unknown) => {
      const cut = error instanceof FeedError && error.reason === 'feed-truncated'
      if (!cut && !(error instanceof BrokenConnectionError)) throw error
      if (attempt < maxAttempts) return null
      throw error instanceof BrokenConnectionError ? broken(url, error.begun) : error
    })
    if (answer && !isTransient(answer.status)) return answer
    const wait = waitBeforeRetry(attempt, answer?.header('retry-after'), Date.now())
    if (wait === null) {
      if (answer) return answer
      throw broken(url, false)
    }
    await options.sleep(wait)
  }
}

function broken(url: URL, begun: boolean): FeedError {
  return begun
    ? new FeedError('feed-truncated', `The transfer of ${shown(url)} ended before its end.`)
    : new FeedError('feed-unreachable', `${shown(url)} refuses or breaks the connection.`)
}

/** Turns every answer but a whole body (and, when asked for, a missing document) into the run reason. */
function judged(answer: Answer, url: URL, missing: boolean): Answer {
  const { status } = answer
  if (status === 200 || (missing && (status === 404 || status === 410))) return answer
  const message = `${shown(url)} answered with status ${status}.`
  if (status === 401 || status === 403) throw new FeedError('unauthorized', message)
  if (status === 429) throw new FeedError('rate-limited', message)
  throw new FeedError('feed-unreachable', message, undefined, false, status)
}

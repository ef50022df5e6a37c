/** One HTTP request with its three clocks. No redirects, no second attempt: fetch.ts decides on those. */
import { request as send, type Dispatcher } from 'undici'
import { FeedError, type Limits } from '../feeds/format.ts'
import { hostPort, literalAddress, isPublicAddress } from '@stapwijzer/shared/net/address.ts'
import { shown } from './feed-address.ts'
import type { ByteBudget } from './budget.ts'
import { ForbiddenAddressError } from '@stapwijzer/shared/net/connect.ts'
import { spool, type Spooled } from './spool.ts'
import { unpack } from './unpack.ts'

export type Answer = {
  status: number
  header(name: string): string | undefined
  /** The whole body for status 200; null otherwise. */
  body: Spooled | null
}

export type RequestOptions = {
  /** Pool for this address: the guarded one, or the open one when its host:port was allowed by name. */
  pool: Dispatcher
  /** Whether the address itself still has to be public (names are checked when they are resolved). */
  guarded: boolean
  headers: Record<string, string>
  limits: Limits
  budget: ByteBudget
  signal: AbortSignal
}

/** The connection broke: worth another attempt. `begun` when a part of the body had arrived. */
export class BrokenConnectionError extends Error {
  readonly begun: boolean
  constructor(begun: boolean) {
    super('the connection broke')
    this.begun = begun
  }
}

/**
 * Sends GET and reads the answer to its end. Throws FeedError (`address-forbidden`, `feed-timeout`, `feed-too-large`,
 * `feed-truncated`, `feed-malformed`, `interrupted`) or BrokenConnectionError.
 */
export async function request(url: URL, options: RequestOptions): Promise<Answer> {
  const literal = literalAddress(url)
  if (options.guarded && literal && !isPublicAddress(literal)) throw forbidden(url)
  const watch = startWatch(url, options)
  const meter = options.budget.meter()
  let begun = false
  try {
    const { statusCode, headers, body } = await send(url, {
      dispatcher: options.pool,
      headers: { 'user-agent': 'stapwijzer-ingest', 'accept-encoding': 'gzip', ...options.headers },
      signal: watch.signal,
    })
    watch.firstByte()
    const header = (name: string) => {
      const value = headers[name]
      return Array.isArray(value) ? value[0] : value
    }
    if (statusCode !== 200) {
      body.on('error', () => {}).destroy()
      return { status: statusCode, header, body: null }
    }
    const length = Number(header('content-length') ?? 0)
    meter.expect(length)
    const watched = async function* () {
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        begun = true
        watch.alive()
        yield chunk
      }
    }
    return { status: statusCode, header, body: await spool(unpack(watched(), packing(header), meter)) }
  } catch (error) {
    meter.cancel()
    throw watch.reason() ?? translated(error, url, begun)
  } finally {
    watch.stop()
  }
}

function packing(header: (name: string) => string | undefined): string | null {
  const value = header('content-encoding')?.trim().toLowerCase()
  return value && value !== 'identity' ? value : null
}

/** The clocks: connect + first byte, silence between two chunks, and the whole request. */
function startWatch(url: URL, { limits, signal: outside }: RequestOptions) {
  const controller = new AbortController()
  let reason: FeedError | null = null
  const stop = (error: FeedError) => {
    reason ??= error
    controller.abort()
  }
  const late = (what: string, seconds: number) => () =>
    stop(new FeedError('feed-timeout', `${shown(url)} ${what} within ${seconds} seconds.`))
  const interrupt = () => stop(new FeedError('interrupted', 'The run was told to stop.', undefined, true))
  if (outside.aborted) interrupt()
  outside.addEventListener('abort', interrupt, { once: true })
  const total = setTimeout(late('was not read', limits.totalSeconds), limits.totalSeconds * 1000)
  const silent = () => setTimeout(late('sent nothing', limits.idleSeconds), limits.idleSeconds * 1000)
  let silence = setTimeout(late('did not answer', limits.firstByteSeconds), limits.firstByteSeconds * 1000)
  const restart = () => {
    clearTimeout(silence)
    silence = silent()
  }
  return {
    signal: controller.signal,
    firstByte: restart,
    alive: () => silence.refresh(),
    reason: () => reason,
    stop() {
      clearTimeout(total)
      clearTimeout(silence)
      outside.removeEventListener('abort', interrupt)
    },
  }
}

const brokenCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
])

function translated(error: unknown, url: URL, begun: boolean): unknown {
  if (error instanceof FeedError) return error
  const causes = error instanceof AggregateError ? (error.errors as unknown[]) : [error]
  if (causes.some((cause) => cause instanceof ForbiddenAddressError)) return forbidden(url)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'UND_ERR_CONNECT_TIMEOUT')
    return new FeedError('feed-timeout', `${shown(url)} did not answer.`)
  if (brokenCodes.has(code) || code.startsWith('HPE_')) return new BrokenConnectionError(begun)
  return new FeedError('feed-unreachable', `${shown(url)} cannot be reached${code ? ` (${code})` : ''}.`)
}

function forbidden(url: URL): FeedError {
  return new FeedError('address-forbidden', `${hostPort(url)} is not a public address.`)
}

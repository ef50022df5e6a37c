/**
 * Unpacks a body. Done here and not by the HTTP client: clients end a cut gzip stream without an error, and a cut CSV
 * then looks whole.
 */
import { Readable, pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FeedError } from '../feeds/format.ts'
import type { Meter } from './budget.ts'

type Bytes = AsyncIterable<Uint8Array>

/**
 * Yields the plain bytes of `source`, packed as the `Content-Encoding` says; without one, a body that begins as gzip
 * is unpacked too (`feed.csv.gz`). Throws FeedError: `feed-truncated` when the packed stream lacks its end,
 * `feed-malformed` when it is damaged, `feed-too-large`, `feed-wrong-type` for an unknown packing.
 */
export async function* unpack(source: Bytes, encoding: string | null, meter: Meter): Bytes {
  const { first, all } = await peek(source)
  const packing = encoding ?? (first && first[0] === 0x1f && first[1] === 0x8b ? 'gzip' : null)
  if (packing === null) {
    for await (const chunk of all) {
      meter.spend(chunk.length)
      yield chunk
    }
    return
  }
  let packed = 0
  const counted = async function* () {
    for await (const chunk of all) {
      packed += chunk.length
      yield chunk
    }
    if (packed === 0) throw truncated()
  }
  const decoder = decoderFor(packing)
  // The callback form hands every error to the decoder, whose reader sees it below.
  const chunks = pipeline(Readable.from(counted(), { objectMode: false }), decoder, () => {})
  try {
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      meter.spend(chunk.length)
      // What the decoder has taken, not what was read ahead for it: a bomb is seen before it has filled anything.
      meter.judgeRatio(decoder.bytesWritten)
      yield chunk
    }
  } catch (error) {
    throw asFeedError(error)
  } finally {
    decoder.destroy()
  }
}

function decoderFor(packing: string) {
  if (packing === 'gzip' || packing === 'x-gzip') return createGunzip()
  if (packing === 'deflate') return createInflate()
  if (packing === 'br') return createBrotliDecompress()
  throw new FeedError('feed-wrong-type', 'The server packs its answer in a way that is not supported.')
}

function asFeedError(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'Z_BUF_ERROR') return truncated()
  if (code?.startsWith('Z_') || code?.startsWith('ERR__') || code?.startsWith('ERR_BROTLI')) {
    return new FeedError('feed-malformed', 'The packed body is damaged.')
  }
  return error
}

function truncated(): FeedError {
  return new FeedError('feed-truncated', 'The packed body ends before its end.')
}

/** Reads at least two bytes ahead (or all there is) and gives the whole again. */
async function peek(source: Bytes): Promise<{ first: Uint8Array | undefined; all: Bytes }> {
  const iterator: AsyncIterator<Uint8Array, unknown> = source[Symbol.asyncIterator]()
  let head: Uint8Array | undefined
  while (!head || head.length < 2) {
    const next = await iterator.next()
    if (next.done) break
    head = head ? Buffer.concat([head, next.value]) : next.value
  }
  const all = async function* () {
    try {
      if (head) yield head
      for (;;) {
        const next = await iterator.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { first: head, all: all() }
}

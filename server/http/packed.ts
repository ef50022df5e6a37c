/**
 * Texts sent packed, in the best way that the asker knows. A whole text is packed by one call of zlib: as a stream it takes
 * the thread that answers about twice as long (0.45 against 0.2 ms for a page of results).
 */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** In bytes; a smaller text fits in one packet as it is. */
const smallest = 1024

const packers: Record<string, (body: Buffer) => Promise<Buffer>> = {
  // Level 4 packs a page of results in about a millisecond and to within a tenth of the best.
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        // Room for a page and not for four megabytes: to make that ready takes the thread that answers longer than the rest.
        [constants.BROTLI_PARAM_LGWIN]: 17,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
}

/** Sends `body`, a text of one type for everybody. */
export async function sendPacked(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
): Promise<FastifyReply> {
  void reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].flat().filter(Boolean).join(', '))
  const encoding = body.length < smallest ? 'identity' : encodingFor(request.headers['accept-encoding'])
  const pack = packers[encoding]
  if (!pack) return reply.send(body)
  return reply.header('content-encoding', encoding).send(await pack(body))
}

/** The best of ours that the header `Accept-Encoding` allows; `identity` when it allows none. */
function encodingFor(accepted: string | string[] | undefined): string {
  if (accepted === undefined) return 'identity'
  const allowed = new Negotiator({ headers: { 'accept-encoding': String(accepted) } }).encodings()
  const takes = (name: string) => allowed.includes(name) || allowed.includes('*')
  return Object.keys(packers).find(takes) ?? 'identity'
}

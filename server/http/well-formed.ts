/** What Node lets through and HTTP forbids, and limits that Node has only for the whole head together. */
import type { IncomingMessage } from 'node:http'
import { ProblemError } from './problem.ts'

/** For Node's parser: address and headers together. The two limits below are the ones that clients meet. */
export const maxHeadBytes = 80 * 1024
const maxAddress = 32 * 1024
const maxPath = 2048
const maxHeaderBytes = 16 * 1024

/** Throws the problem of a head that may not be served. */
export function checkHead(request: IncomingMessage): void {
  const url = request.url ?? ''
  if (url.length > maxPath && (url.length > maxAddress || pathLength(url) > maxPath)) {
    throw new ProblemError(414, 'The address is too long.')
  }
  const raw = request.rawHeaders
  let bytes = 0
  let hosts = 0
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at]!
    bytes += name.length + raw[at + 1]!.length + 4
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  if (bytes > maxHeaderBytes) throw new ProblemError(431, 'The headers of the request are too large.')
  if (hosts !== 1 && (hosts > 1 || request.httpVersion === '1.1')) {
    throw new ProblemError(400, 'Send the header Host once.', {
      errors: [{ in: 'header', path: 'host', message: 'Send this header once.' }],
    })
  }
}

function pathLength(url: string): number {
  const query = url.indexOf('?')
  return query === -1 ? url.length : query
}

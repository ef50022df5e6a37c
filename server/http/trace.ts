/** The id that ties an answer to its log lines (W3C Trace Context): the caller's when it sent a good one, else a new one. */
import { randomUUID } from 'node:crypto'

const traceparent = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}(-.*)?$/

/** 32 hexadecimal digits. A header with all zeros or the forbidden version ff is ignored. */
export function traceIdOf(header: string | string[] | undefined): string {
  if (typeof header === 'string') {
    const found = traceparent.exec(header)
    if (found && !header.startsWith('ff') && !/^0+$/.test(found[1]!) && !/^0+$/.test(found[2]!)) {
      return found[1]!
    }
  }
  return randomUUID().replaceAll('-', '')
}

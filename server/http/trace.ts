/** The id that ties an answer to its log lines (W3C Trace Context): the caller's when it sent a good one, else a new one. */
import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { ForeignOperation } from '@stapwijzer/shared/db/operation.ts'

const traceparent = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(-.*)?$/

/** 32 hexadecimal digits. A header with all zeros or the forbidden version ff is ignored. */
export function traceIdOf(header: string | string[] | undefined): string {
  return partsOf(header)?.[1] ?? randomUUID().replaceAll('-', '')
}

/**
 * The operation of another party that a request came from; undefined when it sent no good `traceparent`. The standard leaves
 * open how a party says who it is; its reference implementation sends `traceparent-processor`. Of that only an https
 * origin is taken over.
 */
export function foreignOperationOf(headers: IncomingHttpHeaders): ForeignOperation | undefined {
  const found = partsOf(headers.traceparent)
  if (!found) return undefined
  const processor = originOf(headers['traceparent-processor'])
  return { trace_id: found[1]!, operation_id: found[2]!, ...(processor === undefined ? {} : { processor }) }
}

function partsOf(header: string | string[] | undefined): RegExpExecArray | undefined {
  return (typeof header === 'string' && traceparent.exec(header)) || undefined
}

function originOf(text: string | string[] | undefined): string | undefined {
  const url = typeof text === 'string' && text.length <= 300 ? URL.parse(text) : null
  return url?.protocol === 'https:' ? url.origin : undefined
}

/**
 * What a piece of work is part of, for the log of processing (Logboek dataverwerkingen, Logius): the trace, the operation of
 * this product that called it, and the one of another party. It follows the work by itself, so that nobody can forget it.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What another party said about itself with its request (W3C Trace Context); it stands in the log as it came. */
export type ForeignOperation = {
  trace_id: string
  operation_id: string
  /** Where that party says that it is: an origin, unchecked. */
  processor?: string
}

export type Operation = {
  /** 32 hexadecimal digits, the same for everything that one request or one run of a job brings about. */
  traceId: string
  /** 16 hexadecimal digits: a page that asks the API, or the run of a job; undefined for what nothing here called. */
  parentId?: string | undefined
  foreign?: ForeignOperation | undefined
}

const running = new AsyncLocalStorage<Operation>()

/** Runs `work`; transactions that it begins write their records as part of `operation`. */
export function inOperation<T>(operation: Operation, work: () => T): T {
  return running.run(operation, work)
}

export function runningOperation(): Operation | undefined {
  return running.getStore()
}

/** Runs a job: its records have one trace, and the run as their parent. */
export function asRun<T>(work: () => T): T {
  return inOperation({ traceId: randomBytes(16).toString('hex'), parentId: newOperationId() }, work)
}

/** Tells whoever is asked elsewhere what it is part of (W3C Trace Context); a new trace where nothing of ours runs. */
export function traceHeader(): { traceparent: string } {
  const traceId = runningOperation()?.traceId ?? randomBytes(16).toString('hex')
  return { traceparent: `00-${traceId}-${newOperationId()}-01` }
}

/** Never one that the number of an audit line makes: those begin with a 0, these with 8 to f. */
export function newOperationId(): string {
  const bytes = randomBytes(8)
  bytes[0]! |= 0x80
  return bytes.toString('hex')
}

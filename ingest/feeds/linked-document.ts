/** A document that belongs to one item and cannot be read costs that item, not the run. */
import type { RejectCode } from './codes.ts'
import { rejected } from './fields/course.ts'
import { FeedError, type FeedEvent } from './format.ts'

export type Unreadable = {
  event: Extract<FeedEvent, { type: 'reject' }>
  /** Set when the server itself failed: one that is gone must not cost three attempts for each document that is left. */
  down: FeedError | null
}

/** The reject of the item. Errors that concern the whole run (limits, a stop, too many requests) are thrown on. */
export function unreadable(error: unknown, key: string): Unreadable {
  if (!(error instanceof FeedError) || error.fatal || error.reason === 'rate-limited') throw error
  const code = codeOf(error)
  const message = `A document that belongs to the item cannot be read: ${error.message}`
  const { status } = error
  const gone = code === 'resource-unreachable' && status === undefined && error.reason !== 'unauthorized'
  const broken = status !== undefined && status >= 500
  return {
    event: { type: 'reject', finding: rejected(key, '', code, message), itemId: key },
    down: gone || broken ? error : null,
  }
}

function codeOf({ reason, finding }: FeedError): RejectCode {
  if (finding) return finding.code as RejectCode
  if (reason === 'feed-wrong-type') return 'resource-wrong-type'
  return reason === 'feed-too-large' ? 'item-too-large' : 'resource-unreachable'
}

/**
 * Pages and scripts that could not be read. Which courses stood there is not known, but those that are called after the
 * page are: they stay as they are. When a page gives no answer at all, nothing may be withdrawn.
 */
import { rejected } from '../fields/course.ts'
import type { FeedError, FeedEvent } from '../format.ts'

type Reject = Extract<FeedEvent, { type: 'reject' }>

/** Whether an error concerns the whole run: limits, a stop, and a website that asks to be left alone. */
export function endsRun(error: FeedError): boolean {
  return error.fatal || error.reason === 'rate-limited'
}

/** A page that could not be fetched, by its name in the report and its address or path. */
export type LostPage = { key: string; url: string; failure: FeedError }

export class Lost {
  private readonly pages = new Set<string>()

  /** Whether the website says for certain that the page is not there; all else may pass. */
  isAnswer({ status }: FeedError): boolean {
    return status === 404 || status === 410
  }

  /** The reject of a page that cannot be fetched. */
  event({ key, url, failure }: LostPage): FeedEvent {
    // The fetcher names a file as it is on this machine; a report names it within the feed.
    const message = failure.message.replaceAll(url, key)
    const finding = rejected(key, '', 'resource-unreachable', message)
    return this.isAnswer(failure)
      ? this.courseOf(key, { type: 'reject', finding })
      : { type: 'reject', finding, incomplete: true }
  }

  /** A reject on the page `key`, which keeps the courses of that page. */
  courseOf(key: string, reject: Reject): FeedEvent {
    const first = this.pages.size === 0
    this.pages.add(key)
    // One test for all pages, also those that are lost later: it is asked at the end of the run.
    return first ? { ...reject, keep: (itemId) => this.isOf(itemId) } : reject
  }

  private isOf(itemId: string): boolean {
    return this.pages.has(itemId) || this.pages.has(itemId.replace(/#.*$/, ''))
  }
}

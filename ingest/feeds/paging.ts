/** What walking the pages of a collection finds about them, the same for every format. */
import { createHash } from 'node:crypto'
import { FeedError, type FeedEvent } from './format.ts'
import type { JsonElement } from './json/read.ts'

export type PagingWarning = Extract<FeedEvent, { type: 'warning' }>

/** Two pages with the same fingerprint hold the same items. */
export function fingerprint(elements: readonly JsonElement[]): string {
  const hash = createHash('sha256')
  for (const { raw, position, tooLarge } of elements) hash.update(tooLarge ? `${position}` : raw).update('\n')
  return hash.digest('base64')
}

/** A page that came before although more was promised. `collection` is the key of the finding. */
export function pagingLoop(collection: string, number: number): PagingWarning {
  const message = `Page ${number} was sent before; reading stops here and nothing is withdrawn.`
  return {
    type: 'warning',
    finding: { key: collection, path: '', code: 'paging-loop', message },
    incomplete: true,
  }
}

/** What a page says about more pages (`path` is the field) and what it holds do not go together. */
export function pagingInconsistent(collection: string, path: string, number: number): PagingWarning {
  const message = `${path} and the content of page ${number} disagree on whether more follows.`
  return { type: 'warning', finding: { key: collection, path, code: 'paging-inconsistent', message } }
}

/** Whether the server refused a request (4xx). Of a page that nobody promised that means: the one before was the last. */
export function isRefusal(error: unknown): boolean {
  return error instanceof FeedError && error.status !== undefined && error.status >= 400 && error.status < 500
}

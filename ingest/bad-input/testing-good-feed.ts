/** What a good feed is made of. */
import type { FeedFormat } from '../feeds/registry.ts'
import type { Handler } from '../net/testing.ts'

export type GoodFeed = {
  format: FeedFormat
  mapping: unknown
  /** Path of the feed below the server's origin, as `--from` names it. */
  from: string
  /** Path of its main document. */
  main: string
  type: string
  /** Text of the main document. */
  text: (titles: readonly string[]) => string
  /** Further documents, for a catalogue of any size up to `most`. */
  others: () => Record<string, Handler>
}

/** Courses of the largest of these catalogues. */
export const most = 1200

export function titles(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Cursus ${at + 1}`)
}

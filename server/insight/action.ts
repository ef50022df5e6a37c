/** What was done while a page was made; it is counted when the page is answered, also when the page was kept for a crowd. */
import type { Measure } from '@stapwijzer/shared/domain/insight/measures.ts'

export type Action = {
  measure: Measure
  dims: string
  /** The question to the API that did it. */
  by: object
}

/** A page that is being made. `path` has no language in front. */
export type PageVisit = { path: string; actions: Action[] }

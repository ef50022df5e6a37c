/** What is asked of a search engine: a checked request, with the day it is asked on. */
import type { Point } from '../domain/distance.ts'
import type { Filters } from '../domain/filters.ts'
import type { Sort } from '../domain/search.ts'
import type { KindSelection } from './postgres/course-kinds.ts'
import type { Question } from './question/question.ts'

/** A question as it comes in. */
export type SearchQuery = Asked & {
  /** As typed; null when nothing was. */
  q: string | null
  /** The words as they are: nothing corrected, widened, interpreted or left out. */
  exact: boolean
  /** No filter is read in the words. */
  wordsOnly?: boolean
}

/** A question as an engine gets it: its words are read. */
export type FindQuery = Asked & {
  /** Null when there are no words to look for. */
  question: Question | null
}

type Asked = {
  /** `distanceKm` needs `origin`. */
  filters: Filters
  /** The courses that `filters.scheme` keeps; needed with it. */
  schemeKinds?: KindSelection
  /** The point that distances are measured from. */
  origin: Point | null
  sort: Sort
  /** From 1. */
  page: number
  pageSize: number
  /** False: the facets are not counted; each is empty. */
  facets?: boolean | undefined
  /** Calendar day in Europe/Amsterdam. */
  today: string
}

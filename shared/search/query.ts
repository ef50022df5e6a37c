/** What is asked of a search engine: a checked request, with the day it is asked on. */
import type { Award, Delivery, Level, NlqfLevel, ProviderType, Sector, StudyForm } from '../domain/codes.ts'
import type { Point } from '../domain/distance.ts'
import type { Sort } from '../domain/search.ts'
import type { KindSelection } from './course-kinds.ts'
import type { Question } from './question.ts'

/** A list keeps courses with any of its values; an unknown value of a course never matches. Absent = no filter. */
export type Filters = {
  provider?: string[]
  providerType?: ProviderType[]
  level?: Level[]
  nlqf?: NlqfLevel[]
  sector?: Sector[]
  studyForm?: StudyForm[]
  delivery?: Delivery[]
  award?: Award[]
  /** ISO 639-1. */
  language?: string[]
  /** Ids of occupations and skills: courses that are linked to one of them. */
  occupation?: string[]
  skill?: string[]
  /** Which courses these schemes are open to is in `schemeKinds` of the query. */
  scheme?: string[]
  source?: string
  sourceId?: string
  /** Needs `origin`. */
  distanceKm?: number
  /** Inclusive. */
  startFrom?: string
  /** Exclusive. */
  startBefore?: string
  /** Whole euros. */
  priceMax?: number
  hoursPerWeekMax?: number
  durationWeeksMax?: number
  /** false filters nothing. */
  evening?: boolean
}
export type FilterName = keyof Filters

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
  filters: Filters
  /** The courses that `filters.scheme` keeps; needed with it. */
  schemeKinds?: KindSelection
  /** The point that distances are measured from. */
  origin: Point | null
  sort: Sort
  /** From 1. */
  page: number
  pageSize: number
  /** Calendar day in Europe/Amsterdam. */
  today: string
}

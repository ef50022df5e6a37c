/** The shape of a row of `filters.ts`, by kind. */
import type { Course } from './course.ts'

/**
 * The kinds, and what a request holds of them. Lists keep courses with any of their values; what is unknown of a course
 * never matches. A facet is also counted per value; each facet's counts leave out its own selection.
 */
export type FilterRow = About &
  (
    | CodeRow
    | SeveralRow
    /** Languages of instruction, ISO 639-1. */
    | { kind: 'language'; facet: true; control: FacetControl }
    /** Public ids of providers. */
    | { kind: 'provider'; facet: true; control: FacetControl }
    /** Ids of occupations or skills that the page of a course lists. */
    | { kind: 'concept' }
    /** Funding schemes; which courses they are open to is reckoned anew for each request. */
    | { kind: 'scheme'; codes: readonly [string, ...string[]] }
    /** A source that brought the course, or the id of the course in it. */
    | { kind: 'source' | 'sourceId' }
    /** Kilometres from the place that was asked for. */
    | { kind: 'distance'; atMost: number; control: true }
    /** One start in the window that both days make: from a day on (inclusive), or before it (exclusive). */
    | { kind: 'day'; control: true }
    /** Whole euros that the learner pays before funding. */
    | { kind: 'price'; atMost: number; control: true }
    /** At most a number of a fact of the document (`shared/search/document`), one decimal. */
    | { kind: 'most'; fact: 'hoursPerWeek' | 'weeks'; atMost: number; control: true }
    | FlagRow
  )

type About = {
  /** What the API's description says of it. */
  about?: string
  /** Shown on the results page only when at least this share of the catalogue has it; absent: always. */
  leastShare?: number
}

/** A closed code list of which a course has one, packed into a number at these bits (see `code-numbers.ts`). */
type CodeRow = {
  kind: 'code'
  codes: readonly [string, ...string[]]
  facet: true
  bits: { shift: number; width: number }
  of: (course: CodedFacts) => string | null
  control: FacetControl
}

/** A closed code list of which a course has any number, a bit each from `shift` on beside the flags; the bits are stored. */
export type SeveralRow = About & {
  kind: 'several'
  codes: readonly [string, ...string[]]
  facet: true
  shift: number
  of: (course: Course) => readonly string[]
  control: FacetControl
}

/** Known to be so of the course: true keeps only those, false filters nothing. `bit` is stored: never reuse one. */
export type FlagRow = About & {
  kind: 'flag'
  bit: number
  of: (course: Course) => boolean | null | undefined
  control: true
}

/** Ticks on the results page: whether they stand open at first, how many at most, and whether their order means something. */
type FacetControl = { open: boolean; most: number; inOrder?: true }

export type CodedFacts = Pick<Course, 'level' | 'nlqf' | 'sector' | 'studyForm' | 'delivery' | 'award'> & {
  provider: Pick<Course['provider'], 'type'>
}

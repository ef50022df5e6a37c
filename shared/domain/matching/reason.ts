/** What a reason or an objection holds beside its code: the facts that its sentence names. */
import type { Delivery, Level, Sector } from '../codes.ts'
import type {
  MatchBasis,
  MatchObjection,
  MatchReason,
  TransitionObjection,
  TransitionReason,
} from './codes.ts'

export type TransitionReasonFacts = {
  code: TransitionReason
  /** Dutch labels of the most telling skills that one has; at most three, may be empty. */
  skills?: readonly string[]
  /** Skills that one has, or courses. */
  count?: number
  /** Skills that are asked for. */
  of?: number
}
export type TransitionObjectionFacts = { code: TransitionObjection }

export type MatchReasonFacts = {
  code: MatchReason
  basis?: MatchBasis
  /** Label of the occupation that the course leads to. */
  occupation?: string
  /** Dutch labels; at most three, may be empty although `count` is above 0. */
  skills?: readonly string[]
  count?: number
  /** Skills that are asked for, of which one has `count`. */
  of?: number
  level?: Level
  sector?: Sector | null
  delivery?: Delivery
  km?: number
  /** Of the course, a week. */
  hours?: number
  /** Euros: of the course. */
  price?: number
  /** Plain date. */
  date?: string
  /** ISO 639-1. */
  languages?: readonly string[]
}

export type MatchObjectionFacts = {
  code: MatchObjection
  count?: number
  level?: Level
  km?: number
  hours?: number
  months?: number
  languages?: readonly string[]
}

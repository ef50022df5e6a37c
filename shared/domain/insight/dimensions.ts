/**
 * What a count may be told apart by, and which values each of these has: a closed list, or a code of the product. No value
 * is a text that somebody typed, and none says anything about who did something. Pure.
 */
import { levels, sectors, studyForms } from '../codes.ts'
import { outcomes } from '../funding/scheme.ts'
import { referralOutcomes } from '../referral/outcome.ts'
import { schemeIds } from '../schemes.ts'

/** Kinds of pages that people visit; those of desks and operators are not counted. */
export const pageKinds = [
  'home',
  'search',
  'course',
  'compare',
  'occupation',
  'direction',
  'matching',
  'funding',
  'scheme',
  'employer',
  'plan',
  'question',
  'alerts',
  'signals',
  'report',
  'about',
] as const
export type PageKind = (typeof pageKinds)[number]

/** The one filter that empties an answer. */
export const deadEnds = ['distance', 'evening', 'part-time', 'price', 'start'] as const
export type DeadEnd = (typeof deadEnds)[number]

/** Why a counsellor has no offer for somebody. */
export const lackReasons = [
  'not-there',
  'too-far',
  'wrong-time',
  'too-dear',
  'full',
  'entry-too-high',
  'language',
] as const

export const promises = ['kept', 'late'] as const

/** The values that each dimension has; `null` = a code of the product, of the form that `isCode` says. In the order they are written in. */
export const dimensions = {
  /** Labour market region, as the reference geography calls it. */
  region: null,
  /** ISCED-F broad field. */
  field: sectors,
  level: levels,
  form: studyForms,
  /** Public id of a provider. */
  provider: null,
  scheme: schemeIds,
  desk: null,
  /** ISCO-08, two digits. */
  occupationGroup: null,
  /** Where a transition leads: ISCO-08, two digits. */
  toGroup: null,
  /** Slug of a campaign. */
  campaign: null,
  /** Language of the page. */
  language: null,
  page: pageKinds,
  deadEnd: deadEnds,
  outcome: outcomes,
  promise: promises,
  closedAs: referralOutcomes,
  lack: lackReasons,
  /** What a signal is about: `occupation:` or `field:` and its code. */
  topic: null,
} as const satisfies Record<string, readonly string[] | null>

export type Dimension = keyof typeof dimensions
export const dimensionNames = Object.keys(dimensions) as Dimension[]

type Listed<D extends Dimension> = (typeof dimensions)[D] extends readonly (infer V)[] ? V : string
/** A value of a dimension; null = not known. */
export type DimensionValue<D extends Dimension> = Listed<D> | null

const code = /^[A-Za-z0-9][A-Za-z0-9:._'-]{0,99}$/
const groupCode = /^\d{2}$/

/** Whether a value may be counted under this dimension: what is no code is nothing that may be stored. */
export function isValueOf(dimension: Dimension, value: string): boolean {
  const listed: readonly string[] | null = dimensions[dimension]
  if (listed) return listed.includes(value)
  return (dimension === 'occupationGroup' || dimension === 'toGroup' ? groupCode : code).test(value)
}

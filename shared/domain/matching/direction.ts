/**
 * What somebody who does not know which way to go may tell of themselves, and the codes of what is answered. Health, age
 * and benefit are not among it. The sentences are in `shared/text`.
 */
import { levels } from '../codes.ts'

/**
 * What people like to do, in the order in which a form shows it, each with the theme of the RIASEC model (Holland) that
 * it lies nearest to: realistic, investigative, artistic, social, enterprising, conventional. The list and the themes are
 * our own reading, made in December 2026; no questionnaire of others was used. Which work belongs to an interest stands
 * in `server/matching/direction/interest-table.ts`.
 */
export const interestThemes = {
  care: 'social',
  children: 'social',
  guiding: 'social',
  building: 'realistic',
  making: 'realistic',
  driving: 'realistic',
  goods: 'realistic',
  green: 'realistic',
  cleaning: 'realistic',
  cooking: 'realistic',
  computers: 'investigative',
  'finding-out': 'investigative',
  creating: 'artistic',
  body: 'social',
  selling: 'enterprising',
  leading: 'enterprising',
  organising: 'conventional',
  office: 'conventional',
  safety: 'realistic',
} as const satisfies Record<string, Theme>
type Theme = 'realistic' | 'investigative' | 'artistic' | 'social' | 'enterprising' | 'conventional'
export type Interest = keyof typeof interestThemes
export const interests = Object.keys(interestThemes) as [Interest, ...Interest[]]
/** Who likes everything tells nothing. */
export const mostInterests = 4

/** Highest diploma; `none` is not the same as not telling. */
export const heldLevels = ['none', ...levels] as const
export type HeldLevel = (typeof heldLevels)[number]

/**
 * What somebody needs to earn, and what work usually pays, in three rough ranges: about the minimum wage, around the
 * median, well above it.
 */
export const payRanges = ['low', 'middle', 'high'] as const
export type PayRange = (typeof payRanges)[number]

/** How well somebody speaks Dutch: a little (about A2), enough for most work (B1), well (B2 and up). */
export const dutchLevels = ['basic', 'fair', 'fluent'] as const
export type DutchLevel = (typeof dutchLevels)[number]

/** Why an occupation is shown, the most deciding first. */
export const directionReasons = [
  'likes',
  'most-skills',
  'some-skills',
  'learn-while-working',
  'can-enter',
  'courses-near',
  'courses',
  'common-work',
  'same-field',
] as const
export type DirectionReason = (typeof directionReasons)[number]

/** What speaks against it, the most deciding first. */
export const directionObjections = [
  'dutch-needed',
  'cannot-enter',
  'pays-less',
  'big-step-up',
  'no-course-near',
  'no-course',
  'not-while-working',
  'too-many-hours',
  'step-down',
  'step-up',
  'gap-remains',
  'price-unknown',
  'look-first',
] as const
export type DirectionObjection = (typeof directionObjections)[number]

export type DirectionReasonFacts = {
  code: DirectionReason
  interests?: readonly Interest[]
  /** Dutch labels of skills that one has; at most two, may be empty. */
  skills?: readonly string[]
  /** Skills that one has, or courses. */
  count?: number
  /** Skills that are asked for. */
  of?: number
}
export type DirectionObjectionFacts = {
  code: DirectionObjection
  /** Dutch labels of skills that are missing; at most two, may be empty. */
  skills?: readonly string[]
  count?: number
  /** A week. */
  hours?: number
}

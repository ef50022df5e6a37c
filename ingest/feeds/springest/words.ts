/** Words of the Springest product file and what they mean in the model. Compared in small letters, without `-`. */
import type { Delivery } from '@stapwijzer/shared/domain/codes.ts'
import type { Period } from '../fields/amount-text.ts'
import { choose, type Words } from '../fields/choice.ts'
import type { DurationUnit } from '../fields/duration.ts'
import { quoted, type Scope } from '../fields/findings.ts'

export type Medium = 'open' | 'home' | 'in-company' | 'elearning'
export const media: Words<Medium> = {
  open: 'open',
  classroom: 'open',
  home: 'home',
  incompany: 'in-company',
  elearning: 'elearning',
}

export const deliveryOfMedium: Record<Exclude<Medium, 'in-company'>, Delivery> = {
  open: 'classroom',
  home: 'online',
  elearning: 'online',
}

export const pricePeriods: Words<Period | 'all'> = {
  all: 'all',
  yearly: 'year',
  monthly: 'month',
  daily: 'day',
}

export const vatWords: Words<'in' | 'exempt' | 'out' | 'unknown'> = {
  yes: 'in',
  true: 'in',
  exempt: 'exempt',
  no: 'out',
  false: 'out',
  unknown: 'unknown',
}

/** Weeks and hours stand in later versions of the schema. */
export const durationUnits: Words<DurationUnit> = {
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
}

/** Translates a word; an unknown one is null with `unknown-value`. */
export function meaning<T extends string>(
  raw: string | null,
  words: Words<T>,
  path: string,
  scope: Scope,
): T | null {
  const word = raw?.trim().toLowerCase().replaceAll('-', '') ?? ''
  return Object.hasOwn(words, word) ? (words[word] ?? null) : choose(raw, words, path, scope)
}

const yes = new Set(['yes', 'true', '1'])
const no = new Set(['no', 'false', '0'])

/** Yes or no; null when nothing is said, or nothing that is known. */
export function isYes(raw: string | null, path: string, { findings }: Scope): boolean | null {
  const word = raw?.trim().toLowerCase() ?? ''
  if (word === '') return null
  if (yes.has(word)) return true
  if (!no.has(word)) findings.warn(path, 'unknown-value', `${quoted(raw)} is neither yes nor no.`)
  return no.has(word) ? false : null
}

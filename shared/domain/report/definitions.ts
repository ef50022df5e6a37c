/**
 * What each figure of the half-yearly report means, with a version: a figure whose meaning changes gets a second row, and the first
 * one an end. The words are in `shared/text/nl/report-definitions.ts`, under `words`. Pure.
 */
import type { Measure } from '../insight/measures.ts'
import { daysOf, type Period } from '../insight/periods.ts'

export const sections = [
  'reach',
  'offer',
  'plans',
  'funding',
  'handoff',
  'transitions',
  'signals',
  'programmes',
  'unknown',
] as const
export type Section = (typeof sections)[number]

export const units = ['requests', 'actions', 'courses', 'providers', 'percent'] as const
export type FigureUnit = (typeof units)[number]

/** Figures of the catalogue: no personal data, so they are exact. */
export const catalogueCodes = [
  'courses',
  'providers',
  'courses-with-price',
  'courses-with-start',
  'courses-fresh',
] as const
export type CatalogueCode = (typeof catalogueCodes)[number]

/** Shares of two shown figures. */
export const shareCodes = ['share-without-result', 'share-answered'] as const
export type ShareCode = (typeof shareCodes)[number]

export type FigureCode = Measure | CatalogueCode | ShareCode

export type Definition = {
  code: FigureCode
  section: Section
  unit: FigureUnit
  source: 'counts' | 'catalogue'
  /** First day that it holds. */
  since: string
  /** Last day that it held. */
  until?: string
  /** Which words say it. */
  words: FigureCode
  /** Also told by region, or by a code of the course. */
  by?: 'region' | 'level'
}

/** Raise it with every change of the list. */
export const reportDefinitions = 1

const since = '2026-01-01'
const count = (
  code: Measure,
  section: Section,
  more: Pick<Partial<Definition>, 'by' | 'unit'> = {},
): Definition => ({ code, section, unit: 'actions', source: 'counts', since, words: code, ...more })
const offer = (
  code: CatalogueCode,
  unit: FigureUnit,
  more: Pick<Partial<Definition>, 'by'> = {},
): Definition => ({ code, section: 'offer', unit, source: 'catalogue', since, words: code, ...more })
const share = (code: ShareCode, section: Section): Definition => ({
  ...{ code, section, unit: 'percent', source: 'counts', since, words: code },
})

export const definitions: readonly Definition[] = [
  count('page-view', 'reach', { unit: 'requests' }),
  count('search', 'reach', { by: 'region' }),
  count('course-view', 'reach'),
  count('provider-click', 'reach'),
  count('occupation-view', 'reach'),
  count('automated-request', 'reach', { unit: 'requests' }),
  offer('courses', 'courses', { by: 'level' }),
  offer('providers', 'providers'),
  offer('courses-with-price', 'percent'),
  offer('courses-with-start', 'percent'),
  offer('courses-fresh', 'percent'),
  count('plan-step', 'plans'),
  count('plan-check', 'plans'),
  count('plan-saved', 'plans'),
  count('plan-pdf', 'plans'),
  count('plan-calendar', 'plans'),
  count('plan-file', 'plans'),
  count('advice-asked', 'funding'),
  count('advice-outcome', 'funding'),
  count('referral-sent', 'handoff', { by: 'region' }),
  count('referral-answered', 'handoff', { by: 'region' }),
  share('share-answered', 'handoff'),
  count('referral-closed', 'handoff', { by: 'region' }),
  count('transition', 'transitions'),
  count('gap-with-course', 'transitions'),
  count('gap-without-course', 'transitions'),
  count('search-without-result', 'signals', { by: 'region' }),
  share('share-without-result', 'signals'),
  count('filter-dead-end', 'signals', { by: 'region' }),
  count('no-offer', 'signals', { by: 'region' }),
  count('dead-end', 'signals', { by: 'region' }),
  count('no-route', 'signals', { by: 'region' }),
  count('no-suitable-offer', 'signals', { by: 'region' }),
]

/** All that held on a day of the period: of a figure that changed within it, both. */
export function definitionsIn(period: Period, list: readonly Definition[] = definitions): Definition[] {
  const { from, to } = daysOf(period)
  return list.filter(({ since, until }) => since <= to && (until === undefined || until >= from))
}

/** What a person enters from elsewhere, with source and edition. Only its structure is ours. */
export const enteredKinds = [
  'ad-full-time',
  'ad-full-time-forecast',
  'ad-part-time-forecast',
  'project-upskilling',
  'project-reskilling',
  'project-training',
  'project-informal',
  'project-scaling',
  'vouchers-issued',
  'vouchers-used',
  'money-committed',
  'money-spent',
  'context',
] as const
export type EnteredKind = (typeof enteredKinds)[number]

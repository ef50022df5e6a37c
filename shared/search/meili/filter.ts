/**
 * A read question and its filters in Meilisearch's filter language. Pure. Every value is a number or a safe key, so
 * nothing that a visitor types can become an operator.
 */
import { addDays } from '../../domain/calendar.ts'
import {
  filters as rows,
  ofKind,
  setFilters,
  type FilterKind,
  type FilterName,
  type Filters,
  type FilterValue,
  type NamesOfKind,
} from '../../domain/filters.ts'
import { isMarked } from '../language/lexemes.ts'
import type { Alternative, Question, Term, Weighed } from '../question/question.ts'
import type { FindQuery } from '../query.ts'
import { dayNumber } from './document.ts'
import { quoted, safeKey, titleDigest } from './safe-key.ts'

/** A question with the keys of the places that its distance keeps. */
export type PlacedQuery = FindQuery & { near?: readonly string[] }

/** Filters that only the database can answer as the contract says. */
const onlyInDatabase = ofKind('scheme', 'source', 'sourceId')

/** Filters and sorts that look at facts of the day: documents made on another day may be wrong about them. */
const datedFilters = ofKind('price', 'distance')

/** Whether this engine can answer as the contract says; else the database does. */
export function isAnswerable({ filters, sort }: Pick<FindQuery, 'filters' | 'sort'>): boolean {
  // By distance: a course may have several places and counts with the nearest; the engine sorts by one.
  return sort !== 'distance' && onlyInDatabase.every((name) => filters[name] === undefined)
}

export function looksAtTheDay({ filters, sort }: Pick<FindQuery, 'filters' | 'sort'>): boolean {
  return ['start', 'price'].includes(sort) || datedFilters.some((name) => filters[name] !== undefined)
}

/** Documents whose facts of the day are of another day. */
export function ofAnotherDay(today: string): string {
  const day = dayNumber(today)
  return `(from > ${day} OR until < ${day})`
}

/** All of the conditions, or null when there is none. */
export function allOf(conditions: readonly (string | null)[]): string | null {
  const some = conditions.filter((condition) => condition !== null)
  return some.length === 0 ? null : some.map((condition) => `(${condition})`).join(' AND ')
}

export const not = (condition: string) => `(NOT (${condition}))`

/** The courses that the filters keep; null when all. Those of `except` are left out of account. */
export function filtersCondition(query: PlacedQuery, except: readonly FilterName[] = []): string | null {
  const left = setFilters(query.filters).filter((name) => !except.includes(name))
  const filters: Filters = Object.fromEntries(left.map((name) => [name, query.filters[name]]))
  return allOf(left.map((name) => conditionOf(name, { ...query, filters })))
}

/** The courses that a question finds: its title, or all its terms; or any of some words. */
export function questionCondition(question: Question): string {
  const words = question.anyOf
    ? anyOf(question.anyOf.map(hasWeighed))
    : question.terms.length > 0
      ? everyTerm(question.terms, hasWord)
      : null
  if (question.anyOf) return words!
  return anyOf([...(words === null ? [] : [words]), hasTitle(question)])
}

export function hasTitle({ key }: Pick<Question, 'key'>): string {
  return `titleKey = ${quoted(titleDigest(key))}`
}

/** All terms stand in the title, as typed. */
export function typedInTitle(terms: readonly Term[]): string {
  return terms.map(({ alternatives }) => `(${anyWay(alternatives.slice(0, 1), hasTitleWord)})`).join(' AND ')
}

/** All terms stand in the title, in any of their ways. */
export function widerInTitle(terms: readonly Term[]): string {
  return everyTerm(terms, hasTitleWord)
}

/** It stands where it tells something. */
export function hasWeighed({ ways, inTitle }: Weighed): string {
  return anyOf(ways.map((words) => all(words, inTitle ? hasTitleWord : hasWord)))
}

function hasWord(lexeme: string): string {
  if (isMarked(lexeme)) return compared('wider', lexeme)
  return anyOf(['title', 'main', 'body'].map((field) => compared(field, lexeme)))
}

function hasTitleWord(lexeme: string): string {
  return compared(isMarked(lexeme) ? 'titleWider' : 'title', lexeme)
}

function everyTerm(terms: readonly Term[], has: (lexeme: string) => string): string {
  return terms.map(({ alternatives }) => `(${anyWay(alternatives, has)})`).join(' AND ')
}

function anyWay(alternatives: readonly Alternative[], has: (lexeme: string) => string): string {
  return anyOf(alternatives.map(({ words }) => all(words, has)))
}

function all(words: readonly string[], has: (lexeme: string) => string): string {
  return words.map((word) => `(${has(word)})`).join(' AND ')
}

function anyOf(conditions: readonly string[]): string {
  return conditions.map((condition) => `(${condition})`).join(' OR ')
}

function compared(field: string, lexeme: string): string {
  return lexeme.endsWith('*')
    ? `${field} STARTS WITH ${quoted(safeKey(lexeme.slice(0, -1)))}`
    : `${field} = ${quoted(safeKey(lexeme))}`
}

/** Null when another filter says it too. */
function conditionOf(name: FilterName, query: PlacedQuery): string | null {
  const compare = byKind[rows[name].kind] as (asked: Asked<FilterKind>) => string | null
  return compare({ ...query, name, value: query.filters[name]! })
}

type Asked<K extends FilterKind> = PlacedQuery & { name: NamesOfKind<K>; value: FilterValue<NamesOfKind<K>> }

/** How a filter of each kind is compared. */
const byKind: { [K in FilterKind]: (asked: Asked<K>) => string | null } = {
  code: ({ name, value }) => among(name, value),
  several: ({ name, value }) => among(name, value),
  provider: ({ name, value }) => among(name, value),
  language: ({ name, value }) => among(name, value),
  concept: ({ name, value }) => among(name, value),
  flag: ({ name }) => `${name} = true`,
  most: ({ name, value }) => `${rows[name].fact} <= ${wholeTenths(value)}`,
  price: ({ value }) => `price <= ${value * 100}`,
  day: ({ name, filters, today }) =>
    name === 'startBefore' && filters.startFrom !== undefined ? null : windowCondition(filters, today),
  distance: ({ near }) => among('places', near!),
  scheme: notForMeilisearch,
  source: notForMeilisearch,
  sourceId: notForMeilisearch,
}

function notForMeilisearch({ name }: { name: FilterName }): never {
  throw new Error(`The filter ${name} is not for Meilisearch`)
}

function among(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map((value) => quoted(safeKey(value))).join(', ')}]`
}

/** One start, today or later, in the window; or a start at any time. `TO` holds both of its ends. */
function windowCondition({ startFrom, startBefore }: Filters, today: string): string {
  const first = startFrom !== undefined && startFrom > today ? startFrom : today
  const last = startBefore === undefined ? 99_991_231 : dayNumber(addDays(startBefore, -1))
  if (last < dayNumber(first)) return 'flexible = true'
  return `flexible = true OR starts ${dayNumber(first)} TO ${last}`
}

/** The most whole tenths that are not above the value. Ten times a decimal number rounds to its whole tenths by itself. */
function wholeTenths(value: number): number {
  return Math.floor(value * 10)
}

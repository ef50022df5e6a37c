/**
 * A question as one multi-search, and the reading of its answer. Pure. The first query counts: the total and the facets
 * that have no selection; one more for each facet that has. The others bring the page: groups of courses that exclude
 * each other, best group first, so that their results one after the other are the ranking of the product.
 */
import type { SearchParams } from 'meilisearch'
import { facetNames, type FacetName } from '../../domain/filters.ts'
import type { Sort } from '../../domain/search.ts'
import { isMarked } from '../language/lexemes.ts'
import type { Question } from '../question/question.ts'
import type { FilterSet } from '../engine.ts'
import type { FindQuery } from '../query.ts'
import type { Answer } from './client.ts'
import {
  allOf,
  filtersCondition,
  hasTitle,
  hasWeighed,
  looksAtTheDay,
  not,
  ofAnotherDay,
  questionCondition,
  typedInTitle,
  widerInTitle,
  type PlacedQuery,
} from './filter.ts'
import { safeKey } from './safe-key.ts'
import { everyCourse } from './settings.ts'

/** Words of a question that the engine looks at; the first is ours. */
const mostWords = 10

export type FindRequest = { queries: SearchParams[]; read: (answer: Answer) => FindReading }

export type FindReading = {
  ids: string[]
  total: number
  facets: Record<FacetName, Record<string, number>>
  /** Some documents of the index are of another day, and the question looks at the day. */
  outdated: boolean
  /** Every part of the answer is of one index: no rebuild came in between. */
  whole: boolean
}

export function findRequest(query: PlacedQuery): FindRequest {
  const found = foundCondition(query)
  const names = query.facets === false ? [] : facetNames
  const selected = names.filter((name) => query.filters[name] !== undefined)
  const others = names.filter((name) => !selected.includes(name))
  const counting = (these: readonly FacetName[], filter: string | null) => ({
    ...counted(filter),
    facets: [...these, 'gen'],
  })
  const queries = [
    counting(others, allOf([found, filtersCondition(query)])),
    ...selected.map((name) => counting([name], allOf([found, filtersCondition(query, [name])]))),
    ...(looksAtTheDay(query) ? [counted(ofAnotherDay(query.today))] : []),
  ]
  const pages = pageQueries(query)
  const last = query.page * query.pageSize
  return {
    queries: [...queries, ...pages],
    read(answer) {
      const [first, ...rest] = answer.results
      const facets = Object.fromEntries(facetNames.map((name) => [name, {}])) as FindReading['facets']
      for (const name of others) facets[name] = first!.facetDistribution?.[name] ?? {}
      for (const [at, name] of selected.entries()) facets[name] = rest[at]!.facetDistribution?.[name] ?? {}
      const hits = answer.results.slice(queries.length).flatMap((result) => result.hits)
      const generations = new Set([
        ...answer.results.flatMap((result) => Object.keys(result.facetDistribution?.gen ?? {})),
        ...hits.map(({ gen }) => gen),
      ])
      const paged = pages.length === 1 && pages[0]!.offset !== undefined
      return {
        ids: (paged ? hits : hits.slice(last - query.pageSize, last)).map(({ id }) => id),
        total: first!.totalHits!,
        facets,
        outdated: looksAtTheDay(query) && rest[selected.length]!.totalHits! > 0,
        whole: generations.size <= 1,
      }
    },
  }
}

/** One count for each set of filters, without it; at the end whether documents are of another day. */
export function withoutRequest(query: PlacedQuery, sets: readonly FilterSet[]): SearchParams[] {
  const found = foundCondition(query)
  return [
    ...sets.map((set) => counted(allOf([found, filtersCondition(query, set)]))),
    counted(looksAtTheDay(query) ? ofAnotherDay(query.today) : 'gen IN []'),
  ]
}

/** How many courses the index holds at all. */
export function everythingRequest(): SearchParams[] {
  return [counted(null)]
}

function foundCondition({ question }: FindQuery): string | null {
  return question === null ? null : questionCondition(question)
}

function counted(filter: string | null): SearchParams {
  return { ...filtered(filter), page: 1, hitsPerPage: 0 }
}

const filtered = (filter: string | null) => (filter === null ? {} : { filter })

const sortKeys: Record<Sort, string[]> = {
  relevance: ['quality:desc', 'id:asc'],
  start: ['nextStart:asc', 'id:asc'],
  price: ['price:asc', 'id:asc'],
  duration: ['weeks:asc', 'id:asc'],
  // Never asked of this engine.
  distance: ['id:asc'],
}

function pageQueries(query: PlacedQuery): SearchParams[] {
  const filters = filtersCondition(query)
  const { question, page, pageSize, sort } = query
  const asked = { attributesToRetrieve: ['id', 'gen'] }
  if (question === null || sort !== 'relevance') {
    const found = foundCondition(query)
    const window = { offset: (page - 1) * pageSize, limit: pageSize }
    return [{ ...asked, ...window, ...filtered(allOf([found, filters])), sort: sortKeys[sort] }]
  }
  const limit = page * pageSize
  return groupsOf(question).map(({ where, q }) => ({
    ...asked,
    ...filtered(allOf([where, filters])),
    limit,
    ...(q === undefined
      ? { sort: ['titleLength:asc', 'quality:desc', 'id:asc'] }
      : { q, matchingStrategy: 'last' as const }),
  }))
}

/** Courses that exclude each other, best first; within a group by shortness of the title, or by the words `q`. */
type Group = { where: string; q?: string }

function groupsOf(question: Question): Group[] {
  return question.anyOf ? anyWordGroups(question) : everyWordGroups(question)
}

/** The title is the question; the title has all the words; in a wider sense; the rest. */
function everyWordGroups(question: Question): Group[] {
  const { terms } = question
  const same = hasTitle(question)
  if (terms.length === 0) return [{ where: same }]
  const typed = typedInTitle(terms)
  const isWider = terms.some(({ alternatives }) => alternatives.length > 1)
  const inTitle = isWider ? widerInTitle(terms) : typed
  const rest = allOf([questionCondition(question), not(same), not(inTitle)])!
  return [
    { where: same },
    { where: allOf([typed, not(same)])! },
    ...(isWider ? [{ where: allOf([inTitle, not(typed), not(same)])! }] : []),
    {
      where: rest,
      q: asText(terms.flatMap(({ alternatives }) => alternatives[0]!.words)),
    },
  ]
}

/** The heaviest word first; within its courses those that have the next ones too. */
function anyWordGroups({ anyOf }: Question): Group[] {
  const words = [...anyOf!].sort((a, b) => b.weight - a.weight)
  return words.map((one, at) => ({
    where: allOf([hasWeighed(one), ...words.slice(0, at).map((heavier) => not(hasWeighed(heavier)))])!,
    q: asText(words.slice(at).map(({ word }) => word)),
  }))
}

/**
 * The engine drops words from the end while too few courses have them all, but never the first: that is a word of every
 * course, so what the filter found stays and the words only order. None stands between quotes: those the engine does not
 * drop, and a course may have any of them as a name alone.
 */
function asText(lexemes: readonly string[]): string {
  const words = lexemes.filter((lexeme) => !isMarked(lexeme) && !lexeme.endsWith('*')).map(safeKey)
  return [everyCourse, ...words.slice(0, mostWords - 1)].join(' ')
}

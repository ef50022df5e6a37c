/**
 * The settings of the index in Meilisearch, as code. Pure. A rebuild sets them, reconciliation holds the live index
 * against them. Which courses a question finds is decided by filters on our lexemes, the same for every engine; the
 * engine's own text search orders what was found.
 */
import type { Settings } from 'meilisearch'
import { facetNames, filters, flagNames, ofKind } from '../../domain/filters.ts'
import { deepestResult } from '../../domain/search.ts'

/** The index that is searched. Rebuilds are made beside it, under `courses-…`. */
export const liveIndex = 'courses'

/** Changes with the shape of a document: an index with documents of another shape is built anew. */
export const shape = 's4'

/** A word that every course has: the engine may drop all words of a question but the first (see `request.ts`). */
export const everyCourse = 'everycourse'

/** Different providers, or places, that the engine counts. */
export const mostFacetValues = 20_000

/** Milliseconds after which the engine answers with what it has; below the budget of the whole answer. */
export const cutOffMs = 600

type Words = {
  /** Words that hold a sentence together. */
  stopWords: readonly string[]
  /** Lexemes that may stand for each other. */
  synonyms: Readonly<Record<string, readonly string[]>>
}

const equality = { facetSearch: false, filter: { equality: true, comparison: false } }
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } }

export function indexSettings({ stopWords, synonyms }: Words): Settings {
  return {
    // The order is the rank: title above provider, place and summary, and those above the description.
    searchableAttributes: ['title', 'main', 'body', 'every'],
    displayedAttributes: ['id', 'doc', 'gen', 'from', 'until'],
    filterableAttributes: [
      { attributePatterns: ['title', 'main', 'body', 'titleWider', 'wider', 'titleKey'], features: equality },
      {
        attributePatterns: [...facetNames, ...flagNames, ...ofKind('concept'), 'flexible', 'gen', 'places'],
        features: equality,
      },
      {
        attributePatterns: [
          'starts',
          'price',
          ...ofKind('most').map((name) => filters[name].fact),
          'from',
          'until',
        ],
        features: comparison,
      },
    ],
    sortableAttributes: ['id', 'titleLength', 'quality', 'nextStart', 'price', 'weeks'],
    rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'quality:desc', 'id:asc'],
    // All texts are Dutch, some English: what looks like another script is not taken apart by its rules.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['nld', 'eng'] }],
    // A misspelt word is repaired before any engine sees it, and the visitor is told. What is left here only orders:
    // names (they stand in `main`), numbers and codes are never taken for one another.
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: ['main', 'every'],
      disableOnNumbers: true,
      disableOnWords: [everyCourse],
    },
    stopWords: [...stopWords].sort(),
    synonyms: Object.fromEntries(Object.entries(synonyms).map(([word, others]) => [word, [...others]])),
    // The engine cuts the list by name, not by size: every provider has to fit.
    faceting: { maxValuesPerFacet: mostFacetValues, sortFacetValuesBy: { '*': 'count' } },
    // Totals are cut at this number too, so it is above any catalogue; how deep one may ask is our own limit.
    pagination: { maxTotalHits: Math.max(10_000_000, deepestResult) },
    searchCutoffMs: cutOffMs,
    // Lexemes are whole words and stand in no order: neither beginnings nor distances between them are needed.
    prefixSearch: 'disabled',
    proximityPrecision: 'byAttribute',
    facetSearch: false,
  }
}

/** The names of the settings in which an index differs from what it should be; orders that mean nothing are no difference. */
export function settingsThatDiffer(held: Settings, wanted: Settings): string[] {
  return (Object.keys(wanted) as (keyof Settings)[]).filter(
    (name) => canonical(name, held[name]) !== canonical(name, wanted[name]),
  )
}

const sets = new Set([
  'displayedAttributes',
  'sortableAttributes',
  'stopWords',
  'disableOnAttributes',
  'disableOnWords',
  'locales',
  'attributePatterns',
  'filterableAttributes',
])

function canonical(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical('', item))
    return `[${(sets.has(name) ? items.sort() : items).join(',')}]`
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(key, item)}`).join(',')}}`
}

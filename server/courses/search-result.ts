/** The engine's answer as the API gives it: with words for codes. Pure. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import type { Sector } from '@stapwijzer/shared/domain/codes.ts'
import { facetNames, isOfKind, type FacetName } from '@stapwijzer/shared/domain/filters.ts'
import type { FacetCount, SearchAnswer } from '@stapwijzer/shared/search/engine.ts'
import type { SearchQuery } from '@stapwijzer/shared/search/query.ts'
import type { ApiWords } from '@stapwijzer/shared/text/api-words.ts'
import type { ReadIn } from '@stapwijzer/shared/search/question/other-languages.ts'
import type { Interpretation } from '@stapwijzer/shared/search/question/question.ts'

export function searchResult(
  answer: SearchAnswer,
  query: SearchQuery,
  words: ApiWords,
  nearFields: readonly Sector[] = [],
): SearchResult {
  const { facets, items, total, meta, interpretation, loosened, readIn, ...reading } = answer
  return {
    items,
    total,
    page: query.page,
    pageSize: query.pageSize,
    facets: Object.fromEntries(
      facetNames.map((name) => [
        name,
        facets[name].map((found) => ({
          value: found.value,
          label: facetLabel(name, found, words),
          count: found.count,
        })),
      ]),
    ) as SearchResult['facets'],
    ...reading,
    ...(readIn ? { readIn: readInWords(readIn, words) } : {}),
    ...(interpretation ? { interpretation: labelled(interpretation, words) } : {}),
    ...(nearFields.length > 0
      ? { nearFields: nearFields.map((value) => ({ value, label: words.labelOf('sector', value) })) }
      : {}),
    ...(loosened ? { loosened: labelled(loosened, words) } : {}),
    meta,
  }
}

function facetLabel(name: FacetName, { value, name: providerName }: FacetCount, words: ApiWords): string {
  if (isOfKind(name, 'provider')) return providerName ?? value
  return isOfKind(name, 'language') ? words.languageName(value) : words.labelOf(name, value)
}

function readInWords({ language, reviewed, words: read }: ReadIn, words: ApiWords): SearchResult['readIn'] {
  return {
    language,
    label: words.languageName(language),
    reviewed,
    words: read.map(({ text, meaning }) => ({
      text,
      as: meaning.as === 'words' ? meaning.words : words.labelOf(meaning.as, meaning.code),
    })),
  }
}

/** What was read in the words, with words for its codes. */
function labelled<R extends Interpretation>(read: readonly R[], words: ApiWords) {
  return read.map(({ name, ...one }) => ({ ...one, label: name ?? labelIn(one.filter, one.value, words) }))
}

function labelIn(filter: Interpretation['filter'], value: string, words: ApiWords): string {
  if (isOfKind(filter, 'code', 'several')) return words.labelOf(filter, value)
  if (isOfKind(filter, 'language')) return words.languageName(value)
  const read: Partial<Record<string, (value: string) => string>> = words.readWords
  return read[filter]?.(value) ?? value
}

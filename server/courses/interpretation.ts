/** What was read in the words, with words for its codes. Pure. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import type { Interpretation } from '@stapwijzer/shared/search/question.ts'
import type { ApiWords } from '@stapwijzer/shared/text/api-words.ts'

export function interpretationIn(
  read: readonly Interpretation[],
  words: ApiWords,
): NonNullable<SearchResult['interpretation']> {
  return read.map(({ kind, text, filter, value, name }) => ({
    kind,
    text,
    filter,
    value,
    label: name ?? labelIn(filter, value, words),
  }))
}

function labelIn(filter: Interpretation['filter'], value: string, words: ApiWords): string {
  const { labelOf, languageName, readWords } = words
  switch (filter) {
    case 'level':
    case 'studyForm':
    case 'delivery':
    case 'award':
    case 'providerType':
      return labelOf(filter, value)
    case 'language':
      return languageName(value)
    case 'evening':
      return readWords.evening
    case 'priceMax':
      return value === '0' ? readWords.free : readWords.priceMax(value)
    case 'distanceKm':
    case 'startFrom':
    case 'startBefore':
      return readWords[filter](value)
    default:
      return value
  }
}

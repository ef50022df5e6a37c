/** What was read in the words, with words for its codes. Pure. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import type { Interpretation } from '@stapwijzer/shared/search/question.ts'
import { readWords } from '@stapwijzer/shared/text/interpretation.ts'
import { labelOf, languageName, type Locale } from '@stapwijzer/shared/text/labels.ts'

export function interpretationIn(
  read: readonly Interpretation[],
  locale: Locale,
): NonNullable<SearchResult['interpretation']> {
  return read.map(({ kind, text, filter, value, name }) => ({
    kind,
    text,
    filter,
    value,
    label: name ?? labelIn(filter, value, locale),
  }))
}

function labelIn(filter: Interpretation['filter'], value: string, locale: Locale): string {
  switch (filter) {
    case 'level':
    case 'studyForm':
    case 'delivery':
    case 'award':
    case 'providerType':
      return labelOf(filter, value, locale)
    case 'language':
      return languageName(value, locale)
    case 'evening':
      return readWords[locale].evening
    case 'priceMax':
      return value === '0' ? readWords[locale].free : readWords[locale].priceMax(value)
    case 'distanceKm':
    case 'startFrom':
    case 'startBefore':
      return readWords[locale][filter](value)
    default:
      return value
  }
}

/** What was read in the words, with words for its codes. Pure. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { isOfKind } from '@stapwijzer/shared/domain/filters.ts'
import type { Interpretation } from '@stapwijzer/shared/search/question/question.ts'
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
  if (isOfKind(filter, 'code')) return labelOf(filter, value, locale)
  if (isOfKind(filter, 'language')) return languageName(value, locale)
  const words: Partial<Record<string, (value: string) => string>> = readWords[locale]
  return words[filter]?.(value) ?? value
}

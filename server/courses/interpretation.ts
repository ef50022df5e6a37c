/** What was read in the words, with words for its codes. Pure. */
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { isOfKind } from '@stapwijzer/shared/domain/filters.ts'
import type { Interpretation } from '@stapwijzer/shared/search/question/question.ts'
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
  if (isOfKind(filter, 'code')) return words.labelOf(filter, value)
  if (isOfKind(filter, 'language')) return words.languageName(value)
  const read: Partial<Record<string, (value: string) => string>> = words.readWords
  return read[filter]?.(value) ?? value
}

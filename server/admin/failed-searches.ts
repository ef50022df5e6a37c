/** Words that were searched for in vain, and what is likely the matter with each. Pure. */
import type { FailedCause } from '@stapwijzer/shared/domain/failed-search.ts'
import { wordsOf } from '@stapwijzer/shared/search/language/text-words.ts'
import type { Lookup } from '../occupations/lookup/lookup.ts'

type Cause = { cause: FailedCause; occupation: { id: string; label: string } | null }

/** By the names of occupations alone: what the words of a course could have been, nobody knows. */
export function causeOf(words: string, lookup: Pick<Lookup, 'find'>): Cause {
  const [nearest] = lookup.find(words, 1)
  if (!nearest) return { cause: 'unknown', occupation: null }
  const { id, label } = nearest.occupation
  const named = wordsOf(nearest.matchedLabel).join(' ') === wordsOf(words).join(' ')
  return { cause: named ? 'no-course' : 'other-word', occupation: { id, label } }
}

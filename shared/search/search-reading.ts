/** A question as it is read so far: what an engine is asked of it, and what the visitor is told of it. Pure. */
import type { FilterName } from '../domain/filters.ts'
import type { Widening } from '../domain/search.ts'
import type { Found, SearchAnswer } from './engine.ts'
import { onlyMentions } from './mention.ts'
import type { FindQuery, SearchQuery } from './query.ts'
import { withoutRead } from './question/interpret.ts'
import type { Understood } from './question/understand.ts'

/** How the words are read now, and what was done to them on the way. */
export type Read = Understood & { correction?: { from: string; to: string }; widened: Widening[] }

export type ReadWords = (q: string, unread?: readonly FilterName[]) => Understood

export function findQuery(
  { q: _q, exact: _exact, wordsOnly: _wordsOnly, ...asked }: SearchQuery,
  read: Understood,
): FindQuery {
  return {
    ...asked,
    filters: { ...asked.filters, ...read.filters },
    origin: asked.origin ?? read.origin ?? null,
    question: read.question,
    sort: asked.sort === 'relevance' ? (read.order ?? asked.sort) : asked.sort,
  }
}

/** Without these filters that were read, and with the word that tells so. */
export function loosened(words: Read, names: readonly FilterName[]): Read {
  const left = withoutRead(words, names, 'nothing-found')
  const kinds = left.loosened.filter(({ because }) => because === 'nothing-found').map(({ kind }) => kind)
  const codes = [...new Set(kinds)].map((kind): Widening => `without-${kind}`)
  return { ...left, widened: [...words.widened, ...codes] }
}

export function answer({ sort, page }: SearchQuery, found: Found, read: Read): SearchAnswer {
  const { correction, interpretation, loosened, occupations, question, readIn } = read
  const best = sort === 'relevance' && page === 1 && !read.order ? found.items[0] : undefined
  const isMention = question && !question.isSentence && best && onlyMentions(question, best)
  const widened: Widening[] = isMention ? [...read.widened, 'mentioned'] : read.widened
  return {
    ...found,
    ...(correction ? { correction } : {}),
    ...(readIn ? { readIn } : {}),
    ...(interpretation.length > 0 ? { interpretation } : {}),
    ...(loosened.length > 0 ? { loosened } : {}),
    ...(occupations.length > 0 ? { occupations } : {}),
    ...(widened.length > 0 ? { widened } : {}),
  }
}

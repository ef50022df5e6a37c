/** Words that the search request and its answer share: sorts, what is read in words, and how words were widened. */

export const sorts = ['relevance', 'start', 'price', 'distance', 'duration'] as const
export type Sort = (typeof sorts)[number]

/** What can be read in the words of `q` as a filter, or as the order of the answer. */
export const readKinds = [
  'place',
  'level',
  'provider',
  'study-form',
  'delivery',
  'evening',
  'lesson-day',
  'practical',
  'price',
  'start',
  'provider-type',
  'award',
  'language',
  'field',
  'order',
] as const
export type ReadKind = (typeof readKinds)[number]

/**
 * Why something that was read is no filter of this answer: with it nothing was found, the visitor chose another value, or
 * other words say another one, a sentence tells it of the person, or the words before it say that it is not wished.
 */
export const loosenings = ['nothing-found', 'chosen', 'said-again', 'told', 'denied'] as const
export type Loosening = (typeof loosenings)[number]

const without = readKinds.map((kind) => `without-${kind}` as const)

/**
 * How the words of `q` were read more widely than typed; `without-…`: that was read in them, but nothing has it; `mentioned`
 * (on the first page, best first): no course is called so, those that are shown have the words in their texts.
 */
export const widenings = ['any-word', 'compound', 'synonym', 'mentioned', ...without] as const
export type Widening = (typeof widenings)[number]

/** Deepest result that can be asked for: `page × pageSize`. */
export const deepestResult = 10_000

/** Words that the search request and its answer share: sorts, and how words were widened. */

export const sorts = ['relevance', 'start', 'price', 'distance', 'duration'] as const
export type Sort = (typeof sorts)[number]

/** How the words of `q` were read more widely than typed. */
export const widenings = ['any-word', 'compound', 'synonym'] as const
export type Widening = (typeof widenings)[number]

/** Deepest result that can be asked for: `page × pageSize`. */
export const deepestResult = 10_000

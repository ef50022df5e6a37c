/** Words that the search request and its answer share: filters that are counted, sorts, and how words were widened. */

/** Filters that a result counts per value; each one's counts leave out its own selection. */
export const facetNames = [
  'provider',
  'providerType',
  'level',
  'nlqf',
  'sector',
  'studyForm',
  'delivery',
  'award',
  'language',
] as const
export type FacetName = (typeof facetNames)[number]

export const sorts = ['relevance', 'start', 'price', 'distance', 'duration'] as const
export type Sort = (typeof sorts)[number]

/** How the words of `q` were read more widely than typed. */
export const widenings = ['any-word', 'compound', 'synonym'] as const
export type Widening = (typeof widenings)[number]

/** Deepest result that can be asked for: `page × pageSize`. */
export const deepestResult = 10_000

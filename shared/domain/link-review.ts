/** What an operator may say about a link: it leads there, it does not, or (taken back) whatever the rules say. */
export const linkVerdicts = ['yes', 'no', 'rules'] as const
export type LinkVerdict = (typeof linkVerdicts)[number]

export const longestReason = 200

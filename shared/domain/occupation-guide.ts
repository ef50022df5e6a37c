/** Closed lists of what the page of an occupation says. The sentences are in `shared/text`. */

/** How many people are thought to do the work: some, many, very many. What is rare or not told apart has no class. */
export const workSizes = ['some', 'many', 'most'] as const
export type WorkSize = (typeof workSizes)[number]

/** Official publications about chances on work. */
export const chanceSources = ['uwv-occupations', 'uwv-degrees', 'roa-forecast'] as const

/** What a link between a course and an occupation rests on: its qualification, its texts, or a person who looked. */
export const linkGrounds = ['code', 'text', 'review'] as const
export type LinkGround = (typeof linkGrounds)[number]

/** Codes of searches in vain. The sentences are in `shared/text`. */

/** `nothing`: no course at all · `some-words`: only courses with some of the words. */
export const failedOutcomes = ['nothing', 'some-words'] as const
export type FailedOutcome = (typeof failedOutcomes)[number]

/**
 * What is likely the matter. `no-course`: the words are the name of an occupation, and no course was found for it ·
 * `other-word`: they come near one, so they may be another word for it · `unknown`: they are like nothing that is known.
 */
export const failedCauses = ['no-course', 'other-word', 'unknown'] as const
export type FailedCause = (typeof failedCauses)[number]

/** A start that cannot go on; the message is the sentence for the person who started it. */
export class StartError extends Error {}

/** A question about something that is not there; the message says what, in one sentence. */
export class NothingFound extends Error {}

/**
 * Counts what one client does in a minute. A client's minute begins with its first request, so that the n+1st
 * request within it is refused whatever the clock says. The counts live in this process.
 */

/** `retryAfter` is in whole seconds, 1 to 60, and null when the request may go on. */
export type Verdict = { retryAfter: number | null }

const minuteMs = 60_000
/** Above this number of clients the oldest are forgotten: a flood of addresses may not fill the memory. */
const maxClients = 100_000
const allowed: Verdict = Object.freeze({ retryAfter: null })

type Minute = { startedAt: number; count: number }

export class MinuteCounter {
  readonly #limit: number
  readonly #people: (client: string) => number
  readonly #minutes = new Map<string, Minute>()

  /** `limit` 0 switches the counter off. `people`: how many may ask from one address; each has the whole limit. */
  constructor(limit: number, people: (client: string) => number = () => 1) {
    this.#limit = limit
    this.#people = people
  }

  /** Counts one for this client. `now` is in milliseconds of a clock that never goes back. */
  take(client: string, now: number): Verdict {
    if (this.#limit === 0) return allowed
    const minute = this.#current(client, now)
    if (this.#isFull(client, minute)) return refused(minute, now)
    minute.count += 1
    return allowed
  }

  /** Whether a next one would be refused, without counting. */
  look(client: string, now: number): Verdict {
    const minute = this.#minutes.get(client)
    if (this.#limit === 0 || !minute || now - minute.startedAt >= minuteMs) return allowed
    return this.#isFull(client, minute) ? refused(minute, now) : allowed
  }

  /** Most clients never come near the limit, so whose address it is hardly ever has to be looked up. */
  #isFull(client: string, { count }: Minute): boolean {
    return count >= this.#limit && count >= this.#limit * this.#people(client)
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#minutes.size
  }

  #current(client: string, now: number): Minute {
    const found = this.#minutes.get(client)
    if (found && now - found.startedAt < minuteMs) return found
    // Re-inserted at the end, so that the map stays in the order of starting and old minutes stand in front.
    this.#minutes.delete(client)
    this.#forget(now)
    const minute = { startedAt: now, count: 0 }
    this.#minutes.set(client, minute)
    return minute
  }

  #forget(now: number): void {
    for (const [client, minute] of this.#minutes) {
      if (now - minute.startedAt < minuteMs && this.#minutes.size < maxClients) return
      this.#minutes.delete(client)
    }
  }
}

function refused(minute: Minute, now: number): Verdict {
  return { retryAfter: Math.max(1, Math.ceil((minute.startedAt + minuteMs - now) / 1000)) }
}

/** A workshop, a class, a library: as many people as sit behind one address there. */
export const peopleOfSharedNetwork = 30

/**
 * Every counter of the product. `perMinute` is RATE_LIMIT_PER_MINUTE; at 0 all of them are off. `isShared`: whether a
 * client is the address of a network that many people share (SHARED_NETWORKS).
 */
export function createLimits(perMinute: number, isShared: (client: string) => boolean = () => false) {
  const people = (client: string) => (isShared(client) ? peopleOfSharedNetwork : 1)
  const own = (limit: number) => new MinuteCounter(perMinute === 0 ? 0 : limit, people)
  return {
    default: own(perMinute),
    suggestions: own(300),
    failedPlanTokens: own(30),
    newPlans: own(60),
    /** Each sends a mail to a desk; as many as plans, for a desk or library whose visitors share an address. */
    newReferrals: own(60),
    /** Each goes to an address that somebody typed; a minute of one visitor, and one of a plan whoever asks. */
    linkMails: own(5),
    alertRequests: own(5),
    linkMailsOfPlan: own(2),
    /** From a person to a desk; each may send a mail. */
    messages: own(20),
    /** Making a PDF takes the process up to a second. */
    documents: own(30),
    courseReports: own(10),
    missedSubjects: own(10),
  }
}
export type Limits = ReturnType<typeof createLimits>

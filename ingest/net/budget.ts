/** The byte limits of a feed, counted over all its documents after unpacking. */
import { FeedError, type Limits } from '../feeds/format.ts'

/** From this many unpacked bytes on the packing ratio is judged: a short text may pack better than any feed. */
const ratioFrom = 1_000_000

export class ByteBudget {
  readonly limits: Pick<Limits, 'maxBytes' | 'gzipRatio'>
  used = 0

  constructor(limits: Pick<Limits, 'maxBytes' | 'gzipRatio'>) {
    this.limits = limits
  }

  /** A meter for one body; `cancel` gives back what a failed attempt used. */
  meter(): Meter {
    return new Meter(this)
  }
}

/** Counts one body into the budget. Its methods throw a fatal FeedError `feed-too-large`. */
export class Meter {
  readonly #budget: ByteBudget
  #spent = 0

  constructor(budget: ByteBudget) {
    this.#budget = budget
  }

  /** Refuses a body whose stated length alone is over the limit. */
  expect(bytes: number): void {
    if (this.#budget.used + bytes > this.#budget.limits.maxBytes) this.#refuse()
  }

  spend(bytes: number): void {
    this.#spent += bytes
    this.#budget.used += bytes
    if (this.#budget.used > this.#budget.limits.maxBytes) this.#refuse()
  }

  /** Judges the packing so far: `packed` bytes have come in, the spent ones came out. */
  judgeRatio(packed: number): void {
    const { gzipRatio } = this.#budget.limits
    if (this.#spent < ratioFrom || this.#spent <= packed * gzipRatio) return
    const message = `The packed feed unpacks to more than ${gzipRatio} times its size.`
    throw new FeedError('feed-too-large', message, undefined, true)
  }

  cancel(): void {
    this.#budget.used -= this.#spent
    this.#spent = 0
  }

  #refuse(): never {
    const message = `The feed is larger than ${this.#budget.limits.maxBytes} bytes.`
    throw new FeedError('feed-too-large', message, undefined, true)
  }
}

/**
 * Keeps anonymous pages for a second, so that a crowd on one page costs one page: who asks for the same address in
 * that second gets the same answer, also while it is still being made. Nothing of a visitor decides such a page.
 */
import type { Action } from '../insight/action.ts'

export type CachedPage = {
  status: number
  headers: [string, string][]
  body: Buffer
  /** What was done while it was made: everybody who gets it did that. */
  actions: readonly Action[]
}

const cachedForMs = 1000
/** About 25 MB of the largest pages. */
const mostPages = 300

type Entry = { until: number; page: Promise<CachedPage> }

export class PageCache {
  readonly #entries = new Map<string, Entry>()
  /** Milliseconds that never go back. */
  readonly #tick: () => number

  constructor(tick: () => number) {
    this.#tick = tick
  }

  /** The kept page of this address, else the one that `make` gives. Only good pages (200) are kept. */
  async page(address: string, make: () => Promise<CachedPage>): Promise<CachedPage> {
    const now = this.#tick()
    const found = this.#entries.get(address)
    if (found && found.until > now) return found.page
    const page = make()
    this.#forget(now)
    const entry = { until: now + cachedForMs, page }
    this.#entries.set(address, entry)
    const drop = () => {
      if (this.#entries.get(address) === entry) this.#entries.delete(address)
    }
    page.then(({ status }) => status === 200 || drop(), drop)
    return page
  }

  get size(): number {
    return this.#entries.size
  }

  /** Entries stand in the order of their making: the old ones are in front. */
  #forget(now: number): void {
    for (const [address, { until }] of this.#entries) {
      if (until > now && this.#entries.size < mostPages) return
      this.#entries.delete(address)
    }
  }
}

type Asked = { method: string; url: string; headers: Record<string, unknown> }

/** Whether nothing but the address decides the answer. */
export function isAnonymous({ method, url, headers }: Asked): boolean {
  const personal = ['cookie', 'authorization', 'if-none-match', 'range']
  return (
    method === 'GET' && !url.includes('__data.json') && personal.every((name) => headers[name] === undefined)
  )
}

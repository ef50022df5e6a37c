/**
 * Counting, in memory: adding takes a microsecond, waits for nothing and never fails. What is counted here is written once a
 * minute (`write.ts`). Knows no request.
 */
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { Measure } from '@stapwijzer/shared/domain/insight/measures.ts'

/** Increments of one key: a day, a measure and its dimensions as text. */
export type Increment = { day: string; measure: Measure; dims: string; n: number }
/** The same by minute, for the page of the last hour. */
export type Recent = { minute: number; measure: Measure; n: number }
export type Counted = { increments: Increment[]; recent: Recent[] }

export type Counter = {
  /** Adds one; `dims` is what `dimsKey` made. */
  add(measure: Measure, dims: string): void
  /** Gives of what was counted since at most so many keys, the oldest ones; the others wait. */
  take(most: number): Counted
  /** So many keys wait elsewhere to be written, and count as kept. */
  hold(keys: number): void
  /** Actions that were dropped since the start. */
  dropped(): number
  /** Keys that wait. */
  size(): number
}

/** Keys that are kept while the database is away. */
export const mostKeys = 100_000
const minuteMs = 60_000

export function createCounter({ now, most = mostKeys }: { now: () => Date; most?: number }): Counter {
  const keys = new Map<string, Increment>()
  let minutes = new Map<string, Recent>()
  let [dropped, held] = [0, 0]

  /** A tenth at once, so that it does not happen at each of the next actions. */
  const dropRarest = () => {
    const rarest = [...keys].toSorted(([, a], [, b]) => a.n - b.n).slice(0, Math.ceil(most / 10))
    for (const [key, { n }] of rarest) {
      dropped += n
      keys.delete(key)
    }
  }

  return {
    add(measure, dims) {
      const at = now()
      const day = plainDateOf(at)
      const key = `${day} ${measure} ${dims}`
      const known = keys.get(key)
      if (known) known.n += 1
      else {
        keys.set(key, { day, measure, dims, n: 1 })
        if (keys.size + held > most) dropRarest()
      }
      const minute = Math.floor(at.getTime() / minuteMs) * minuteMs
      const recent = minutes.get(`${minute} ${measure}`)
      if (recent) recent.n += 1
      else minutes.set(`${minute} ${measure}`, { minute, measure, n: 1 })
    },
    take(atMost) {
      const increments: Increment[] = []
      for (const [key, one] of keys) {
        if (increments.length === atMost) break
        increments.push(one)
        keys.delete(key)
      }
      const recent = [...minutes.values()]
      minutes = new Map()
      return { increments, recent }
    },
    hold(count) {
      held = count
    },
    dropped: () => dropped,
    size: () => keys.size,
  }
}

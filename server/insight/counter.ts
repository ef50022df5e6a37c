/**
 * Counting, in memory: adding takes a microsecond, waits for nothing and never fails. What is counted here is written once a
 * minute (`write.ts`). Knows no request.
 */
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import type { Count } from '@stapwijzer/shared/domain/insight/count.ts'
import { dimsKey, type Measure } from '@stapwijzer/shared/domain/insight/measures.ts'

/** Increments of one key: a day, a measure and its dimensions as text. */
export type Increment = { day: string; measure: Measure; dims: string; n: number }
/** The same by minute, for the page of the last hour. */
export type Recent = { minute: number; measure: Measure; n: number }
export type Counted = { increments: Increment[]; recent: Recent[] }

export type Counter = {
  count: Count
  /** Gives what was counted since, and begins anew. */
  take(): Counted
  /** Puts back what could not be written; the rarest are dropped where there is too much. */
  giveBack(counted: Counted): void
  /** Actions that were dropped since the start. */
  dropped(): number
  /** Keys that wait. */
  size(): number
}

/** Keys that are kept while the database is away. */
export const mostKeys = 100_000
const minuteMs = 60_000

export function createCounter({ now, most = mostKeys }: { now: () => Date; most?: number }): Counter {
  let keys = new Map<string, Increment>()
  let minutes = new Map<string, Recent>()
  let dropped = 0

  const add = (one: Increment) => {
    const key = `${one.day} ${one.measure} ${one.dims}`
    const known = keys.get(key)
    if (known) known.n += one.n
    else keys.set(key, { ...one })
    if (keys.size > most) dropRarest()
  }
  const addRecent = (one: Recent) => {
    const key = `${one.minute} ${one.measure}`
    const known = minutes.get(key)
    if (known) known.n += one.n
    else minutes.set(key, { ...one })
  }
  /** A tenth at once, so that it does not happen at each of the next actions. */
  const dropRarest = () => {
    const rarest = [...keys].toSorted(([, a], [, b]) => a.n - b.n).slice(0, Math.ceil(most / 10))
    for (const [key, { n }] of rarest) {
      dropped += n
      keys.delete(key)
    }
  }

  return {
    count(measure, dims) {
      const key = dimsKey(measure, dims)
      if (key === null) return
      const at = now()
      add({ day: plainDateOf(at), measure, dims: key, n: 1 })
      addRecent({ minute: Math.floor(at.getTime() / minuteMs) * minuteMs, measure, n: 1 })
    },
    take() {
      const counted = { increments: [...keys.values()], recent: [...minutes.values()] }
      keys = new Map()
      minutes = new Map()
      return counted
    },
    giveBack({ increments, recent }) {
      for (const one of increments) add(one)
      for (const one of recent) addRecent(one)
    },
    dropped: () => dropped,
    size: () => keys.size,
  }
}

/**
 * Whether the pool of this process still works. A pool can be dead although the database is well: that is a fault of ours
 * that nothing but a restart mends, so liveness must see it. A database that is away, or slow, is none.
 */
import { setTimeout as delay } from 'node:timers/promises'

export type PoolWatch = {
  /** The database answers others, and has not answered this pool for long. */
  isDead: () => boolean
  close: () => void
}

export type Watched = {
  /** A statement on the pool. */
  ask: () => Promise<unknown>
  /** The same on a connection that is opened for it. */
  askAnew: () => Promise<unknown>
  everyMs?: number
  /** How long the pool may be silent: longer than any statement may run, so that one of many slow ones has ended. */
  silentMs?: number
}

export function watchPool({ ask, askAnew, everyMs = 5_000, silentMs = 30_000 }: Watched): PoolWatch {
  const stop = new AbortController()
  let answeredAt = performance.now()
  let asking = false
  let dead = false
  const tryPool = async () => {
    if (asking) return
    asking = true
    try {
      await ask()
      answeredAt = performance.now()
      dead = false
    } catch {
      // It counts as silence: why it failed shows on a new connection.
    } finally {
      asking = false
    }
  }
  const watch = async () => {
    while (!stop.signal.aborted) {
      // Not waited for: one that never answers is what is looked for.
      void tryPool()
      await delay(everyMs, undefined, { signal: stop.signal, ref: false }).catch(() => {})
      if (stop.signal.aborted || performance.now() - answeredAt < silentMs) continue
      const others = askAnew().then(
        () => true,
        () => false,
      )
      const answered = await Promise.race([others, delay(everyMs, false, { ref: false })])
      dead = answered && performance.now() - answeredAt >= silentMs
    }
  }
  void watch()
  return { isDead: () => dead, close: () => stop.abort() }
}

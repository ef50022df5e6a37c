/** Work of the worker that nobody should wait a minute for: the clock of the queue has no finer turns. */
import { setTimeout as delay } from 'node:timers/promises'

export type Pace = {
  /** Milliseconds between the end of one turn and the start of the next. */
  pauseMs: number
  /** After turns that failed the pause doubles, to at most this; without it, it stays. */
  longestPauseMs?: number
  signal: AbortSignal
  /** Hears of a turn that failed; the next one comes all the same. */
  failed: (error: unknown) => void
}

/** Does `work` now and after each pause, one turn at a time, until `signal`. Resolves then, and never rejects. */
export async function repeat(
  work: () => Promise<unknown>,
  { pauseMs, longestPauseMs = pauseMs, signal, failed }: Pace,
): Promise<void> {
  let pause = pauseMs
  while (!signal.aborted) {
    try {
      await work()
      pause = pauseMs
    } catch (error) {
      failed(error)
      pause = Math.min(pause * 2, longestPauseMs)
    }
    await delay(pause, undefined, { signal }).catch(() => undefined)
  }
}

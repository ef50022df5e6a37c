/** Work of the worker that nobody should wait a minute for: the clock of the queue has no finer turns. */
import { setTimeout as delay } from 'node:timers/promises'

export type Pace = {
  /** Milliseconds between the end of one turn and the start of the next. */
  pauseMs: number
  signal: AbortSignal
  /** Hears of a turn that failed; the next one comes all the same. */
  failed: (error: unknown) => void
}

/** Does `work` now and after each pause, one turn at a time, until `signal`. Resolves then, and never rejects. */
export async function again(work: () => Promise<unknown>, { pauseMs, signal, failed }: Pace): Promise<void> {
  while (!signal.aborted) {
    await work().catch(failed)
    await delay(pauseMs, undefined, { signal }).catch(() => undefined)
  }
}

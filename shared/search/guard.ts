/**
 * A guard before another machine: a budget of time for each call, and a circuit breaker. After a few failures nobody
 * asks any more (an answer that must be waited for in vain costs its whole budget); a probe in the background finds out
 * when it is well again, so that no visitor has to try.
 */
import {
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel'

/** The other machine did not answer, answered wrongly, or is not asked at the moment. */
export class AwayError extends Error {
  constructor(cause: unknown) {
    super('the search engine is away', { cause })
  }
}

export type GuardOptions = {
  /** Longest time a call may take; 800 ms unless given. */
  budgetMs?: number
  /** Failures one after the other after which nobody asks any more; 3 unless given. */
  failures?: number
  /** Pause between two probes; 1 s unless given. */
  probeMs?: number
  /** Finds out whether it is well: throws when not. Bounded by the same budget. */
  probe: (signal: AbortSignal) => Promise<unknown>
  /** Told when it goes away and when it is back. */
  onChange?: (state: 'ok' | 'away', cause: unknown) => void
}

export type Guard = {
  /** Runs a call. Throws AwayError when it fails, is late, or is not made because of earlier failures. */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  state(): 'ok' | 'away'
  /** Finds out in the background whether it is well, as often as it takes to know. */
  check(): void
  close(): void
}

export function guard({
  budgetMs = 800,
  failures = 3,
  probeMs = 1000,
  probe,
  onChange,
}: GuardOptions): Guard {
  const breaker = circuitBreaker(handleAll, {
    // Counts from the last failure: the timer below comes when it is over, never before.
    halfOpenAfter: Math.max(1, probeMs - 50),
    breaker: new ConsecutiveBreaker(failures),
  })
  const policy = wrap(breaker, timeout(budgetMs, TimeoutStrategy.Aggressive))
  let timer: NodeJS.Timeout | null = null
  let closed = false

  const probeLater = () => {
    if (closed || timer) return
    timer = setTimeout(() => {
      timer = null
      policy.execute(({ signal }) => probe(signal)).catch(() => {})
    }, probeMs)
    timer.unref()
  }
  breaker.onBreak((why) => {
    onChange?.('away', 'error' in why ? why.error : undefined)
    probeLater()
  })
  breaker.onReset(() => onChange?.('ok', undefined))

  return {
    async run(work) {
      // While it is half open the probe is on its way; a visitor does not wait for it.
      if (breaker.state !== CircuitState.Closed) throw new AwayError(undefined)
      try {
        return await policy.execute(({ signal }) => work(signal))
      } catch (error) {
        throw new AwayError(error)
      }
    },
    state: () => (breaker.state === CircuitState.Closed ? 'ok' : 'away'),
    check() {
      const once = (left: number) => {
        if (closed || left === 0 || breaker.state !== CircuitState.Closed) return
        policy.execute(({ signal }) => probe(signal)).catch(() => once(left - 1))
      }
      once(failures)
    },
    close() {
      closed = true
      if (timer) clearTimeout(timer)
    },
  }
}

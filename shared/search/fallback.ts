/** An engine that answers in place of another while that one is away, and says that it does. */
import type { SearchEngine } from './engine.ts'
import { AwayError } from './guard.ts'

/** `first` answers; when it throws AwayError, `second` does, with `meta.degraded`. Other failures are the caller's. */
export function withFallback(first: SearchEngine, second: SearchEngine): SearchEngine {
  const either = async <T>(work: (engine: SearchEngine) => Promise<T>, degraded: (answer: T) => T) => {
    try {
      return await work(first)
    } catch (error) {
      if (!(error instanceof AwayError)) throw error
      return degraded(await work(second))
    }
  }
  return {
    name: first.name,
    find: (query) =>
      either(
        (engine) => engine.find(query),
        (found) => ({ ...found, meta: { ...found.meta, degraded: true } }),
      ),
    totalsWithout: (query, sets) =>
      either(
        (engine) => engine.totalsWithout(query, sets),
        (totals) => totals,
      ),
  }
}

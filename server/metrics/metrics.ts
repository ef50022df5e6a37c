/** Figures about this process for a monitoring system (Prometheus text format). No label holds anything that a visitor sent. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { workText } from './gauges.ts'
import type { WorkFigures } from './work.ts'

export type Metrics = {
  /** Counts an answered request. `route` is the pattern, never the address; `seconds` is how long it took. */
  observe(method: string, route: string, status: number, seconds: number): void
  /** Everything as text, and its media type. */
  read(): Promise<{ type: string; text: string }>
}

/** Bounds of the histogram in seconds: from a cached answer to the budget of a search. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/**
 * `readWork` gives the figures of the moment about the work; when it fails, its reader hears that and the other figures.
 * `linesLost`: lines of the log that could not be written since the start.
 */
export function createMetrics(
  readWork?: () => Promise<WorkFigures>,
  linesLost?: () => number,
  counts?: Waiting,
): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: bounds,
    registers: [register],
  })
  if (linesLost) {
    new Counter({
      name: 'stapwijzer_log_lines_lost_total',
      help: 'Lines of the log of this process that could not be written.',
      registers: [register],
      collect() {
        this.reset()
        this.inc(linesLost())
      },
    })
  }
  if (counts) countsWaiting(register, counts)
  return {
    observe: (method, route, status, seconds) =>
      requests.labels(method, route, String(status)).observe(seconds),
    read: async () => {
      const own = await register.metrics()
      if (!readWork) return { type: register.contentType, text: own }
      const figures = await readWork().catch(() => null)
      return { type: register.contentType, text: `${own}\n${await workText(figures)}` }
    },
  }
}

/** Actions that were counted and are not written yet, in kinds; and those that were given up. */
type Waiting = { size(): number; dropped(): number }

function countsWaiting(register: Registry, counts: Waiting): void {
  new Gauge({
    name: 'stapwijzer_counts_waiting',
    help: 'Kinds of actions that were counted and not yet written.',
    registers: [register],
    collect() {
      this.set(counts.size())
    },
  })
  new Counter({
    name: 'stapwijzer_counts_dropped_total',
    help: 'Actions whose count was dropped, because the database was away for too long.',
    registers: [register],
    collect() {
      this.reset()
      this.inc(counts.dropped())
    },
  })
}

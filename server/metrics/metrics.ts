/** Figures about this process for a monitoring system (Prometheus text format). No label holds anything that a visitor sent. */
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  /** Counts an answered request. `route` is the pattern, never the address; `seconds` is how long it took. */
  observe(method: string, route: string, status: number, seconds: number): void
  /** Everything as text, and its media type. */
  read(): Promise<{ type: string; text: string }>
}

/** Bounds of the histogram in seconds: from a cached answer to the budget of a search. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

export function createMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: bounds,
    registers: [register],
  })
  return {
    observe: (method, route, status, seconds) =>
      requests.labels(method, route, String(status)).observe(seconds),
    read: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}

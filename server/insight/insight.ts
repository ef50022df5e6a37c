/** Counting for the rooms of the server: what a visitor did, unless it was no visitor. */
import { dimsKey, type DimsOf, type Measure } from '@stapwijzer/shared/domain/insight/measures.ts'
import type { FastifyRequest } from 'fastify'
import { insideVisitor } from '../http/inside.ts'
import type { Action, PageVisit } from './action.ts'
import { createCounter, type Counter } from './counter.ts'
import { countsOn, isOncePerPage, pageKindOf } from './pages.ts'
import { visitKind } from './visitor.ts'

export type Insight = {
  /**
   * Counts one action of the running request. `by` null: of nobody's request, such as a job or somebody at a desk. Returns at
   * once and never throws; robots, prefetching and HEAD are left out here, so that no room has to think of them.
   */
  count<M extends Measure>(by: FastifyRequest | null, measure: M, dims: NoInfer<DimsOf<M>>): void
  /** Counts what was done for the page of this request. */
  countPage(request: FastifyRequest, actions: readonly Action[]): void
  counter: Counter
}

export function createInsight({ now }: { now: () => Date }): Insight {
  const counter = createCounter({ now })
  return {
    counter,
    count(by, measure, dims) {
      try {
        const key = dimsKey(measure, dims)
        if (key === null) return
        const page = by && insideVisitor()?.page
        if (page) note(page, { measure, dims: key, by })
        else if (by === null || isVisit(by)) counter.add(measure, key)
      } catch {
        // A count is worth less than an answer.
      }
    },
    countPage(request, actions) {
      if (actions.length === 0 || !isVisit(request)) return
      for (const { measure, dims } of actions) counter.add(measure, dims)
    },
  }
}

function note({ path, actions }: PageVisit, action: Action): void {
  if (!countsOn(pageKindOf(path), action.measure)) return
  const other =
    isOncePerPage(action.measure) && actions.some((one) => isOncePerPage(one.measure) && one.by !== action.by)
  if (!other) actions.push(action)
}

export function isVisit(request: FastifyRequest): boolean {
  return request.method !== 'HEAD' && visitKind(request.headers) === 'visit'
}

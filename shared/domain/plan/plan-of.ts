/** A plan out of what was sent: what is left out is not known. Pure. */
import { filled, noGoals, noStep } from './empty.ts'
import type { Plan, PlanBody } from './plan.ts'

export function planOf({ items, ...goals }: PlanBody): Plan {
  return { ...filled(noGoals, goals), items: items.map((step) => filled(noStep, step)) }
}

/** Small questions about the steps of a plan that several kinds of findings ask. Pure. */
import type { CheckedStep } from './conflicts.ts'
import { finding, type Finding, type FindingCode, type FindingValues } from './finding.ts'

/** Numbers of the steps that it is true of. */
export function itemsWhere(steps: readonly CheckedStep[], test: (step: CheckedStep) => boolean): number[] {
  return steps.flatMap((step, item) => (test(step) ? [item] : []))
}

/** One finding for all of them, or none: a tired reader gets one sentence, not one for every step. */
export function together(code: FindingCode, items: readonly number[], values: FindingValues = {}): Finding[] {
  return items.length === 0 ? [] : [finding(code, [...items], values)]
}

/** In the order in which the keys first come. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

/** A course that is still there. */
export function isLiveCourse({ step, course }: CheckedStep): boolean {
  return step.kind === 'course' && course !== null && !course.withdrawn
}

/** Steps that cost time and money: talking to a desk and asking for money do not. */
export function takesTime(step: CheckedStep): boolean {
  return isLiveCourse(step) || step.step.kind === 'own'
}

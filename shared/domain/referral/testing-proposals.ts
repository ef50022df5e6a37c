/** For tests of proposals: steps, changes by the number of their step, and titles to compare. */
import { type Step } from '../plan/plan.ts'
import { planOf } from '../plan/plan-of.ts'
import type { ProposalChange } from './proposal.ts'

export const own = (title: string, more: Partial<Step> = {}): Step => step({ kind: 'own', title, ...more })
export const course = (courseId: string, more: Partial<Step> = {}): Step =>
  step({ kind: 'course', courseId, ...more })
function step(given: Partial<Step>): Step {
  return { ...planOf({ title: 'x', items: [given] }).items[0]!, ...given }
}
export const titles = (items: readonly Step[]) => items.map(({ title, courseId }) => title ?? courseId)
export const add = (one: Step, before: number | null = null): ProposalChange => ({
  kind: 'add',
  step: one,
  before: before === null ? null : { index: before, title: null },
  why: null,
})
export const remove = (index: number): ProposalChange => ({
  kind: 'remove',
  target: { index, title: null },
  why: null,
})
export const change = (index: number, to: Step): ProposalChange => ({
  kind: 'change',
  target: { index, title: null },
  step: to,
  why: null,
})
export const move = (index: number, before: number | null = null): ProposalChange => ({
  kind: 'move',
  target: { index, title: null },
  before: before === null ? null : { index: before, title: null },
  why: null,
})
export const all = (changes: readonly unknown[]) => new Set(changes.keys())

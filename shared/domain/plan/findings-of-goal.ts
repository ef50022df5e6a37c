/** Where a plan leads. Pure. */
import { finding, type Finding } from './finding.ts'
import type { Looked } from './looked.ts'

/** As many skills are named. */
const mostNames = 5

export function findingsOfGoal({ plan, steps, context: { goal } }: Looked): Finding[] {
  if (goal?.state === 'gone') return [finding('goal-gone', [])]
  if (steps.length === 0) return []
  const hasGoal = plan.targetOccupation !== null || (plan.goal ?? '').trim() !== ''
  if (!hasGoal) return [finding('goal-missing', [])]
  if (!goal || goal.skills.length === 0) return []
  const open = goal.skills.filter(({ closedBy }) => !closedBy.some((item) => item in steps))
  const courses = steps.some(({ step }) => step.kind === 'course')
  if (courses && open.length === goal.skills.length)
    return [finding('skills-untouched', [], { amount: open.length })]
  if (open.length === 0) return []
  const names = open.slice(0, mostNames).map(({ label }) => label)
  return [finding('skills-open', [], { amount: open.length, names })]
}

/** From changes by number of step, as a desk sends them, to changes as they are kept: with the words of the steps in them. Pure. */
import { personalOf } from '../plan/plan-fields.ts'
import type { Step, StepBody } from '../plan/plan.ts'
import { planOf } from '../plan/plan-of.ts'
import { applyProposal } from './proposal-apply.ts'
import type { ProposalChange } from './proposal.ts'

type Why = { why?: string | undefined }
/** `index`, `before`: numbers of steps in the desk's copy, from 0; `before` absent = at the end. */
export type GivenChange = Why &
  (
    | { kind: 'add'; step: StepBody; before?: number | undefined }
    | { kind: 'change'; index: number; step: StepBody }
    | { kind: 'remove'; index: number }
    | { kind: 'move'; index: number; before?: number | undefined }
  )

/** `base`: the steps of the desk's copy; the numbers have to be in it. `titleOf`: null for a course that is not known. */
export function changeOf(
  change: GivenChange,
  base: readonly Step[],
  titleOf: (courseId: string) => string | null,
): ProposalChange {
  const why = change.why ?? null
  const target = (index: number) => ({ index, title: base[index]!.title })
  switch (change.kind) {
    case 'remove':
      return { kind: 'remove', target: target(change.index), why }
    case 'move':
    case 'add': {
      const before = change.before === undefined ? null : target(change.before)
      return change.kind === 'add'
        ? { kind: 'add', step: stepOf(change.step, titleOf), before, why }
        : { kind: 'move', target: target(change.index), before, why }
    }
    case 'change': {
      const was = base[change.index]!
      const step = stepOf(change.step, titleOf)
      // Also of a course that is no longer in the catalogue the copy knows the title.
      const named = step.courseId !== null && step.courseId === was.courseId ? { title: was.title } : {}
      const changed = { ...step, ...named, ...personalOf(was) }
      return { kind: 'change', target: target(change.index), step: changed, why }
    }
  }
}

/** Whether a change does nothing; a move: neither alone nor after the changes before it. */
export function isIdle(changes: readonly ProposalChange[], at: number, base: readonly Step[]): boolean {
  const change = changes[at]!
  if (change.kind === 'change') return sameStep(change.step, base[change.target.index]!)
  if (change.kind !== 'move') return false
  const itemsWith = (...numbers: number[]) =>
    JSON.stringify(applyProposal(base, base, changes, new Set(numbers)).items)
  const before = [...changes.keys()].slice(0, at)
  return itemsWith(at) === itemsWith() && itemsWith(...before, at) === itemsWith(...before)
}

/** With the title of its course, so that it can be read without the catalogue. */
function stepOf(body: StepBody, titleOf: (courseId: string) => string | null): Step {
  const step = planOf({ title: 'x', items: [body] }).items[0]!
  return step.courseId === null ? step : { ...step, title: titleOf(step.courseId) }
}

function sameStep(a: Step, b: Step): boolean {
  return (Object.keys(a) as (keyof Step)[]).every((name) => name === 'after' || a[name] === b[name])
}

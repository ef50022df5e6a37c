/** A change of a proposal in words, for the desk and for the person. Pure. */
import type { ProposalView } from '@stapwijzer/shared/api/referrals.ts'
import { stepFactNames, stepTextNames, type FactName } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import type { ProposalChange, ProposalDecision } from '@stapwijzer/shared/domain/referral/proposal.ts'
import { date, decimal, money } from '@stapwijzer/shared/text/format.ts'
import { plan as p, planFields as fields, proposal as t } from '@stapwijzer/shared/text/rooms.ts'

/** A step as one can name it; `href` to the page of its course. */
export type StepName = { title: string; fromFeed: boolean; href: string | null }

export type ShownChange = {
  /** From 0. */
  number: number
  kind: ProposalChange['kind']
  name: StepName
  /** Id of the course that the change brings into the plan. */
  brings: string | null
  /** Where a step comes that is new or moves. */
  place: string | null
  facts: { name: string; value: string; fromFeed: boolean }[]
  why: string | null
  decision: ProposalDecision | null
  /** What is not in the person's newest plan any more: the step, or the one that it was to come before. */
  gone: 'step' | 'neighbour' | null
}

/**
 * `base`: the desk's copy that the proposal counts in. `now`: by number of step in `base`, the step as it is in the newest
 * plan, null where it is gone; absent for who cannot see that plan.
 */
export function shownChanges(
  { changes, decisions }: Pick<ProposalView, 'changes' | 'decisions'>,
  base: readonly Step[],
  now?: readonly (Step | null)[],
): ShownChange[] {
  const isGone = (target: { index: number } | null) => target !== null && now?.[target.index] === null
  return changes.map((change, number) => {
    const { kind, why } = change
    const rest = { number, kind, why, decision: decisions?.[number] ?? null }
    if (change.kind === 'add') {
      // Then it comes at the end.
      const before = isGone(change.before) ? null : change.before
      return {
        ...rest,
        name: stepName(change.step),
        brings: courseOf(change.step),
        place: t.before(titleOf(before)),
        facts: factsOfNew(change.step),
        gone: null,
      }
    }
    const was = base[change.target.index]
    const newest = now?.[change.target.index]
    const neighbour = change.kind === 'move' ? change.before : null
    return {
      ...rest,
      name: was ? stepName(was) : { title: change.target.title ?? t.untitled, fromFeed: false, href: null },
      brings:
        change.kind === 'change' && change.step.courseId !== was?.courseId ? courseOf(change.step) : null,
      place: change.kind === 'move' ? t.before(titleOf(change.before)) : null,
      facts: change.kind === 'change' && was ? differences(was, change.step, newest ?? was) : [],
      gone: isGone(change.target) ? 'step' : isGone(neighbour) ? 'neighbour' : null,
    }
  })
}

const courseOf = ({ kind, courseId }: Step) => (kind === 'course' ? courseId : null)

function titleOf(target: { title: string | null } | null): string | null {
  return target && (target.title ?? t.untitled)
}

export function stepName({ kind, courseId, title }: Step): StepName {
  const isCourse = kind === 'course'
  return {
    title: title ?? t.untitled,
    fromFeed: isCourse && title !== null,
    href: isCourse && courseId !== null ? `/opleiding/${courseId}` : null,
  }
}

const words: Record<FactName, (step: Step) => string | null> = {
  start: ({ start }) => start && date(start),
  weeks: ({ weeks }) => (weeks === null ? null : p.weeks(weeks)),
  hoursPerWeek: ({ hoursPerWeek }) => (hoursPerWeek === null ? null : `${decimal(hoursPerWeek)}\u00a0uur`),
  cost: ({ cost }) => (cost === null ? null : money(cost)),
}

/** When it starts, how long it takes and what it costs, as far as the step says so itself. */
export function factsOf(step: Step): ShownChange['facts'] {
  return stepFactNames.flatMap((name) => {
    const value = words[name](step)
    return value === null ? [] : [{ name: t.fields[name], value, fromFeed: false }]
  })
}

function factsOfNew(step: Step): ShownChange['facts'] {
  const texts = stepTextNames.flatMap((name) => {
    const value = step[name]
    return value ? [{ name: fields.stepTexts[name], value, fromFeed: false }] : []
  })
  return [...factsOf(step), ...texts]
}

/** Only what the proposal changes; "was" is what the newest plan says. */
function differences(was: Step, to: Step, newest: Step): ShownChange['facts'] {
  const isOther = to.courseId !== was.courseId || to.kind !== was.kind
  const named = isOther || to.title !== was.title
  const unknown = ({ kind }: Step) => (kind === 'course' ? t.asCourse : t.empty)
  return [
    ...(named
      ? [{ name: t.fields.step, value: to.title ?? t.untitled, fromFeed: stepName(to).fromFeed }]
      : []),
    ...stepFactNames.flatMap((name) => {
      const [old, next] = [words[name](was), words[name](to)]
      if (!isOther && old === next) return []
      const [from, into] = [words[name](newest) ?? unknown(newest), next ?? unknown(to)]
      return from === into ? [] : [{ name: t.fields[name], value: t.fromTo(from, into), fromFeed: false }]
    }),
  ]
}

/**
 * Puts the changes that a person accepts into a plan, and tells what the desk's copy of the plan looks like. The plan may
 * have changed since it was sent: a step is found by what it is, and what the person filled in since stays. Pure.
 */
import { comparedNames, mostSteps, personalOf, pickedOf, stepFactNames } from '../plan/plan-fields.ts'
import type { Plan, Step } from '../plan/plan.ts'
import type { PlanCopy } from './copy.ts'
import type { ProposalChange, ProposalDecision } from './proposal.ts'

export type Applied = {
  items: Step[]
  /** By number of change. */
  decisions: ProposalDecision[]
}

/**
 * `base`: the desk's copy at the time of the proposal, which the targets count in. `accept`: numbers of changes, from 0.
 * Steps that no accepted change names stay, in their order; "only after step …" goes along with the steps it names. Places
 * are given in the order of the proposal: a later change counts in where an earlier one put its step.
 */
export function applyProposal(
  items: readonly Step[],
  base: readonly Step[],
  changes: readonly ProposalChange[],
  accept: ReadonlySet<number>,
): Applied {
  const places = placesIn(base, items)
  const placeOf = (target: { index: number } | null) => (target ? (places[target.index] ?? null) : null)
  const isThere = (change: ProposalChange) =>
    change.kind === 'add' || namedBy(change).every((target) => placeOf(target) !== null)
  const decisions = changes.map((change, number): ProposalDecision => {
    if (!accept.has(number)) return 'declined'
    return isThere(change) ? 'accepted' : 'overtaken'
  })
  const steps = new Map(items.map((step, place) => [place, step]))
  const accepted = changes.filter((_, number) => decisions[number] === 'accepted')
  for (const change of accepted) {
    if (change.kind === 'add' || change.kind === 'move') continue
    const place = placeOf(change.target)!
    if (change.kind === 'remove') steps.delete(place)
    else steps.set(place, changed(items[place]!, base[change.target.index]!, change.step))
  }
  // A step that goes keeps its place until the end, so that others can still be put before it.
  const order = items.map((_, from): Placed => ({ from, step: steps.get(from) ?? null }))
  for (const change of accepted) {
    if (change.kind === 'move')
      putBefore(order, takeOut(order, placeOf(change.target)!), placeOf(change.before))
    // A course that the person put in by themselves in the meantime is there already.
    if (change.kind !== 'add' || hasCourse(steps.values(), change.step.courseId)) continue
    putBefore(order, { from: null, step: { ...change.step, after: null } }, placeOf(change.before))
  }
  return { items: renumbered(order), decisions }
}

/** The steps that have to be there for a change to be made. */
function namedBy(change: Exclude<ProposalChange, { kind: 'add' }>) {
  return change.kind === 'move' && change.before ? [change.target, change.before] : [change.target]
}

/** The same for the plan itself, in which a course has no title of its own. */
export function planAfter(plan: Plan, ...rest: Rest): { plan: Plan; decisions: ProposalDecision[] } {
  const { items, decisions } = applyProposal(plan.items, ...rest)
  const own = items.map((step) => (step.kind === 'course' ? { ...step, title: null } : step))
  return { plan: { ...plan, items: own }, decisions }
}
type Rest = [base: readonly Step[], changes: readonly ProposalChange[], accept: ReadonlySet<number>]

/** Whether the steps still fit in one plan. */
export function fitsPlan(items: readonly unknown[]): boolean {
  return items.length <= mostSteps
}

/** What of a proposal its effect depends on. */
export type Decided = {
  number: number
  changes: readonly ProposalChange[]
  decisions: readonly ProposalDecision[] | null
}

/**
 * The plan as the desk knows it: as it was sent, with what the person accepted of the proposals before `number`. Nothing
 * that the person changed by themselves is in it.
 */
export function deskCopy(
  sent: PlanCopy,
  proposals: readonly Decided[],
  number = Number.POSITIVE_INFINITY,
): PlanCopy {
  const before = proposals.filter((one) => one.number < number).sort((a, b) => a.number - b.number)
  const items = before.reduce<readonly Step[]>((copy, { changes, decisions }) => {
    const accepted = (decisions ?? []).flatMap((decision, at) => (decision === 'accepted' ? [at] : []))
    return applyProposal(copy, copy, changes, new Set(accepted)).items
  }, sent.items)
  return { ...sent, items: [...items] }
}

/**
 * Where the steps of `base` stand in `items` (numbers from 0), null where they are gone; no two in one place. A course is
 * the same by its id, another step by its kind and words. Of several alike, those with the same facts belong together.
 */
export function placesIn(base: readonly Step[], items: readonly Step[]): (number | null)[] {
  const free = new Set(items.keys())
  const places: (number | null)[] = base.map(() => null)
  const pair = (isSame: (a: Step, b: Step) => boolean) =>
    base.forEach((step, index) => {
      if (places[index] !== null) return
      const place = [...free].find((one) => isSame(step, items[one]!))
      if (place === undefined) return
      places[index] = place
      free.delete(place)
    })
  pair((a, b) => nameOf(a) === nameOf(b) && comparedNames.every((name) => a[name] === b[name]))
  pair((a, b) => nameOf(a) === nameOf(b))
  return places
}

function nameOf({ kind, courseId, title }: Step): string {
  return kind === 'course' ? `course ${courseId}` : `${kind} ${title?.trim() ?? ''}`
}

function hasCourse(steps: Iterable<Step>, courseId: string | null): boolean {
  return courseId !== null && [...steps].some((step) => step.courseId === courseId)
}

/** What the proposal changes of `was`, done to `now`. */
function changed(now: Step, was: Step, to: Step): Step {
  // Of another course or another kind of step nothing that was filled in holds any more.
  if (to.kind !== was.kind || to.courseId !== was.courseId) return { ...to, ...personalOf(now) }
  const names = (['title', 'offeringId', ...stepFactNames] as const).filter((name) => to[name] !== was[name])
  // A start and the offering that it belongs to cannot be told apart.
  const moves = names.includes('start') || names.includes('offeringId')
  return { ...now, ...pickedOf(to, names), ...(moves ? pickedOf(to, ['start', 'offeringId']) : {}) }
}

/** `from`: its place in the plan before, null for a new step. `step`: null when it goes. */
type Placed = { from: number | null; step: Step | null }

function takeOut(order: Placed[], from: number): Placed {
  const at = order.findIndex((one) => one.from === from)
  return order.splice(at, 1)[0]!
}

/** `from`: place in the plan before, of the step that it comes before; null = the end. */
function putBefore(order: Placed[], one: Placed, from: number | null): void {
  const at = from === null ? order.length : order.findIndex((other) => other.from === from)
  order.splice(at, 0, one)
}

/** The steps that are left, with "only after step …" counted anew. */
function renumbered(order: readonly Placed[]): Step[] {
  const all = order.flatMap(({ from, step }) => (step ? [{ from, step }] : []))
  const newPlace = new Map(all.flatMap(({ from }, at) => (from === null ? [] : [[from, at] as const])))
  return all.map(({ step }) => {
    const after = step.after?.flatMap((one) => newPlace.get(one) ?? [])
    return { ...step, after: after?.length ? after : null }
  })
}

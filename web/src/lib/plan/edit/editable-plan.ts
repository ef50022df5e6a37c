/**
 * A plan while it is being changed, and every change to it. Plans are never changed in place, so that an earlier one
 * can simply be put back. Pure.
 */
import type { PlanView } from '@stapwijzer/shared/api/plans.ts'
import { filled, noGoals, noStep } from '@stapwijzer/shared/domain/plan/empty.ts'
import { personalOf, withoutTexts } from '@stapwijzer/shared/domain/plan/plan-fields.ts'
import type { Plan, PlanBody, Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import type { LocalPlan, LocalStep } from '#lib/plan/keep/local-plan.ts'

/** `key` stays the same when a step moves. A course has its title here too, to show before its facts are there. */
export type EditableStep = Omit<Step, 'title'> & { key: string; title: string }
export type EditablePlan = Omit<Plan, 'items'> & { items: EditableStep[] }
export type Goals = Omit<Plan, 'items'>

let lastKey = 0

/** From the browser, from the API, or from nothing. `titleOf` gives the title of a course that has none of its own. */
export function editable(
  plan: LocalPlan | PlanView,
  defaultName: string,
  titleOf: (courseId: string) => string = () => '',
): EditablePlan {
  return {
    ...filled(noGoals, plan),
    title: plan.title || defaultName,
    items: plan.items.map((step) => newStep(step, titleOf)),
  }
}

export function newStep(
  step: Partial<Step> & Pick<Step, 'kind'>,
  titleOf: (courseId: string) => string = () => '',
): EditableStep {
  return {
    ...filled(noStep, step),
    key: `k${++lastKey}`,
    title: step.title || (step.courseId ? titleOf(step.courseId) : ''),
  }
}

/** The body of `POST /v1/plans`: what is unknown is left out, and a course goes without its title. */
export function bodyOf({ items, ...goals }: EditablePlan): PlanBody {
  return {
    ...(withoutNull(goals) as Pick<Plan, 'title'>),
    items: items.map((step) => {
      const { key: _key, title, ...rest } = step
      return withoutNull({
        ...rest,
        title: step.kind === 'course' ? null : title || null,
      })
    }),
  }
}

/** What a check looks at: without what the person wrote in their own words. Of a goal in words it only has to know that there is one. */
export function checkedPart(plan: EditablePlan): PlanBody {
  const items = plan.items.map((step) => ({ ...withoutTexts(step), title: '' }))
  return bodyOf({ ...plan, title: 'plan', goal: plan.goal === null ? null : 'goal', reason: null, items })
}

/** As it is kept in the browser. */
export function localOf({ items, ...goals }: EditablePlan): LocalPlan {
  return {
    version: 1,
    ...withoutNull(goals),
    items: items.map(({ key: _key, ...step }) => withoutNull(step) as LocalStep),
  }
}

/** Moves a step by one place, up (-1) or down (1). */
export function moved(plan: EditablePlan, index: number, by: -1 | 1): EditablePlan {
  const to = index + by
  if (to < 0 || to >= plan.items.length) return plan
  const order = plan.items.map((_, at) => (at === index ? to : at === to ? index : at))
  return ordered(plan, order)
}

/** Moves a step to a place of its own choice. */
export function movedTo(plan: EditablePlan, from: number, to: number): EditablePlan {
  if (from === to || !plan.items[from] || !plan.items[to]) return plan
  const order = plan.items.map((_, at) => at).filter((at) => at !== from)
  order.splice(to, 0, from)
  return ordered(plan, order)
}

/** Puts a step before the one that stands in that place. */
export function inserted(plan: EditablePlan, index: number, step: EditableStep): EditablePlan {
  const items = plan.items.map((one) => ({
    ...one,
    after: one.after?.map((other) => (other >= index ? other + 1 : other)) ?? null,
  }))
  return { ...plan, items: items.toSpliced(index, 0, step) }
}

/** Another course in the same place; what is the person's own of the step stays. */
export function swapped(
  plan: EditablePlan,
  index: number,
  course: { id: string; title: string },
): EditablePlan {
  const was = plan.items[index]!
  const step = {
    ...newStep({ kind: 'course', courseId: course.id, title: course.title }),
    ...personalOf(was),
    key: was.key,
  }
  return { ...plan, items: plan.items.toSpliced(index, 1, step) }
}

export function without(plan: EditablePlan, index: number): EditablePlan {
  return ordered(
    plan,
    plan.items.map((_, at) => at).filter((at) => at !== index),
  )
}

export function withStep(plan: EditablePlan, step: EditableStep): EditablePlan {
  return { ...plan, items: [...plan.items, step] }
}

export function withChange(plan: EditablePlan, index: number, change: Partial<EditableStep>): EditablePlan {
  return { ...plan, items: plan.items.map((step, at) => (at === index ? { ...step, ...change } : step)) }
}

/** Whether two plans say the same, whatever the keys of their steps. */
export function samePlan(a: EditablePlan, b: EditablePlan): boolean {
  return JSON.stringify(localOf(a)) === JSON.stringify(localOf(b))
}

/** `order[new place] = old place`; "only after step …" goes along with the steps it names. */
function ordered(plan: EditablePlan, order: readonly number[]): EditablePlan {
  const newPlace = new Map(order.map((old, at) => [old, at]))
  return {
    ...plan,
    items: order.map((old) => {
      const step = plan.items[old]!
      const after = step.after?.flatMap((one) => newPlace.get(one) ?? []) ?? null
      return { ...step, after: after?.length ? after : null }
    }),
  }
}

function withoutNull<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) as Partial<T>
}

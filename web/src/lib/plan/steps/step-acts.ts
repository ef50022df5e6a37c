/** Changes of the plan that stand behind a button in a finding or at a step; each can be undone. */
import { plan as t } from '@stapwijzer/shared/text/rooms.ts'
import { inserted, movedTo, swapped, type EditableStep } from '#lib/plan/edit/editable-plan.ts'
import type { PlanState } from '#lib/plan/plan-state.svelte.ts'

/** Puts a step in another place: before what stands there when it goes up, behind it when it goes down. */
export function moveStep(session: PlanState, from: number, to: number): void {
  const plan = movedTo(session.plan, from, to)
  if (plan === session.plan) return
  session.change(plan, { name: session.plan.items[from]?.title ?? '', text: t.movedTo(to) })
}

export function insertStep(session: PlanState, index: number, step: EditableStep): void {
  session.change(inserted(session.plan, index, step), { name: step.title, text: t.added })
}

/** Another course in the same place: what the person wrote and what it comes after stay, what belonged to the old course goes. */
export function swapCourse(session: PlanState, index: number, course: { id: string; title: string }): void {
  session.change(swapped(session.plan, index, course), { name: course.title, text: t.swapped(index) })
  void session.loadCourses()
}

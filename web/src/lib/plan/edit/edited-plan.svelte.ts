/** The plan on the page and every change a person makes to it, with what to say about it and a way to undo the last one. */
import { plan as t, planWaysOut } from '@stapwijzer/shared/text/rooms.ts'
import { emptyPlan } from '#lib/plan/keep/keep-plan.ts'
import { KnownPlan } from '#lib/plan/known-plan.svelte.ts'
import * as edit from './editable-plan.ts'
import type { EditablePlan, EditableStep, Goals } from './editable-plan.ts'

/** Said after a change; `name` is that of a step, which may come from a feed. */
export type Said = { name: string; text: string; undo: boolean }

export abstract class EditedPlan extends KnownPlan {
  said = $state.raw<Said | null>(null)
  #before = $state.raw<EditablePlan | null>(null)

  move(index: number, by: -1 | 1): void {
    const plan = edit.moved(this.plan, index, by)
    const name = this.plan.items[index]?.title ?? ''
    if (plan === this.plan) return this.say(name, by < 0 ? t.firstAlready : t.lastAlready)
    this.put(plan)
    this.say(name, t.movedTo(index + by))
  }

  remove(index: number): void {
    const name = this.plan.items[index]?.title ?? ''
    this.put(edit.without(this.plan, index), this.plan)
    this.say(name, t.removed)
  }

  add(step: EditableStep): void {
    this.put(edit.withStep(this.plan, step))
    this.say(step.title, t.added)
  }

  update(index: number, change: Partial<EditableStep>): void {
    this.put(edit.withChange(this.plan, index, change))
  }

  setGoals(goals: Partial<Goals>): void {
    this.put({ ...this.plan, ...goals })
  }

  /** Empties a plan that is not saved. */
  clear(): void {
    this.put(emptyPlan(), this.plan)
    this.say('', t.cleared)
  }

  /** Another plan in the place of this one, which can be put back. */
  replace(plan: EditablePlan): void {
    this.put(plan, this.isEmpty ? null : this.plan)
    this.say('', planWaysOut.opened)
    void this.loadCourses()
  }

  /** Puts back what was taken away; returns the place of the first step that is there again. */
  undo(): number {
    const [now, before] = [this.plan, this.#before]
    if (!before) return 0
    this.put(before)
    this.say('', t.undone)
    const isBack = ({ key, courseId }: EditableStep) =>
      !now.items.some((step) => step.key === key && step.courseId === courseId)
    return before.items.findIndex(isBack)
  }

  /** From now on the courses count as they are today. For a plan that is not saved; the server does it for one that is. */
  renew(): void {
    this.remember({})
    this.recheck()
    this.say('', t.renewed)
  }

  /** A change that can be undone, with what to say about it. */
  change(plan: EditablePlan, { name, text }: Omit<Said, 'undo'>): void {
    this.put(plan, this.plan)
    this.say(name, text)
  }

  /** Writes the plan where it is kept. */
  protected abstract keep(): void

  /** What else a change asks for, once it is kept. */
  protected abstract afterChange(): void

  protected put(plan: EditablePlan, before: EditablePlan | null = null): void {
    this.plan = plan
    this.#before = before
    this.keep()
    this.recheck()
    this.afterChange()
  }

  protected say(name: string, text: string): void {
    this.said = { name, text, undo: this.#before !== null }
  }

  protected forgetUndo(): void {
    this.#before = null
  }
}

/** The plan on the page with everything that is known about it: courses, money, and the check that follows from them. */
import type { Seen } from '@stapwijzer/shared/domain/plan/context.ts'
import { importantDays, type ImportantDay } from '@stapwijzer/shared/domain/plan/important-days.ts'
import { askCourses } from './ask-server.ts'
import type { EditablePlan } from '#lib/plan/edit/editable-plan.ts'
import { emptyPlan, isEmptyPlan } from '#lib/plan/keep/keep-plan.ts'
import { PlanChecker } from '#lib/plan/check/plan-checker.svelte.ts'
import { byId, type PlanCourses } from './plan-courses.ts'
import { seenOf } from '#lib/plan/edit/seen.ts'
import { noCheck, shownCheck, type ShownCheck } from '#lib/plan/check/shown-check.ts'

export class KnownPlan {
  plan = $state.raw<EditablePlan>(emptyPlan())
  courses = $state.raw<PlanCourses>({})
  coursesFailed = $state(false)
  readonly today: string
  /** What courses were when they were put in a plan that is not saved; the server keeps it of one that is. */
  protected seen = $state.raw<Seen>({})
  readonly checker = new PlanChecker(() => ({ plan: this.plan, saved: this.isSaved, seen: this.seen }))

  /** The last answer of the server; `checker.state` tells whether the next one is on its way. */
  readonly check: ShownCheck = $derived(
    this.checker.answer ? shownCheck(this.checker.answer, this.plan) : noCheck,
  )
  /** Only with answers about money what is left to pay says something about this person. */
  readonly asked: boolean = $derived(this.checker.answer?.asked === true)
  /** Names that may stand in a sentence of ours and are not ours. */
  readonly namesFromFeeds: string[] = $derived([
    ...Object.values(this.courses).map(({ title }) => title),
    ...(this.check.skills?.items ?? []).map(({ label }) => label),
  ])
  /** The days to mind from today on. */
  readonly days: ImportantDay[] = $derived.by(() =>
    importantDays({
      plan: this.plan,
      courses: byId(this.courses),
      findings: this.check.findings,
      today: this.today,
    }),
  )
  readonly isEmpty: boolean = $derived(isEmptyPlan(this.plan))

  constructor(today: string) {
    this.today = today
  }

  /** Asks what is not known yet, as far as it can be asked now. */
  async loadCourses(): Promise<void> {
    const all = this.plan.items.flatMap(({ courseId }) => courseId ?? [])
    const ids = all.filter((id, at) => all.indexOf(id) === at)
    const found = await askCourses(ids.filter((id) => !Object.hasOwn(this.courses, id)))
    this.coursesFailed = found === null
    if (found) this.courses = { ...this.courses, ...found }
    this.remember(this.seen)
    this.recheck()
  }

  protected get isSaved(): boolean {
    return false
  }

  protected recheck(): void {
    this.checker.ask()
  }

  /** Courses that are new in the plan are remembered as they are now. */
  protected remember(before: Seen): void {
    this.seen = seenOf(this.plan, this.courses, before, this.today)
  }
}

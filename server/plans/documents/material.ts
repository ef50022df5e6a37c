/** What a document of a plan is made from, read in one transaction. */
import type { PlanCheckView } from '@stapwijzer/shared/api/plan-checks.ts'
import type { Tx } from '@stapwijzer/shared/db/client.ts'
import { readShownCourses, type ShownCourse } from '@stapwijzer/shared/db/shown-courses.ts'
import type { Price } from '@stapwijzer/shared/domain/course.ts'
import { importantDays, type ImportantDay } from '@stapwijzer/shared/domain/plan/important-days.ts'
import type { Plan, Step } from '@stapwijzer/shared/domain/plan/plan.ts'
import {
  chosenOffering,
  stepFacts,
  type StepCourse,
  type StepFacts,
} from '@stapwijzer/shared/domain/plan/step-facts.ts'
import { planDocument as t } from '@stapwijzer/shared/text/rooms.ts'
import type { SchemeSet } from '../../funding/scheme-set.ts'
import { checkWhole, type About } from '../check-whole.ts'
import { stepCourse } from '../courses-of-plan.ts'

export type Material = {
  plan: Plan
  steps: readonly StepMaterial[]
  /** As the check sees them, by id. */
  courses: ReadonlyMap<string, StepCourse>
  check: PlanCheckView
  schemes: SchemeSet
  /** Origin of the site, without a slash at its end. */
  publicUrl: string
  /** YYYY-MM-DD. */
  today: string
  /** Of a plan that is saved. */
  saved: { id: string; updatedAt: Date; version: number } | null
}

/** A step with what is known of its course. */
export type StepMaterial = {
  step: Step
  /** Own name, else the course's, else what it is. */
  title: string
  facts: StepFacts
  course: Pick<ShownCourse, 'id' | 'course' | 'checkedAt' | 'withdrawn'> | null
  /** The course's price for the chosen start; null when the person filled in their own, and when none is known. */
  price: Price | null
  /** The start that was chosen, as it is offered. */
  offering: ShownCourse['course']['offerings'][number] | null
}

export async function readMaterial(
  tx: Tx,
  plan: Plan,
  about: About,
  own: Pick<Material, 'saved' | 'publicUrl'>,
): Promise<Material> {
  const ids = plan.items.flatMap(({ courseId }) => courseId ?? [])
  const shown = await readShownCourses(tx, ids)
  const { schemes, today } = about
  return {
    plan,
    steps: plan.items.map((step) => stepMaterial(step, shown.get(step.courseId ?? '') ?? null, today)),
    courses: new Map([...shown].map(([id, one]) => [id, stepCourse(one, today)])),
    check: await checkWhole(tx, plan, about),
    schemes,
    today,
    ...own,
  }
}

export function stepMaterial(step: Step, course: StepMaterial['course'], today: string): StepMaterial {
  const seen = course && stepCourse(course, today)
  const chosen = chosenOffering(step, seen)
  return {
    step,
    title: step.title ?? course?.course.title ?? t.unnamed[step.kind],
    facts: stepFacts(step, seen),
    course,
    price:
      (step.cost === null && [chosen?.price, seen?.price].find((one) => one && one.status !== 'unknown')) ||
      null,
    offering: course?.course.offerings.find(({ id }) => chosen !== undefined && id === chosen.id) ?? null,
  }
}

export function documentDays({ check: { findings }, ...about }: Material): ImportantDay[] {
  return importantDays({ ...about, findings })
}

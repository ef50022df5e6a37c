/** A plan and a step of which nothing is known yet. Without zod, because pages use it too. Pure. */
import { goalFields, stepFields, type FieldRow } from './plan-fields.ts'
import type { Plan, Step } from './plan.ts'

/** All of a plan but its steps, in the order in which the members are shown. */
export const noGoals: Omit<Plan, 'items'> = emptied(goalFields)

export const noStep: Step = emptied(stepFields)

/** The members of `none` with what was given for them; what else was given is left out. */
export function filled<T extends object>(none: T, given: { [K in keyof T]?: T[K] | null | undefined }): T {
  const members = Object.entries(none).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    given[name as keyof T] ?? value,
  ])
  return Object.fromEntries(members) as T
}

type Emptied<Rows> = { [F in keyof Rows]: Rows[F] extends { none: infer None } ? None : null }

function emptied<Rows extends Record<string, FieldRow>>(rows: Rows): Emptied<Rows> {
  const members = Object.entries(rows).map(([name, { none = null }]) => [name, none])
  return Object.fromEntries(members) as Emptied<Rows>
}

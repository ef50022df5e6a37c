/** A plan and a step of which nothing is known yet. Without zod, because pages use it too. Pure. */
import type { Plan, Step } from './plan.ts'

/** All of a plan but its steps, in the order in which the members are shown. */
export const noGoals: Omit<Plan, 'items'> = {
  title: '',
  goal: null,
  reason: null,
  targetOccupation: null,
  hoursPerWeek: null,
  budget: null,
  level: null,
  postcode: null,
  travelKm: null,
}

export const noStep: Step = {
  kind: 'course',
  courseId: null,
  offeringId: null,
  title: null,
  start: null,
  weeks: null,
  hoursPerWeek: null,
  cost: null,
  after: null,
  note: null,
}

/** The members of `none` with what was given for them; what else was given is left out. */
export function filled<T extends object>(none: T, given: { [K in keyof T]?: T[K] | null | undefined }): T {
  const members = Object.entries(none).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    given[name as keyof T] ?? value,
  ])
  return Object.fromEntries(members) as T
}

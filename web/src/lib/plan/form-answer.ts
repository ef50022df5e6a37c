import type { PlanKey } from '#lib/plan/save/plan-key.ts'

/** A change that was asked for on top of a version that was not the newest any more. */
export type Stale = { act: 'omhoog' | 'omlaag' | 'verwijder'; name: string }

/** What a form of the plan's page tells it. */
export type FormAnswer = {
  notice?: { name: string; text: string }
  /** What was done, in a sentence. */
  done?: string
  problem?: string
  openError?: string
  /** What was typed, so that it can be mended. */
  code?: string
  /** Courses that could not be put anywhere, because without script the browser keeps no plan. */
  put?: { id: string; title: string }[]
  /** Right after saving, once: what opens the plan. */
  key?: PlanKey
  /** Right after it was made, once: what opens the plan to look at. */
  lookKey?: PlanKey
  stale?: Stale
  /** What is wrong with the address for a mail, and the address. */
  mailError?: string
  email?: string
}

/** Gives what it gets, so that the page knows every member. */
export const formAnswer = (answer: FormAnswer): FormAnswer => answer

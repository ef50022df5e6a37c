/** What the check of a plan knows besides the plan and its courses. Whatever is null is not known, and nothing is said about it. Pure. */
import type { Level } from '../codes.ts'
import type { ActByKind, applicants } from '../funding/scheme.ts'
import type { SchemeId } from '../schemes.ts'

export type CheckContext = {
  /** YYYY-MM-DD in Amsterdam. */
  today: string
  /** By course id: what the plan was worked out with. */
  seen?: Seen | null
  /** One for each course step that could be asked about. */
  funding?: readonly StepMoney[] | null
  goal?: PlanGoal | null
  /** By course id: kilometres to the nearest place where it can be followed; null = online or no place known. */
  distances?: Readonly<Record<string, number | null>> | null
  /** When a saved plan goes, YYYY-MM-DD. */
  expires?: string | null
}

/** The facts of a course on the day it was put into the plan, or on the day the plan was renewed. */
export type SeenCourse = {
  /** YYYY-MM-DD. */
  since: string
  title: string
  cents: number | null
  weeks: number | null
  hoursPerWeek: number | null
  level: Level | null
  /** Start of each offering, by its id. */
  starts: Readonly<Record<string, string | null>>
}
export type Seen = Readonly<Record<string, SeenCourse>>

/** What funding says about a step. */
export type StepMoney = {
  item: number
  /** Cents that the learner is likely left with; null = cannot be said. */
  net: { min: number; max: number } | null
  schemes: readonly StepScheme[]
}
export type StepScheme = {
  id: SchemeId
  name: string
  applicant: (typeof applicants)[number]
  likely: boolean
  /** Has to be asked for before the step starts. */
  beforeStart: boolean
  /** A day to mind; null = none is known but that of the start. */
  actBy: { date: string; kind: ActByKind } | null
  /** It would have had to be asked for already. */
  missed: boolean
  /** Cents; null = unknown. */
  amount: { min: number | null; max: number | null } | null
}

/** The occupation that the plan leads to, with its essential skills that nobody has yet. */
export type PlanGoal =
  | { state: 'gone' }
  | {
      state: 'known'
      id: string
      label: string
      /** Essential skills of the occupation; `closedBy`: numbers of the steps whose course teaches it. */
      skills: readonly { id: string; label: string; closedBy: readonly number[] }[]
    }

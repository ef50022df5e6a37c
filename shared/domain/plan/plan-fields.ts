/**
 * The members of a plan and of a step, one row each, in the order in which they are shown. How a form asks and reads
 * them, what becomes of them when two versions are put together, what a desk may propose, and which texts are looked at
 * before they are sent follow from these rows. Without zod, because pages use it too: `plan.ts` has the schemas, and
 * `empty.ts` holds both against each other. Pure.
 */
export type FieldRow = {
  /** What it is when nothing is known of it; absent = null. */
  none?: string
  /** How a person types it; absent = it is chosen. */
  typed?: Typed
  /**
   * Two versions in one. Absent: what only one of them says counts, and what contradicts the other is kept beside it.
   * `join`: one text after the other. `name`: makes two steps the same one. `order`: goes along with the steps it names.
   */
  merge?: 'join' | 'name' | 'order'
  /** The person's own: a desk does not propose it, and it stays when another course takes the place of a step's. */
  personal?: true
}

/** `most`: characters, or the highest number. A `needed` line is never empty. */
export type Typed =
  | { as: 'line'; most: number; needed?: true }
  | { as: 'paragraphs' | 'number' | 'kilometres' | 'euros'; most: number }
  | { as: 'day' | 'postcode' }

export const mostSteps = 50
const euros = { as: 'euros', most: 10_000_000 } as const
const hoursPerWeek = { as: 'number', most: 168 } as const
const line = { as: 'line', most: 200, needed: true } as const
const paragraphs = { as: 'paragraphs', most: 2000 } as const

/** All of a plan but its steps. */
export const goalFields = {
  title: { none: '', typed: line },
  goal: { typed: paragraphs, merge: 'join' },
  reason: { typed: paragraphs, merge: 'join' },
  targetOccupation: {},
  hoursPerWeek: { typed: hoursPerWeek },
  budget: { typed: euros },
  level: {},
  postcode: { typed: { as: 'postcode' } },
  travelKm: { typed: { as: 'kilometres', most: 500 } },
} as const satisfies Record<string, FieldRow>

export const stepFields = {
  kind: { none: 'course' },
  courseId: { merge: 'name' },
  offeringId: {},
  title: { typed: line, merge: 'name' },
  start: { typed: { as: 'day' } },
  weeks: { typed: { as: 'number', most: 2000 } },
  hoursPerWeek: { typed: hoursPerWeek },
  cost: { typed: euros },
  after: { merge: 'order', personal: true },
  note: { typed: paragraphs, merge: 'join', personal: true },
} as const satisfies Record<string, FieldRow>

type With<Rows, Part> = { [F in keyof Rows]: Rows[F] extends Part ? F : never }[keyof Rows]
export type GoalField = keyof typeof goalFields
export type StepField = keyof typeof stepFields
export type TypedGoal = With<typeof goalFields, { typed: Typed }>
export type TypedStep = With<typeof stepFields, { typed: Typed }>
export type PersonalStep = With<typeof stepFields, { personal: true }>
type ComparedName = Exclude<StepField, With<typeof stepFields, { merge: 'name' | 'order' }>>
/** What a step takes: when, how long and how much, which a desk may propose. */
export type FactName = Exclude<TypedStep, 'title' | PersonalStep>
/** What a person writes about a step in words of their own, besides its title. */
export type TextName = Exclude<With<typeof stepFields, { typed: { as: 'line' | 'paragraphs' } }>, 'title'>

export const goalNames = Object.keys(goalFields) as GoalField[]
const stepNames = Object.keys(stepFields) as StepField[]
const rowOf = (name: StepField): FieldRow => stepFields[name]

export const isTypedGoal = (name: string): name is TypedGoal =>
  Object.hasOwn(goalFields, name) && 'typed' in goalFields[name as GoalField]
export const isTypedStep = (name: string): name is TypedStep =>
  Object.hasOwn(stepFields, name) && 'typed' in stepFields[name as StepField]

export const personalNames = stepNames.filter((name): name is PersonalStep => rowOf(name).personal === true)
export const stepFactNames = stepNames.filter(
  (name): name is FactName => isTypedStep(name) && name !== 'title' && !rowOf(name).personal,
)
export const stepTextNames = stepNames.filter(
  (name): name is TextName => name !== 'title' && /^(?:line|paragraphs)$/.test(rowOf(name).typed?.as ?? ''),
)
/** What two steps that are the same one can differ in, but for their order. */
export const comparedNames = stepNames.filter(
  (name): name is ComparedName => !/^(?:name|order)$/.test(rowOf(name).merge ?? ''),
)

/** A step without what its person wrote about it, for whom that does not concern. */
export function withoutTexts<Step extends Record<TextName, string | null>>(step: Step): Step {
  return { ...step, ...Object.fromEntries(stepTextNames.map((name) => [name, null])) }
}

/** What stays the person's own of a step, whatever else becomes of it. */
export function personalOf<Step extends Record<PersonalStep, unknown>>(step: Step): Pick<Step, PersonalStep> {
  return pickedOf(step, personalNames)
}

export function pickedOf<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>
}

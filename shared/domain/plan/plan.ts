/** A personal development plan: what a person sends and gets back, step by step in their own order. */
import { z } from 'zod'
import { isPlainDate } from '../calendar.ts'
import { levels } from '../codes.ts'
import { plainLine, plainLines } from '../plain-text.ts'
import { goalFields, mostSteps, stepFields } from './plan-fields.ts'

export const stepKinds = ['course', 'own', 'advice', 'funding'] as const
export const StepKind = z.enum(stepKinds)
export type StepKind = z.infer<typeof StepKind>

/** Ids of our own and of the classification of occupations. */
const id = z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/, 'Give an id.')
const dateWords = 'Give a date that exists, as YYYY-MM-DD.'
const day = z
  .string()
  .refine((text) => isPlainDate(text) && text >= '1900-01-01' && text <= '2099-12-31', dateWords)
  .meta({ format: 'date' })

/** One line: no line breaks and no other control characters. */
function line(max: number) {
  const words = `Give a text of 1 to ${max} characters on one line.`
  return z.string().max(max, words).regex(plainLine, words).regex(/\S/, words)
}

/** Several lines; no control characters but line breaks and tabs. */
function paragraphs(max: number) {
  return z.string().max(max, `Give at most ${max} characters.`).regex(plainLines, 'Give plain text.')
}

function amount(max: number) {
  const words = `Give a number from 0 to ${max}.`
  return z.number().min(0, words).max(max, words)
}

const euros = amount(stepFields.cost.typed.most).refine(
  (value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6,
  'Give an amount with at most two decimals.',
)
const hoursPerWeek = amount(stepFields.hoursPerWeek.typed.most)
const text = paragraphs(stepFields.note.typed.most)

/** A step as it is kept and sent back: every member is there, what was not sent is null. */
export const Step = z.strictObject({
  kind: StepKind,
  courseId: id.nullable(),
  /** One of the course's offerings. */
  offeringId: z.string().min(1).max(256).nullable(),
  title: line(stepFields.title.typed.most).nullable(),
  start: day.nullable(),
  weeks: amount(stepFields.weeks.typed.most).nullable(),
  hoursPerWeek: hoursPerWeek.nullable(),
  /** Euros; wins over the course's price, as weeks and hours win over the course's. */
  cost: euros.nullable(),
  /** Numbers of the steps (from 0) that have to be done first. */
  after: z.array(z.int().min(0)).max(mostSteps, `Give at most ${mostSteps} steps.`).nullable(),
  note: text.nullable(),
})
export type Step = z.infer<typeof Step>

/** The same of a plan. */
export const Plan = z.strictObject({
  title: line(goalFields.title.typed.most),
  targetOccupation: id.nullable(),
  goal: text.nullable(),
  reason: text.nullable(),
  hoursPerWeek: hoursPerWeek.nullable(),
  /** Euros. */
  budget: euros.nullable(),
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}$/, 'Give the four digits of a postcode, such as "3511".')
    .nullable(),
  /** What the person has now. */
  level: z.enum(levels).nullable(),
  /** How far the person wants to travel, in kilometres. */
  travelKm: amount(goalFields.travelKm.typed.most).nullable(),
  items: z.array(Step),
})
export type Plan = z.infer<typeof Plan>

/** As a person sends it: what is absent is unknown, and a step is one of a course. */
export const StepBody = Step.partial().extend({ kind: StepKind.nullish() })
export type StepBody = z.infer<typeof StepBody>

export const PlanBody = Plan.partial()
  .extend({
    title: Plan.shape.title,
    items: z.array(StepBody).max(mostSteps, `A plan has at most ${mostSteps} steps.`),
  })
  // Also looked at when other members are wrong, so that all problems come at once.
  .superRefine(checkSteps, {
    when: ({ value }) => Array.isArray((value as { items?: unknown } | null)?.items),
  })
export type PlanBody = z.infer<typeof PlanBody>

function checkSteps({ items }: { items: unknown[] }, context: z.RefinementCtx): void {
  items.forEach((step, index) => {
    if (typeof step !== 'object' || step === null || Array.isArray(step)) return
    for (const [member, message] of stepMistakes(step, index, items.length)) {
      context.addIssue({ code: 'custom', path: ['items', index, ...member], message })
    }
  })
}

type Mistake = [member: (string | number)[], message: string]

/** What does not fit together in a step. Members may be of any type here: the schema speaks about that. */
function stepMistakes(step: StepBody, index: number, steps: number): Mistake[] {
  const isCourse = (step.kind ?? 'course') === 'course'
  const present = (member: 'courseId' | 'offeringId' | 'title') => step[member] != null
  return [
    ...(isCourse && !present('courseId') ? [[['courseId'], 'This is needed.'] satisfies Mistake] : []),
    ...(!isCourse && present('courseId')
      ? [[['courseId'], 'Only a course has this.'] satisfies Mistake]
      : []),
    ...(!isCourse && present('offeringId')
      ? [[['offeringId'], 'Only a course has this.'] satisfies Mistake]
      : []),
    ...(isCourse && present('title') ? [[['title'], 'A course has its own title.'] satisfies Mistake] : []),
    ...(Array.isArray(step.after) ? step.after : []).flatMap((other, at): Mistake[] =>
      other >= steps || other === index ? [[['after', at], 'Give the number of another step, from 0.']] : [],
    ),
  ]
}

/** Contracts of the check of a plan: of one that is saved, and of one that is not. */
import { z } from 'zod'
import { EmployerFacts, PersonFacts } from '../domain/funding/facts.ts'
import { applicants } from '../domain/funding/scheme.ts'
import {
  conflictCodes,
  findingCodes,
  mendActs,
  severities,
  type ConflictCode,
  type FindingCode,
} from '../domain/plan/finding.ts'
import { PlanBody } from '../domain/plan/plan.ts'
import { schemeIds } from '../domain/schemes.ts'
import { contract } from './contract.ts'
import { PlanView, SeenCourseView } from './plans.ts'

const day = z.iso.date()
const Euros = z.string().regex(/^\d+\.\d\d$/)
const numbers = z.strictObject({ known: z.number(), unknownItems: z.int().min(0) })
/** Number of a step, from 0. */
const item = z.int().min(0)
const Range = z.strictObject({ min: Euros, max: Euros })
const gross = {
  known: Euros,
  /** Of `known`: the part that is without VAT, and the part of which nobody said whether VAT is in it. */
  withoutVat: Euros,
  vatUnsaid: Euros,
  currency: z.literal('EUR'),
  unknownItems: z.int().min(0),
}

const Mend = z.strictObject({ act: z.enum(mendActs), text: z.string() })

export const FindingView = z
  .strictObject({
    code: z.enum(Object.keys(findingCodes) as [FindingCode, ...FindingCode[]]),
    severity: z.enum(severities),
    /** Steps that it is about; none = the plan as a whole. */
    items: z.array(item),
    text: z.string(),
    /** The day to mind, if there is one. */
    date: day.nullable(),
    /** What can be done about it. */
    mend: Mend,
  })
  .meta({ id: 'PlanFinding' })
export type FindingView = z.infer<typeof FindingView>

/** One scheme that may pay for a step. */
const Payer = z.strictObject({
  scheme: z.enum(schemeIds),
  name: z.string(),
  applicant: z.enum(applicants),
  likely: z.boolean(),
  min: Euros.nullable(),
  max: Euros.nullable(),
})

export const PlanCheckView = z
  .strictObject({
    asOf: day,
    totals: z.strictObject({
      items: z.int().min(0),
      /** Before funding. */
      price: z.strictObject(gross),
      hours: numbers,
      /** A sum of lengths, not elapsed time. */
      months: numbers,
      /** From the first start to the last end. */
      calendarMonths: z.number().nullable(),
      peakHoursPerWeek: z.number().nullable(),
      /** What the steps with a known price cost after likely (max) and possible (min) grants; null when that cannot be said. */
      netPrice: Range.nullable(),
    }),
    /** What does not fit, the worst first. `items` are numbers of steps, from 0. */
    conflicts: z.array(
      z.strictObject({
        code: z.enum(Object.keys(conflictCodes) as [ConflictCode, ...ConflictCode[]]),
        severity: z.enum(severities),
        items: z.array(item),
        text: z.string(),
      }),
    ),
    /** `provider`: the provider's own words about entry. `level`: a level that the plan does not show. */
    requirements: z.array(z.strictObject({ item, kind: z.enum(['provider', 'level']), text: z.string() })),
    /** By when to act for a scheme that may pay for a step; `date` null = before the step starts. */
    deadlines: z.array(
      z.strictObject({
        item,
        scheme: z.enum(schemeIds),
        name: z.string(),
        date: day.nullable(),
        text: z.string(),
      }),
    ),
    /** Everything there is to say, the conflicts too, the worst first. */
    findings: z.array(FindingView),
    /** Money by the calendar year in which a step starts; `year` null = no start is known. */
    years: z.array(z.strictObject({ year: z.int().nullable(), ...gross, netPrice: Range.nullable() })),
    /** Money step by step; a step of which nothing is known is there too. */
    money: z.array(
      z.strictObject({ item, price: Euros.nullable(), netPrice: Range.nullable(), payers: z.array(Payer) }),
    ),
    /** Hours a week over time: runs of weeks (`from` a Monday, `until` the Monday after) with the same load; `holiday`: its name, then no study is counted. */
    weeks: z.array(
      z.strictObject({
        from: day,
        until: day,
        hours: z.number(),
        items: z.array(item),
        holiday: z.string().nullable(),
      }),
    ),
    /** The skills of the occupation that the plan leads to; null without one. */
    skills: z
      .strictObject({
        occupation: z.strictObject({ id: z.string(), label: z.string() }),
        /** Essential skills with the steps that teach them; no steps = still open. */
        items: z.array(z.strictObject({ id: z.string(), label: z.string(), closedBy: z.array(item) })),
      })
      .nullable(),
    /** When the courses of a saved plan were last taken over; null for a plan that is not saved. */
    seenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PlanCheck' })
export type PlanCheckView = z.infer<typeof PlanCheckView>

const params = z.strictObject({ id: z.string() })
const common = { tag: 'plans', access: 'plan' } as const

export const checkPlan = contract({
  ...common,
  id: 'checkPlan',
  method: 'GET',
  path: '/v1/plans/:id/check',
  summary: 'What the plan adds up to today, and what does not fit',
  params,
  responses: {
    200: { description: 'Made anew each time; the plan itself does not change.', schema: PlanCheckView },
  },
})

export const renewPlan = contract({
  ...common,
  id: 'renewPlan',
  method: 'POST',
  path: '/v1/plans/:id/renewal',
  summary: 'Take over the facts of the courses as they are today',
  params,
  responses: {
    200: { description: 'The next version: what changed before is not told again.', schema: PlanView },
    412: { description: 'The plan was changed in the meantime; read it again.' },
    428: { description: 'If-Match is missing.' },
  },
})

/** A plan as it is now, with answers about money if there are any. */
export const AskedPlan = z.strictObject({
  plan: PlanBody,
  person: PersonFacts.nullish(),
  employer: EmployerFacts.nullish(),
})

/** Stores and logs nothing, and changes nothing of the saved plan. */
export const checkChangedPlan = contract({
  ...common,
  id: 'checkChangedPlan',
  method: 'POST',
  path: '/v1/plans/:id/check',
  summary: 'The same check of the plan as somebody is changing it, before it is saved again',
  params,
  body: AskedPlan,
  responses: { 200: { description: 'Held against what was kept when it was saved.', schema: PlanCheckView } },
})

/** Stores and logs nothing. */
export const checkAnyPlan = contract({
  id: 'checkAnyPlan',
  method: 'POST',
  path: '/v1/plan-checks',
  tag: 'plans',
  access: 'public',
  summary: 'The same check of a plan that is not saved, with answers about money if there are any',
  body: AskedPlan.extend({
    /** By course id, what its courses were when they were put in; without it nothing is said of what changed since. */
    seen: z.record(z.string(), SeenCourseView).nullish(),
  }),
  responses: { 200: { description: 'As for a saved plan.', schema: PlanCheckView } },
})

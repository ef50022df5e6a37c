/** Contracts of funding: advice on one question, and the schemes themselves. */
import { z } from 'zod'
import { day, euros } from '../domain/fields.ts'
import { isDateWithin } from '../domain/funding/fact.ts'
import { CourseFacts, EmployerFacts, PersonFacts } from '../domain/funding/facts.ts'
import { conditionCodes, reasonCodes } from '../domain/funding/reason.ts'
import {
  actByKinds,
  allocations,
  amountBases,
  amountCovers,
  amountKinds,
  amountPers,
  applicants,
  evidences,
  helps,
  outcomes,
  schemeKinds,
  schemeStates,
} from '../domain/funding/scheme.ts'
import { SchemeLinks, SchemeSource } from '../domain/funding/scheme-links.ts'
import { SchemeId } from '../domain/schemes.ts'
import { contract } from './contract.ts'
import { FundingGuide } from './funding-guide.ts'
import { plainDate } from './query.ts'

/** First and last day that can be asked about. */
export const firstAsOf = '2015-01-01'
export const lastAsOf = '2035-12-31'
const asOfWords = `Give a date from ${firstAsOf} to ${lastAsOf}, as YYYY-MM-DD.`
const withinAsOf = (text: string) => isDateWithin(text, firstAsOf, lastAsOf)

/** Euros as a decimal text with two digits; null = unknown. */
const Euros = euros.nullable()

const courseId = z.string('Give the id of a course.').min(1, 'Give the id of a course.').max(200, 'Too long.')

/** What can be asked about: exactly one of these three. */
const subjects = ['course', 'courseId', 'courseIds'] as const

export const FundingRequest = z
  .strictObject({
    person: PersonFacts,
    employer: EmployerFacts.nullish(),
    course: CourseFacts.nullish(),
    courseId: courseId.nullish(),
    /** For the net price of several courses at once. */
    courseIds: z.array(courseId, 'Give a list of ids.').max(20, 'Give at most 20 ids.').nullish(),
    /** true: give the guide through the advice too; never with courseIds. */
    guide: z.boolean('Give true or false.').nullish(),
    /** Day of the act (asking, applying, paying); default today in the Netherlands. */
    asOf: z.string(asOfWords).refine(withinAsOf, asOfWords).meta({ format: 'date' }).nullish(),
  })
  .check(
    // `when`: also looked at when other members are wrong, so that all problems come at once.
    z.superRefine(
      (value: Partial<Record<string, unknown>>, context) => {
        const given = subjects.filter((name) => value[name] != null)
        if (given.length === 1) return
        const path = [given[1] ?? 'course']
        context.addIssue({
          code: 'custom',
          path,
          message: 'Send exactly one of course, courseId and courseIds.',
        })
      },
      { when: () => true },
    ),
  )
export type FundingRequest = z.output<typeof FundingRequest>

export const FundingAmount = z.strictObject({
  min: Euros,
  max: Euros,
  /** One amount, and a sure one. */
  exact: z.boolean(),
  currency: z.literal('EUR'),
  basis: z.enum(amountBases),
  per: z.enum(amountPers),
  kind: z.enum(amountKinds),
  covers: z.enum(amountCovers),
})
export type FundingAmount = z.infer<typeof FundingAmount>

export const FundingReason = z.strictObject({
  code: z.enum(reasonCodes),
  /** A Dutch sentence. */
  text: z.string(),
  /** The rule that it is about in Dutch words, with a full stop; "je bent jonger dan 57." */
  rule: z.string().optional(),
  /** Path of the fact that it is about. */
  fact: z.string().optional(),
})
export type FundingReason = z.infer<typeof FundingReason>

/** A rule of a scheme, in a Dutch sentence. */
const Condition = z.strictObject({ code: z.enum(conditionCodes), text: z.string(), soft: z.boolean() })

export const FundingAdvice = z.strictObject({
  scheme: SchemeId,
  name: z.string(),
  outcome: z.enum(outcomes),
  reasons: z.array(FundingReason),
  /** The rules that hold on the day, of a scheme that may pay; empty of one that does not. */
  conditions: z.array(Condition),
  /** Paths of facts that could still change the answer. */
  missing: z.array(z.string()),
  amount: FundingAmount.nullable(),
  /** What happens instead of getting money, in Dutch sentences; null where there is money, or where the file does not say. */
  inKind: z.string().nullable(),
  /** Who asks for it. */
  applicant: z.enum(applicants),
  /** Who decides, in words. */
  authority: z.string(),
  /** Nobody else decides than the employer. */
  employerDecides: z.boolean(),
  /** What happens, where it gives help instead of money. */
  help: z.enum(helps).nullable(),
  actBy: z.strictObject({ date: day, kind: z.enum(actByKinds) }).nullable(),
  sources: z.array(SchemeSource),
  evidence: z.enum(evidences),
  /** When the rules were last read at the source; null when they were not. */
  verifiedAt: day.nullable(),
})
export type FundingAdvice = z.infer<typeof FundingAdvice>

export const NetPrice = z.strictObject({
  status: z.enum(['known', 'range', 'unknown']),
  min: Euros,
  max: Euros,
  currency: z.literal('EUR'),
  basis: z.literal('incl-vat'),
  /** Ids of the schemes that were taken off. */
  counted: z.array(SchemeId),
  /** A Dutch sentence. */
  text: z.string(),
})
export type NetPrice = z.infer<typeof NetPrice>

export const FundingAnswer = z.strictObject({
  asOf: day,
  /** Every scheme once: by outcome, applicant, id. */
  advice: z.array(FundingAdvice),
  netPrice: NetPrice,
  /** Only when it was asked for. */
  guide: FundingGuide.optional(),
})
export type FundingAnswer = z.infer<typeof FundingAnswer>

export const NetPrices = z.strictObject({
  asOf: day,
  items: z.array(z.strictObject({ courseId: z.string(), netPrice: NetPrice })),
})
export type NetPrices = z.infer<typeof NetPrices>

const Window = z.strictObject({ first: day, last: day })

const schemeFields = {
  scheme: SchemeId,
  name: z.string(),
  kind: z.enum(schemeKinds),
  applicant: z.enum(applicants),
  authority: z.string(),
  status: z.enum(schemeStates),
  from: day.nullable(),
  /** First day that it no longer exists. */
  until: day.nullable(),
  /** The period that is open, else the next one that is known; `expected`: after the rhythm of every year. */
  nextWindow: z.strictObject({ ...Window.shape, expected: z.boolean() }).nullable(),
  evidence: z.enum(evidences),
  verifiedAt: day.nullable(),
  sources: z.array(SchemeSource),
}
export const FundingSchemeItem = z.strictObject(schemeFields)
export type FundingSchemeItem = z.infer<typeof FundingSchemeItem>

export const FundingScheme = z.strictObject({
  ...schemeFields,
  allocation: z.enum(allocations),
  beforeStart: z.boolean(),
  /** Where to read more, to ask for it and to get help. */
  links: SchemeLinks.nullable(),
  /** Why today's rules, or a part of them, could not be read at a source; a Dutch text. */
  notVerified: z.string().nullable(),
  /** Newest first. */
  versions: z.array(
    z.strictObject({
      from: day.nullable(),
      until: day.nullable(),
      evidence: z.enum(evidences),
      conditions: z.array(Condition),
      /** What it gives; the text is a Dutch sentence. */
      amount: z
        .strictObject({
          text: z.string(),
          basis: z.enum(amountBases),
          per: z.enum(amountPers),
          kind: z.enum(amountKinds),
          covers: z.enum(amountCovers),
        })
        .nullable(),
      /** null: it can be asked for all the time. */
      windows: z.array(Window).nullable(),
      /** First and last day (MM-DD) of a period that returns every year. */
      yearly: z.strictObject({ first: z.string(), last: z.string() }).nullable(),
    }),
  ),
})
export type FundingScheme = z.infer<typeof FundingScheme>

export const postFundingAdvice = contract({
  id: 'postFundingAdvice',
  method: 'POST',
  path: '/v1/funding-advice',
  tag: 'funding',
  summary: 'Who may pay for a course; nothing of the question is kept',
  access: 'public',
  body: FundingRequest,
  responses: {
    200: {
      description: 'Advice on every scheme; with courseIds only the net price of each course',
      schema: z.union([FundingAnswer, NetPrices]),
    },
    404: { description: 'There is no course with this id' },
  },
  rate: 'default',
})

export const listFundingSchemes = contract({
  id: 'listFundingSchemes',
  method: 'GET',
  path: '/v1/funding-schemes',
  tag: 'funding',
  summary: 'All funding schemes, as they are on a day',
  access: 'public',
  query: z.strictObject({ asOf: plainDate().refine(withinAsOf, asOfWords).optional() }),
  responses: {
    200: {
      description: 'Every scheme, by id',
      schema: z.strictObject({ asOf: day, items: z.array(FundingSchemeItem) }),
    },
  },
  maxAge: 300,
  rate: 'default',
})

export const getFundingScheme = contract({
  id: 'getFundingScheme',
  method: 'GET',
  path: '/v1/funding-schemes/:id',
  tag: 'funding',
  summary: 'One funding scheme with all its versions, newest first',
  access: 'public',
  params: z.strictObject({ id: z.string() }),
  query: z.strictObject({}),
  responses: { 200: { description: 'The scheme', schema: FundingScheme } },
  maxAge: 300,
  rate: 'default',
})

/** What somebody can be told of by mail without an account, how often, and for how long. */
import { z } from 'zod'
import { schemeIds } from '../schemes.ts'

/** How often a digest goes out at most; nothing is sent when there is nothing new. */
export const paces = ['weekly', 'daily'] as const
export type Pace = (typeof paces)[number]

/** Months after which alerts end by themselves; no end is further away than the longest. */
export const spans = [3, 6, 12] as const
export type Span = (typeof spans)[number]

/** Days in which a request is confirmed, or it is forgotten. */
export const daysToConfirm = 7
/** Days before the end on which the one mail about it goes out. */
export const renewalDays = 14
/** Alerts for one address, confirmed ones and those that wait for it. */
export const mostAlerts = 20
/** Requests for one address in a day that are answered with a mail: whoever types the address of somebody else cannot flood it. */
export const mostRequestsADay = 5
/** Courses of one alert that a digest names; how many more there are is said. */
export const mostNamed = 20

export const alertKinds = ['search', 'course', 'scheme', 'occupation'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Longer questions are stories. Characters of all names and values together. */
const longestQuestion = 2000

/** The parameters of a search, as an address has them: what they mean is checked where the search is known (shared/api). */
export const QuestionParameters = z
  .record(z.string().max(40), z.union([z.string(), z.array(z.string()).max(50)]))
  .refine(
    (all) => JSON.stringify(all).length <= longestQuestion,
    `Give at most ${longestQuestion} characters together.`,
  )
export type QuestionParameters = z.infer<typeof QuestionParameters>

const id = z.string().min(1).max(512)

/** What an alert is about. `search` is also the one of a search without results: it tells of the first that there is. */
export const AlertSubject = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('search'), question: QuestionParameters }),
    z.strictObject({ kind: z.literal('course'), id }),
    z.strictObject({ kind: z.literal('scheme'), id: z.enum(schemeIds) }),
    z.strictObject({ kind: z.literal('occupation'), id }),
  ])
  .meta({ id: 'AlertSubject' })
export type AlertSubject = z.infer<typeof AlertSubject>

/** Contracts of alerts without an account: asking for one, confirming it, and everything a person does with them later by secret link. */
import { z } from 'zod'
import { AlertSubject, alertKinds, paces, spans } from '../domain/alerts/alert.ts'
import { day, instant } from '../domain/fields.ts'
import { contract } from './contract.ts'
import { CoursesQuery } from './courses.ts'

const pace = z
  .enum(paces)
  .meta({ description: 'At most one mail a week or a day; none when there is nothing new.' })
const months = z
  .union(spans.map((span) => z.literal(span)))
  .meta({ description: 'Months from today until it ends by itself.' })

/** A question that the search of courses would take. */
const Subject = AlertSubject.superRefine((subject, context) => {
  if (subject.kind !== 'search') return
  const read = CoursesQuery.safeParse(subject.question)
  for (const { path, message } of read.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: ['question', ...path], message })
  }
})

export const AlertRequest = z.strictObject({
  email: z.email('Give an e-mail address such as naam@voorbeeld.nl.').max(254),
  subject: Subject,
  pace: pace.optional(),
  months,
})
export type AlertRequest = z.infer<typeof AlertRequest>

export const AlertView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(alertKinds),
    /** The words, or the name of the course, scheme or occupation; null for a search with filters only. */
    name: z.string().nullable(),
    /** How many filters a search has besides its words. */
    filters: z.number().int().min(0),
    /** Where it stands on the site. */
    path: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Alert' })
export type AlertView = z.infer<typeof AlertView>

export const AlertsView = z
  .strictObject({
    pace: z.enum(paces),
    /** The last day on which anything may be sent; the address is deleted after it. */
    endsOn: day,
    alerts: z.array(AlertView),
  })
  .meta({ id: 'Alerts' })
export type AlertsView = z.infer<typeof AlertsView>

const common = { tag: 'alerts', access: 'alert' } as const

export const requestAlert = contract({
  id: 'requestAlert',
  method: 'POST',
  path: '/v1/alerts',
  tag: 'alerts',
  access: 'public',
  summary: 'Ask to be told of something by mail; nothing is sent before the mail about it was answered',
  body: AlertRequest,
  responses: {
    202: {
      description:
        'A mail asks to confirm it within 7 days. The same answer whatever is known of the address.',
      schema: z.strictObject({ state: z.literal('queued') }),
    },
    404: { description: 'There is no such course or occupation.' },
  },
})

export const readAlertRequest = contract({
  ...common,
  id: 'readAlertRequest',
  method: 'GET',
  path: '/v1/alert-request',
  summary: 'What a link in a mail asks to confirm; changes nothing',
  responses: {
    200: {
      description: 'What was asked for.',
      schema: z.strictObject({
        alert: AlertView,
        pace: z.enum(paces),
        endsOn: day,
        confirmed: z.boolean(),
      }),
    },
  },
})

export const confirmAlert = contract({
  ...common,
  id: 'confirmAlert',
  method: 'POST',
  path: '/v1/alert-request/confirmation',
  summary: 'Confirm what was asked for; again changes nothing',
  responses: {
    200: {
      description: 'Confirmed. The token opens all alerts of the address.',
      schema: z.strictObject({ token: z.string(), alerts: AlertsView }),
    },
  },
})

export const readAlerts = contract({
  ...common,
  id: 'readAlerts',
  method: 'GET',
  path: '/v1/alert-subscription',
  summary: 'The alerts of an address, without the address',
  responses: { 200: { description: 'The alerts.', schema: AlertsView } },
})

export const changeAlerts = contract({
  ...common,
  id: 'changeAlerts',
  method: 'PUT',
  path: '/v1/alert-subscription',
  summary: 'Another pace, or another end counted from today',
  body: z.strictObject({ pace, months: months.optional() }),
  responses: { 200: { description: 'As they are now.', schema: AlertsView } },
})

export const stopAlert = contract({
  ...common,
  id: 'stopAlert',
  method: 'DELETE',
  path: '/v1/alert-subscription/alerts/:id',
  summary: 'Stop one alert; the address goes with the last one',
  params: z.strictObject({ id: z.string() }),
  responses: { 204: { description: 'It is gone.' } },
})

export const stopAlerts = contract({
  ...common,
  id: 'stopAlerts',
  method: 'DELETE',
  path: '/v1/alert-subscription',
  summary: 'Delete the address and all of its alerts at once; also with the token of the link to stop',
  responses: { 204: { description: 'Nothing of it is left.' } },
})

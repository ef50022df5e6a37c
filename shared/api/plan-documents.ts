/** Contracts of a plan as a file: on paper, and for a calendar. */
import { z } from 'zod'
import { contract } from './contract.ts'
import { AskedPlan } from './plan-checks.ts'

const params = z.strictObject({ id: z.string() })
const ofPlan = { tag: 'plans', access: 'plan', params } as const
/** Of a plan that is not saved, with answers about money if there are any. Stores and logs nothing. */
const ofAnyPlan = { tag: 'plans', access: 'public', body: AskedPlan } as const

const headers = { 'Content-Disposition': 'attachment with a file name made from the name of the plan' }
const pdf = {
  200: { description: 'A tagged PDF in Dutch, made anew each time.', type: 'application/pdf', headers },
}
const ical = {
  200: {
    description:
      'RFC 5545: an event for the start of each step that has one, for the last day to enrol, and for the last day to ask for money. A plan without days gives a calendar without events.',
    type: 'text/calendar; charset=utf-8',
    headers,
  },
}

export const planDocument = contract({
  ...ofPlan,
  id: 'getPlanDocument',
  method: 'GET',
  path: '/v1/plans/:id/document',
  summary: 'The plan as a document to print or take along',
  responses: pdf,
})

export const planCalendar = contract({
  ...ofPlan,
  id: 'getPlanCalendar',
  method: 'GET',
  path: '/v1/plans/:id/calendar',
  summary: 'The days of the plan for a calendar',
  responses: ical,
})

export const anyPlanDocument = contract({
  ...ofAnyPlan,
  id: 'makePlanDocument',
  method: 'POST',
  path: '/v1/plan-documents',
  summary: 'The same document of a plan that is not saved',
  responses: pdf,
})

export const anyPlanCalendar = contract({
  ...ofAnyPlan,
  id: 'makePlanCalendar',
  method: 'POST',
  path: '/v1/plan-calendars',
  summary: 'The same calendar of a plan that is not saved',
  responses: ical,
})

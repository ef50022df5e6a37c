/** The days of the plan for a calendar: of the saved one, or (POST) of the one on the page. */
import { planCalendar, anyPlanCalendar } from '@stapwijzer/shared/api/plan-documents.ts'
import { fileOfSaved, fileOfSent } from '#lib/plan/take/take-along.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => fileOfSaved(event, planCalendar, 'agenda')
export const POST: RequestHandler = (event) => fileOfSent(event, anyPlanCalendar, 'agenda')

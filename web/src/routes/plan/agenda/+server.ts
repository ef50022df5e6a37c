/** The days of the plan for a calendar: of the saved one, or (POST) of the one on the page. */
import { fileOfSaved, fileOfSent } from '#lib/plan/take-along.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => fileOfSaved(event, '/calendar', 'agenda')
export const POST: RequestHandler = (event) => fileOfSent(event, '/v1/plan-calendars', 'agenda')

/** The plan as a PDF: the saved one, or (POST) the one on the page. */
import { fileOfSaved, fileOfSent } from '#lib/plan/take-along.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => fileOfSaved(event, '/document', 'pdf')
export const POST: RequestHandler = (event) => fileOfSent(event, '/v1/plan-documents', 'pdf')

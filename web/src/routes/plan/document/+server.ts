/** The plan as a PDF: the saved one, or (POST) the one on the page. */
import { planDocument, anyPlanDocument } from '@stapwijzer/shared/api/plan-documents.ts'
import { fileOfSaved, fileOfSent } from '#lib/plan/take/take-along.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = (event) => fileOfSaved(event, planDocument, 'pdf')
export const POST: RequestHandler = (event) => fileOfSent(event, anyPlanDocument, 'pdf')

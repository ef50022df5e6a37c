/** The appointment of one question as a file for a calendar. */
import { deskAppointmentCalendar } from '@stapwijzer/shared/api/appointments.ts'
import { calendarFile } from '#lib/referral/calendar-file.server.ts'
import { callForFile } from '#lib/api.ts'
import { fails, signInFirst } from '#lib/desk/session.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ fetch, params }) => {
  const answer = await callForFile(fetch, deskAppointmentCalendar, { params: { id: params.id } })
  if (answer.ok) return calendarFile(answer)
  if (answer.status === 401) return signInFirst(`/loket/verwijzing/${encodeURIComponent(params.id)}`)
  return fails(answer.status)
}

/** The appointment as a file for the calendar of its person. */
import { appointmentCalendar } from '@stapwijzer/shared/api/appointments.ts'
import { redirect } from '@sveltejs/kit'
import { callForFile } from '#lib/api.ts'
import { byKey } from '#lib/by-key.ts'
import { calendarFile } from '#lib/referral/calendar-file.server.ts'
import { heldBy } from '#lib/referral/status-acts.server.ts'
import type { RequestHandler } from './$types'

/** A POST, because the code of the question must not stand in an address. */
export const POST: RequestHandler = async (event) => {
  const held = await heldBy(event)
  const answer = held && (await callForFile(event.fetch, appointmentCalendar, byKey(held.key)))
  if (!answer?.ok) redirect(303, '/advies/status?mislukt=bestand')
  return calendarFile(answer)
}

/** Contracts of an appointment between a person and a desk: how and where they meet, and its file for a calendar. */
import { z } from 'zod'
import { instant } from '../domain/fields.ts'
import { appointmentWays } from '../domain/referral/appointment.ts'
import { typedToPerson } from '../domain/referral/typed-text.ts'
import { contract } from './contract.ts'
import { Problem } from './problem.ts'

/** How they meet, and where or how exactly: an address, a number, a link. Absent = not said. */
export const AppointmentPlaceInput = z.strictObject({
  way: z.enum(appointmentWays).optional(),
  place: typedToPerson(200).optional(),
})

export const AppointmentView = z
  .strictObject({
    at: instant,
    /** The person called it off. */
    cancelledAt: instant.nullable(),
    way: z.enum(appointmentWays).nullable(),
    place: z.string().nullable(),
  })
  .meta({ id: 'ReferralAppointment' })

const params = z.strictObject({ id: z.string() })
const ical = {
  200: {
    description: 'RFC 5545: one event at the moment of the appointment, with an alarm on the day before.',
    type: 'text/calendar; charset=utf-8',
    headers: { 'Content-Disposition': 'attachment with the reference in its name' },
  },
  404: { description: 'There is no appointment', schema: Problem },
}

export const appointmentCalendar = contract({
  id: 'getAppointmentCalendar',
  method: 'GET',
  path: '/v1/referrals/:id/calendar',
  tag: 'referrals',
  summary: 'The appointment for the calendar of the person',
  access: 'referral',
  params,
  responses: ical,
})

/** Names nobody: a calendar at work is read by others. */
export const deskAppointmentCalendar = contract({
  id: 'getDeskAppointmentCalendar',
  method: 'GET',
  path: '/v1/desk/referrals/:id/calendar',
  tag: 'desk',
  summary: 'The appointment for the calendar of the desk, with the reference and no name',
  access: 'desk',
  params,
  responses: ical,
})

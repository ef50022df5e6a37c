/** An appointment between a person and a desk: how they meet, when it was kept, and when both are reminded. Pure. */
import { addDays, plainDateOf } from '../calendar.ts'

/** How they meet: somewhere, on the telephone, or by video. */
export const appointmentWays = ['visit', 'phone', 'video'] as const
export type AppointmentWay = (typeof appointmentWays)[number]

/** How long one takes in a calendar, in minutes: the hour that the example text of a desk speaks of. */
export const appointmentMinutes = 60

/** Whether a conversation can have been held: nobody can say so of an appointment that is still to come. */
export function canHaveBeenHeld(appointmentAt: Date | null, now: Date): boolean {
  return appointmentAt === null || appointmentAt <= now
}

/**
 * Whether both are reminded now: on the day before, or on the day itself should that have been missed. Not on the day
 * that it was made, because the news of it has just gone out.
 */
export function remindsOfAppointment(
  appointment: { at: Date; madeAt: Date; reminded: boolean },
  now: Date,
): boolean {
  const { at, madeAt, reminded } = appointment
  const today = plainDateOf(now)
  return !reminded && at > now && plainDateOf(madeAt) < today && plainDateOf(at) <= addDays(today, 1)
}

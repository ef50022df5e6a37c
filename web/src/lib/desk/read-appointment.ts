/** The fields of an appointment, read and checked: what the API takes, or what to mend. Pure. */
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { appointmentWays, type AppointmentWay } from '@stapwijzer/shared/domain/referral/appointment.ts'
import { desk as t, deskWork } from '@stapwijzer/shared/text/rooms.ts'
import type { FieldError, Values } from '#lib/form/field.ts'
import { readDayAndTime } from './moment.ts'
import { unfilledError } from './unfilled-error.ts'

const mostPlace = 200

/** As the API takes it. `at`: an instant. */
export type ReadAppointment = { at: string; way: AppointmentWay; place?: string }

/** `today`: the day in Amsterdam. Whether a time of today has passed is for the API to say. */
export function readAppointmentFields(
  { day = '', time = '', way = '', place = '' }: Values,
  today: string,
): ReadAppointment | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const say = (field: string, text: string) => errors.push({ field, text })
  const at = readDayAndTime(day, time)
  // A day that is right by itself leaves the time to mend.
  const isDay = readDayAndTime(day, '12:00') !== null
  if (!isDay) say('day', day === '' ? t.errors.day : t.errors.dayForm)
  if (!at && (isDay || time === '')) say('time', time === '' ? t.errors.time : t.errors.timeForm)
  if (at && plainDateOf(new Date(at)) < today) say('day', deskWork.errors.past)
  const chosen = appointmentWays.find((one) => one === way)
  if (!chosen) say('way', t.errors.way)
  if (chosen === 'visit' && place === '') say('place', t.errors.place)
  if (place.length > mostPlace || /[\n\r\t]/.test(place)) say('place', t.errors.placeLong)
  const unfilled = unfilledError(place)
  if (unfilled) say('place', unfilled)
  if (errors.length > 0 || !at || !chosen) return { errors }
  return { at, way: chosen, ...(place && { place }) }
}

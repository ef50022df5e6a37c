import { describe, expect, it } from 'vitest'
import { canHaveBeenHeld, remindsOfAppointment } from './appointment.ts'

const at = (text: string) => new Date(text)

describe('a conversation', () => {
  it('was not held before its moment, and may have been from then on', () => {
    const moment = at('2026-12-04T09:00:00Z')
    expect(canHaveBeenHeld(moment, at('2026-12-04T08:59:59Z'))).toBe(false)
    expect(canHaveBeenHeld(moment, moment)).toBe(true)
  })
  it('that nobody gave a moment for may have been held', () => {
    expect(canHaveBeenHeld(null, at('2026-12-04T09:00:00Z'))).toBe(true)
  })
})

describe('the reminder of an appointment', () => {
  const appointment = {
    at: at('2026-12-04T09:00:00Z'),
    madeAt: at('2026-12-01T09:00:00Z'),
    reminded: false,
  }
  it('goes out on the day before by the calendar of the Netherlands, not earlier', () => {
    expect(remindsOfAppointment(appointment, at('2026-12-02T22:59:00Z'))).toBe(false)
    expect(remindsOfAppointment(appointment, at('2026-12-02T23:01:00Z'))).toBe(true)
  })
  it('goes out on the day itself when the day before was missed, and not once it began', () => {
    expect(remindsOfAppointment(appointment, at('2026-12-04T08:00:00Z'))).toBe(true)
    expect(remindsOfAppointment(appointment, at('2026-12-04T09:00:00Z'))).toBe(false)
  })
  it('goes out once, and not on the day that the appointment was made', () => {
    const soon = at('2026-12-03T09:00:00Z')
    expect(remindsOfAppointment({ ...appointment, reminded: true }, soon)).toBe(false)
    expect(remindsOfAppointment({ ...appointment, madeAt: at('2026-12-03T08:00:00Z') }, soon)).toBe(false)
  })
})

/** A day and time as a counsellor types it, and the instant that it is in the Netherlands. Pure. */
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'

const zone = 'Europe/Amsterdam'
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Minutes that the Netherlands is ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const part = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = part
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - instant) / 60_000)
}

/** `1-12-2026 14:00` (also with a dot or slashes) → `2026-12-01T13:00:00.000Z`; null when it is no day and time. */
export function readMoment(text: string): string | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[ ,]+(?:om )?(\d{1,2})[:.](\d{2})(?: uur)?$/.exec(
    text.trim(),
  )
  if (!found) return null
  const [, day = '', month = '', year = '', hour = '', minute = ''] = found
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59) return null
  const wall = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00Z`)
  // The offset at that wall clock; around the change of the clocks a second look settles it.
  const first = wall - offsetAt(wall) * 60_000
  return new Date(wall - offsetAt(first) * 60_000).toISOString()
}

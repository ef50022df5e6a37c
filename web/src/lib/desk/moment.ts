/** A day and time as a counsellor types it, and the instant that it is in the Netherlands. Pure. */
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { holidays, isWorkingDay } from '@stapwijzer/shared/domain/working-days.ts'
import { month as monthName } from '@stapwijzer/shared/text/format.ts'

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

/** In Dutch, from January. */
const months = Array.from({ length: 12 }, (_, index) =>
  monthName(`2026-${String(index + 1).padStart(2, '0')}`).replace(/ .*/, ''),
)

/** `dinsdag 1 december 2026 om 14:00 uur`, as the page writes it, with the month as a number. */
function numbered(text: string): string {
  const found = /^(?:[a-z]+dag )?(\d{1,2}) ([a-z]+) (\d{4})(.*)$/.exec(text.trim().toLowerCase())
  const month = found ? months.indexOf(found[2]!) + 1 : 0
  return found && month > 0 ? `${found[1]}-${month}-${found[3]}${found[4]}` : text.trim()
}

/**
 * `1-12-2026 14:00` (also with a dot or slashes, or in the words of the page) → `2026-12-01T13:00:00.000Z`; null when it
 * is no day and time.
 */
export function readMoment(text: string): string | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})[ ,]+(?:om )?(\d{1,2})[:.](\d{2})(?: uur)?$/.exec(
    numbered(text),
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

/**
 * A day and a time from two fields: the day as a browser sends it (`2026-12-01`) or as somebody types it (`1-12-2026`, or in
 * words), the time with a colon or a dot. Null when it is no day and time.
 */
export function readDayAndTime(day: string, time: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day.trim())
  return readMoment(
    `${found ? `${found[3]}-${found[2]}-${found[1]}` : day.trim()} ${time.trim().slice(0, 5)}`,
  )
}

/** What is odd about an appointment on this plain date; desks do meet people on Saturdays, so it is no mistake. */
export function remarkOnDay(day: string): 'weekend' | 'holiday' | null {
  if (isWorkingDay(day)) return null
  return holidays(Number(day.slice(0, 4))).includes(day) ? 'holiday' : 'weekend'
}

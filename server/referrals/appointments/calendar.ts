/**
 * An appointment as iCalendar (RFC 5545): one event of an hour with an alarm on the day before. The same appointment gives
 * the same event, and another one for the same question takes its place. Pure.
 */
import { appointmentMinutes } from '@stapwijzer/shared/domain/referral/appointment.ts'
import { referenceOf } from '@stapwijzer/shared/domain/referral/reference.ts'
import { referralRights as t } from '@stapwijzer/shared/text/rooms.ts'
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator'
import type { ReferralRow } from '../store.ts'

const day = 24 * 60 * 60

/**
 * `summary` names the event: a person reads the name of the desk, a desk the reference and no name. Null when there is no
 * appointment. Lines end in CRLF, also the last.
 */
export function appointmentCalendarText(row: ReferralRow, reader: 'person' | 'desk'): string | null {
  const { id, version, appointmentAt, appointmentCancelledAt, appointmentWay, appointmentPlace } = row
  if (appointmentAt === null) return null
  const reference = referenceOf(id)
  const summary = reader === 'person' ? t.calendarWith(row.deskName) : t.calendarAbout(reference)
  const way = appointmentWay && t.ways[appointmentWay]
  const calendar = ical({ prodId: { company: 'Stapwijzer', product: 'Afspraak', language: 'NL' } })
  calendar.createEvent({
    id: `afspraak-${id}@stapwijzer`,
    sequence: version,
    stamp: row.updatedAt,
    start: appointmentAt,
    end: new Date(appointmentAt.getTime() + appointmentMinutes * 60_000),
    summary,
    description: [way, appointmentPlace, t.sayReference(reference)]
      .filter((line) => line !== null)
      .join('\n'),
    ...(appointmentWay === 'visit' && appointmentPlace !== null ? { location: appointmentPlace } : {}),
    status: appointmentCancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: day, description: summary }],
  })
  return `${calendar.toString()}\r\n`
}

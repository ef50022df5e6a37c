/**
 * A plan's days as iCalendar (RFC 5545): an event for each, all day, which makes nobody busy, with alarms. Nothing in
 * it is chance: the same plan gives the same events with the same ids, so that a calendar brings them up to date. Pure.
 */
import { createHash } from 'node:crypto'
import type { ImportantDay } from '@stapwijzer/shared/domain/plan/important-days.ts'
import { planDocument as t } from '@stapwijzer/shared/text/rooms.ts'
import ical, { ICalAlarmType, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { documentDays, type Material } from './material.ts'
import { plainFacts } from './step-words.ts'

const day = 24 * 60 * 60
/** Alarms sound at nine in the morning of the person's own clock: a day of an event begins at midnight. */
const atNine = 9 * 60 * 60

/** Days before it on which an alarm sounds. */
const alarmDays = { start: [7], end: [], enrol: [14, 2], funding: [14, 2] } as const

/** Lines end in CRLF, also the last. Without days it is a calendar without events, which every client takes. */
export function planCalendarText(material: Material): string {
  const { plan, saved, today } = material
  const calendar = ical({
    name: line(plan.title),
    prodId: { company: 'Stapwijzer', product: 'Plan', language: 'NL' },
  })
  const stamp = saved?.updatedAt ?? new Date(`${today}T00:00:00Z`)
  const idOf = ids(material)
  for (const one of documentDays(material)) {
    calendar.createEvent({
      ...eventOf(material, one),
      id: idOf(one),
      stamp,
      sequence: saved ? saved.version : 0,
    })
  }
  return `${calendar.toString()}\r\n`
}

function eventOf(material: Material, one: ImportantDay): ICalEventData {
  const { kind, date, items, text } = one
  const told = material.steps[items[0]!]!
  const { course, offering, facts } = told
  const title = line(told.title)
  const summary = {
    start: title,
    end: t.endSummary(title),
    enrol: t.enrolSummary(title),
    funding: one.opens
      ? t.fundingOpensSummary(title, items.length - 1)
      : t.fundingSummary(title, items.length - 1),
  }[kind]
  const description = {
    start: plainFacts(told).map(([name, value]) => t.factLine(name, value)),
    end: [],
    enrol: [t.enrolDescription],
    funding: [text],
  }[kind]
  const provider = course && kind !== 'funding' ? [t.providerLine(course.course.provider.name)] : []
  const way = kind === 'funding' ? `${material.publicUrl}/financiering` : wayTo(material, told)
  const city = kind === 'start' && offering?.start === facts.start ? offering?.location?.city : null
  return {
    start: new Date(`${date}T00:00:00Z`),
    allDay: true,
    timezone: null,
    summary,
    // Not in a member of its own: that would be written behind the alarms, where the standard has no place for it.
    description: lines([...description, ...provider, ...(way === null ? [] : [way]), t.noDecision]),
    ...(city ? { location: line(city) } : {}),
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: (one.opens ? [0] : alarmDays[kind]).map((days) => ({
      type: ICalAlarmType.display,
      ...alarmAt(days),
      description:
        kind === 'start' ? t.startsSoon(title) : days === 0 ? summary : t.deadlineSoon(summary, days),
    })),
  }
}

function alarmAt(days: number) {
  const seconds = days * day - atNine
  return seconds < 0 ? { triggerAfter: -seconds } : { triggerBefore: seconds }
}

function wayTo({ publicUrl }: Material, { course }: Material['steps'][number]): string | null {
  return course ? `${publicUrl}/opleiding/${course.id}` : null
}

/**
 * Ids that stay when steps change places or dates: made from the plan, or from nothing but the step when it is not
 * saved. A step that is there twice counts on; so does a second day to ask for money for the same step.
 */
function ids({ plan, saved }: Material): (one: ImportantDay) => string {
  const times = new Map<string, number>()
  return ({ kind, items, opens }) => {
    const steps = items.map((item) => {
      const { courseId, kind: what, title } = plan.items[item]!
      return [what, courseId ?? title]
    })
    const key = JSON.stringify([saved?.id ?? null, kind, opens, steps])
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return `${createHash('sha256').update(`${key} ${before}`).digest('hex').slice(0, 32)}@stapwijzer`
  }
}

/** A text of a feed or a person on one line. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function lines(texts: readonly string[]): string {
  return texts.map(line).join('\n')
}

/**
 * A plan's days as iCalendar (RFC 5545): an event for each, all day, which makes nobody busy, with alarms. Nothing in
 * it is chance: the same plan gives the same events with the same ids, so that a calendar brings them up to date. Pure.
 */
import { createHash } from 'node:crypto'
import { addDays } from '@stapwijzer/shared/domain/calendar.ts'
import * as t from '@stapwijzer/shared/text/nl/plan-document.ts'
import ical, { ICalAlarmType, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { importantDays, type ImportantDay } from './days.ts'
import type { Material } from './material.ts'
import { plainFacts } from './step-words.ts'

const day = 24 * 60 * 60
/** Alarms sound at nine in the morning of the person's own clock: a day of an event begins at midnight. */
const atNine = 9 * 60 * 60

/** Days before it on which an alarm sounds. */
const alarmDays = { start: [7], enrol: [14, 2], funding: [14, 2] } as const

/** Lines end in CRLF, also the last. Without days it is a calendar without events, which every client takes. */
export function planCalendarText(material: Material): string {
  const { plan, saved, today } = material
  const calendar = ical({
    name: line(plan.title),
    prodId: { company: 'Stapwijzer', product: 'Plan', language: 'NL' },
  })
  const stamp = saved?.updatedAt ?? new Date(`${today}T00:00:00Z`)
  const idOf = ids(material)
  for (const one of importantDays(material)) {
    calendar.createEvent({
      ...eventOf(material, one),
      id: idOf(one),
      stamp,
      sequence: saved ? saved.version : 0,
    })
  }
  return `${calendar.toString()}\r\n`
}

function eventOf(material: Material, { kind, date, item, texts }: ImportantDay): ICalEventData {
  const told = material.steps[item]!
  const { course, offering, facts } = told
  const title = line(told.title)
  const summary = {
    start: title,
    enrol: t.enrolSummary(title),
    funding: t.fundingSummary(title),
  }[kind]
  const description = {
    start: plainFacts(told).map(([name, value]) => t.factLine(name, value)),
    enrol: [t.enrolDescription],
    funding: texts,
  }[kind]
  const provider = course ? [t.providerLine(course.course.provider.name)] : []
  const city = kind === 'start' && offering?.start === facts.start ? offering?.location?.city : null
  return {
    start: new Date(`${date}T00:00:00Z`),
    allDay: true,
    timezone: null,
    summary,
    description: lines([...description, ...provider, t.noDecision]),
    ...(city ? { location: line(city) } : {}),
    ...(course ? { url: `${material.publicUrl}/opleiding/${course.id}` } : {}),
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: alarmDays[kind].map((days) => ({
      type: ICalAlarmType.display,
      triggerBefore: days * day - atNine,
      description: kind === 'start' ? t.startsSoon(title) : t.deadlineSoon(summary, days),
    })),
  }
}

/**
 * Ids that stay when steps change places or dates: made from the plan, or from nothing but the step when it is not
 * saved. A step that is there twice counts on; so does a second day to ask for money for the same step.
 */
function ids({ plan, saved }: Material): (one: ImportantDay) => string {
  const times = new Map<string, number>()
  return ({ kind, item }) => {
    const { courseId, kind: what, title } = plan.items[item]!
    const key = JSON.stringify([saved?.id ?? null, what, courseId ?? title ?? item, kind])
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

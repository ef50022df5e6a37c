/** The calendar of a plan as another reader (ical.js) finds it, and line by line as RFC 5545 wants it. */
import type { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { sampleOffering } from '@stapwijzer/shared/domain/testing.ts'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { planCalendarText } from './calendar.ts'
import { sampleMaterial } from './testing.ts'

type Options = Parameters<typeof sampleMaterial>[1]

const textOf = (body: PlanBody, options: Options = {}) => planCalendarText(sampleMaterial(body, options))

function eventsOf(text: string): InstanceType<typeof ICAL.Component>[] {
  return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
}
const valueOf = (event: InstanceType<typeof ICAL.Component>, name: string) =>
  String(event.getFirstPropertyValue(name))

const own = (title: string, start: string | null = '2027-02-01', note?: string) => ({
  kind: 'own' as const,
  title,
  start,
  note,
})
const course = { courseId: 'a', offeringId: 'start-1' }
const courses = {
  a: { title: 'Basis zorg', offerings: [sampleOffering({ start: '2027-02-01', enrolUntil: '2027-01-15' })] },
}

/** What every line of every calendar must be. */
function brokenLines(text: string): string[] {
  const lines = text.split('\r\n')
  return [
    ...lines.filter((line) => Buffer.byteLength(line) > 75),
    ...lines.filter((line) => /[\r\n]/.test(line)),
    ...(lines.at(-1) === '' ? [] : ['the last line does not end']),
    ...(lines.every((line) => line.isWellFormed()) && !text.includes('\ufffd') ? [] : ['a character is cut']),
  ]
}

describe('case 66: the days of a plan', () => {
  test('one event for each step with a date, all day, that makes nobody busy', () => {
    const text = textOf({
      title: 'Plan',
      items: [own('Open dag', '2027-02-28'), own('Later', null), own('Examen', '2028-02-29')],
    })
    const events = eventsOf(text)
    expect(events.map((one) => [valueOf(one, 'summary'), valueOf(one, 'dtstart')])).toEqual([
      ['Open dag', '2027-02-28'],
      ['Examen', '2028-02-29'],
    ])
    for (const event of events) {
      expect(event.getFirstProperty('dtstart')?.type).toBe('date')
      expect(valueOf(event, 'transp')).toBe('TRANSPARENT')
      expect(valueOf(event, 'dtstamp')).toBe('2026-11-28T00:00:00Z')
      expect(event.getFirstProperty('dtend')).toBeNull()
    }
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Stapwijzer\/\/Plan\/\/NL\r\n/)
    expect(text).not.toContain('METHOD')
    expect(text).toContain('\r\nNAME:Plan\r\n')
  })

  test('the last day to enrol and the last day to ask for money, with alarms at nine in the morning', () => {
    const events = eventsOf(textOf({ title: 'Plan', items: [course] }, { courses }))
    const told = events.map((one) => ({
      day: valueOf(one, 'dtstart'),
      summary: valueOf(one, 'summary'),
      alarms: one
        .getAllSubcomponents('valarm')
        .map((alarm) => [valueOf(alarm, 'action'), valueOf(alarm, 'trigger')]),
    }))
    const deadlineAlarms = [
      ['DISPLAY', '-P13DT15H'],
      ['DISPLAY', '-P1DT15H'],
    ]
    expect(told).toEqual([
      { day: '2027-01-15', summary: 'Laatste dag inschrijven: Basis zorg', alarms: deadlineAlarms },
      { day: '2027-01-31', summary: 'Laatste dag geld aanvragen: Basis zorg', alarms: deadlineAlarms },
      { day: '2027-02-01', summary: 'Basis zorg', alarms: [['DISPLAY', '-P6DT15H']] },
      { day: '2027-04-11', summary: 'Laatste dag: Basis zorg', alarms: [] },
    ])
    const [enrol, , start] = events
    expect(valueOf(enrol!, 'description')).toContain('Schrijf je op deze dag of eerder in bij de aanbieder.')
    expect(valueOf(start!, 'description')).toContain('https://stapwijzer.example/opleiding/a')
    expect(valueOf(start!, 'location')).toBe('Utrecht')
  })

  test('a day to enrol that has passed is left out, so is a start that was cancelled', () => {
    const offerings = [
      sampleOffering({ id: 'late', enrolUntil: '2026-11-27' }),
      sampleOffering({ id: 'off', state: 'cancelled' }),
    ]
    const events = eventsOf(
      textOf(
        {
          title: 'Plan',
          items: [
            { courseId: 'b', offeringId: 'late' },
            { courseId: 'b', offeringId: 'off' },
          ],
        },
        { courses: { b: { title: 'Kok', offerings } } },
      ),
    )
    expect(events.map((one) => valueOf(one, 'summary')).filter((text) => !text.includes('geld'))).toEqual([
      'Kok',
      'Laatste dag: Kok',
    ])
  })

  test('a plan without days is a calendar without events', () => {
    const text = textOf({ title: 'Leeg', items: [own('Ooit', null)] })
    expect(eventsOf(text)).toEqual([])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    expect(brokenLines(text)).toEqual([])
  })
})

describe('ids and stamps', () => {
  const saved = { id: '5b1c0f8e', updatedAt: new Date('2026-11-27T22:30:00Z'), version: 3 }
  const uids = (items: PlanBody['items'], options: Options = {}) =>
    eventsOf(textOf({ title: 'Plan', items }, { courses, ...options })).map((one) => [
      valueOf(one, 'summary'),
      valueOf(one, 'uid'),
    ])

  test('an event keeps its id when steps move to another place or day; two of the same have their own', () => {
    const before = new Map(uids([own('A'), own('B'), course]).map(([name, uid]) => [name, uid]))
    const after = new Map(uids([course, own('B', '2027-03-01'), own('A')]).map(([name, uid]) => [name, uid]))
    expect(after).toEqual(before)
    expect(new Set(before.values()).size).toBe(before.size)
    const twice = uids([own('A'), own('A')])
    expect(new Set(twice.map(([, uid]) => uid)).size).toBe(2)
  })

  test('a saved plan has its own ids, the moment it was saved and its version; its own id is not told', () => {
    const text = textOf({ title: 'Plan', items: [own('A')] }, { saved })
    expect(text).toContain('DTSTAMP:20261127T223000Z\r\n')
    expect(text).toContain('SEQUENCE:3\r\n')
    expect(text).not.toContain(saved.id)
    expect(uids([own('A')], { saved })).not.toEqual(uids([own('A')]))
    expect(text).toBe(textOf({ title: 'Plan', items: [own('A')] }, { saved }))
  })

  test('notes, goals and reasons stay out', () => {
    const text = textOf({
      title: 'Plan',
      goal: 'geheim-1',
      reason: 'geheim-2',
      items: [own('A', '2027-02-01', 'geheim-3')],
    })
    expect(text).not.toContain('geheim')
  })
})

describe('case 32: what people and feeds write stays one value', () => {
  const nasty = [
    'BEGIN:VALARM',
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x',
    'komma, punt; komma: \\ en \\n en "aanhaling"',
    'X-A;VALUE=URI:javascript:alert(1)',
    'é'.repeat(100),
    '漢'.repeat(100),
    '👨‍👩‍👧'.repeat(40),
    'a'.repeat(74) + '漢',
  ]

  test.each(nasty)('%j', (title) => {
    const text = textOf({ title, items: [course, own(title)] }, { courses: { a: { ...courses.a, title } } })
    const flat = title.replace(/[\r\n]+/g, ' ')
    const summaries = eventsOf(text).map((one) => valueOf(one, 'summary'))
    expect(summaries).toContain(flat)
    expect(summaries).toContain(`Laatste dag inschrijven: ${flat}`)
    expect(summaries).toContain(`Laatste dag: ${flat}`)
    expect(summaries).toHaveLength(5)
    expect(brokenLines(text)).toEqual([])
  })

  test('any text at all: the same words come out, in as many events, in lines that are short enough', () => {
    const anyText = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      // The sign of a broken character is what shows that one was cut.
      .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufffd]/gu, '').trim())
      .filter((text) => text !== '')
    fc.assert(
      fc.property(anyText, anyText, (title, name) => {
        const text = textOf({ title: name, items: [own(title), own('tweede', '2027-03-01')] })
        const calendar = new ICAL.Component(ICAL.parse(text) as never)
        expect(valueOf(calendar, 'name')).toBe(name)
        expect(eventsOf(text).map((one) => valueOf(one, 'summary'))).toEqual([title, 'tweede'])
        expect(brokenLines(text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

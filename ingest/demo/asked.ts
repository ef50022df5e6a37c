/** What people ask of a demonstration course besides what it teaches. Invented, as everything of these providers. Pure. */
import { weekdays, type Weekday } from '@stapwijzer/shared/domain/codes.ts'
import type { DemoForm } from './describe.ts'
import { number } from './pick.ts'
import type { Subject } from './subjects.ts'

export type DemoAsked = {
  /** The weekly meeting; null without one, and where the form says nothing of fixed days. */
  lesson: { day: Weekday; from: string; until: string } | null
  /** Null: the provider does not say. */
  jobGuarantee: boolean | null
  noDiplomaNeeded: boolean | null
  plainLanguage: boolean | null
  priorLearning: boolean | null
}

const meetings: Partial<Record<DemoForm, readonly (readonly [from: string, until: string])[]>> = {
  evening: [
    ['19:00', '21:30'],
    ['18:30', '21:00'],
  ],
  day: [
    ['09:00', '14:00'],
    ['09:30', '16:30'],
    ['13:00', '17:00'],
  ],
  online: [['19:30', '21:00']],
}

/** Lessons are on the day of the week of its first start. */
export function askedOf(
  subject: Subject,
  form: DemoForm,
  name: string,
  starts: readonly { start: string }[],
): DemoAsked {
  const told = (what: string, oneIn: number) => (number(oneIn, name, what) === 0 ? true : null)
  const times = meetings[form]
  const first = starts[0]?.start
  const [from, until] = times?.[number(times.length, name, 'times')] ?? []
  return {
    lesson: first && from && until ? { day: weekdayOf(first), from, until } : null,
    jobGuarantee:
      subject.level === null && number(3, name, 'job') === 0 ? number(3, name, 'promise') === 0 : null,
    noDiplomaNeeded: told('diploma', 2),
    plainLanguage: told('language', 3),
    priorLearning: told('prior', 5),
  }
}

function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!
}

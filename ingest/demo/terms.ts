/** How long a demonstration course lasts, what it asks and what it costs. Pure. */
import type { DemoForm } from './describe.ts'
import { number } from './pick.ts'
import type { DemoProvider } from './providers.ts'
import type { Subject } from './subjects.ts'

export type DemoDuration = { value: number; unit: 'days' | 'weeks' | 'months' | 'years' }

const mboYears: Record<string, number> = { 'mbo-1': 1, 'mbo-2': 2, 'mbo-3': 3, 'mbo-4': 3 }

/** How long the offer lasts. */
export function durationOf(subject: Subject, form: DemoForm, provider: DemoProvider): DemoDuration | null {
  if (subject.duration) return subject.duration
  if (subject.list === 'mbo-certificates')
    return { value: 10 + 5 * number(4, subject.title, provider.key), unit: 'weeks' }
  if (subject.list === 'mbo') {
    const years = mboYears[subject.level ?? ''] ?? 2
    return form === 'derde-leerweg' ? { value: years * 6, unit: 'months' } : { value: years, unit: 'years' }
  }
  if (subject.level === 'associate-degree') return { value: 2, unit: 'years' }
  if (subject.level === 'bachelor') return { value: provider.type === 'wo' ? 3 : 4, unit: 'years' }
  if (subject.level === 'master') return { value: form === 'full-time' ? 1 : 2, unit: 'years' }
  return { value: 8 + 2 * number(5, subject.title), unit: 'weeks' }
}

/** Whole euros for the whole course; null when not published. */
export function priceOf(
  subject: Subject,
  form: DemoForm,
  duration: DemoDuration | null,
  provider: DemoProvider,
): number | null {
  if (subject.list.startsWith('private')) {
    if (subject.price === null || subject.price === 0) return subject.price
    const factor = provider.key === 'leerlicht' ? 0.6 : 1 + (number(5, provider.key) - 2) * 0.04
    return Math.round((subject.price * factor) / 5) * 5
  }
  // A few schools do not publish a price; then the price is unknown, never zero.
  if (number(9, subject.title, provider.key, 'price') === 0) return null
  const years = duration?.unit === 'years' ? duration.value : 1
  if (form === 'derde-leerweg')
    return subject.list === 'mbo'
      ? 3450 + 250 * number(12, subject.title)
      : 450 + 50 * number(10, subject.title)
  if (form === 'bbl') return years * (subject.level === 'mbo-1' || subject.level === 'mbo-2' ? 310 : 750)
  if (form === 'bol') return years * 1500
  return subject.level ? years * 2700 : 650 + 75 * number(10, subject.title)
}

/** Study points of higher education. */
export function ectsOf(subject: Subject): number | null {
  if (subject.list !== 'hbo' && subject.list !== 'wo') return null
  const full: Record<string, number> = {
    'associate-degree': 120,
    bachelor: subject.list === 'wo' ? 180 : 240,
    master: 60,
  }
  return subject.level ? (full[subject.level] ?? null) : 5 * (1 + number(3, subject.title))
}

/** Study hours of the whole course, where points are not used. */
export function hoursOf(subject: Subject, form: DemoForm, duration: DemoDuration | null): number | null {
  if (!duration || subject.list === 'hbo' || subject.list === 'wo') return null
  if (duration.unit === 'days') return duration.value * 8
  if (duration.unit === 'weeks') return duration.value * (form === 'derde-leerweg' ? 8 : 4)
  if (duration.unit === 'months') return form === 'derde-leerweg' ? duration.value * 70 : duration.value * 28
  return duration.value * (form === 'bol' ? 1600 : 850)
}

/** Entry requirements by level. */
export const requirements: Record<string, string> = {
  'mbo-1': 'Je hoeft geen diploma te hebben.',
  'mbo-2': 'Een vmbo-diploma basis of een diploma op mbo 1.',
  'mbo-3': 'Een vmbo-diploma kader of een diploma op mbo 2.',
  'mbo-4': 'Een vmbo-diploma theoretisch, of een diploma op mbo 3 in dezelfde richting.',
  'associate-degree':
    'Een diploma havo, vwo of mbo 4, of de toelatingstoets voor mensen van 21 jaar en ouder.',
  bachelor: 'Een diploma havo, vwo of mbo 4, of de toelatingstoets voor mensen van 21 jaar en ouder.',
  master: 'Een bachelordiploma in een passende richting.',
}

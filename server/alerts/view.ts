/** Alerts as the API gives them: without the address, with the names that things have today. */
import type { AlertsView, AlertView } from '@stapwijzer/shared/api/alerts.ts'
import type { Reading } from '@stapwijzer/shared/db/client.ts'
import { readShownCourses } from '@stapwijzer/shared/db/shown-courses.ts'
import type { AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { isFilter } from '@stapwijzer/shared/domain/filters.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { pathOf } from './links.ts'
import type { AddressRow, AlertRow } from './store.ts'

/** By id, of courses and occupations. */
export type Names = ReadonlyMap<string, string>

export async function namesFor(reading: Reading, subjects: readonly AlertSubject[]): Promise<Names> {
  const ids = (kind: 'course' | 'occupation') =>
    subjects.flatMap((subject) => (subject.kind === kind ? [subject.id] : []))
  const [courses, occupations] = [ids('course'), ids('occupation')]
  const shown = await readShownCourses(reading, courses)
  const labels =
    occupations.length === 0
      ? []
      : await reading.sql<{ id: string; label: string }[]>`
          select id, label from catalogue.occupation where id = any(${occupations})`
  return new Map([
    ...[...shown].map(([id, { title }]): [string, string] => [id, title]),
    ...labels.map(({ id, label }): [string, string] => [id, label]),
  ])
}

export function alertView(row: Pick<AlertRow, 'id' | 'subject' | 'createdAt'>, names: Names): AlertView {
  const { id, subject, createdAt } = row
  return {
    id,
    kind: subject.kind,
    name: nameOf(subject, names),
    filters: subject.kind === 'search' ? filtersIn(subject.question) : 0,
    path: pathOf(subject),
    createdAt: createdAt.toISOString(),
  }
}

export function alertsView(address: AddressRow, alerts: readonly AlertRow[], names: Names): AlertsView {
  return {
    pace: address.pace,
    endsOn: address.endsOn!,
    alerts: alerts.map((row) => alertView(row, names)),
  }
}

function nameOf(subject: AlertSubject, names: Names): string | null {
  if (subject.kind === 'scheme') return shippedSchemes().nameOf(subject.id)
  if (subject.kind !== 'search') return names.get(subject.id) ?? null
  const q = [subject.question.q ?? ''].flat().join(' ').trim()
  return q === '' ? null : q
}

function filtersIn(question: Readonly<Record<string, unknown>>): number {
  return Object.keys(question).filter((name) => isFilter(name) || name === 'postcode').length
}

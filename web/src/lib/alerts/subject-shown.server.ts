/** What the form is about, with the name that it has today. */
import { getCourse } from '@stapwijzer/shared/api/courses.ts'
import { getFundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { getOccupation } from '@stapwijzer/shared/api/occupations.ts'
import type { AlertKind, AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { isFilter } from '@stapwijzer/shared/domain/filters.ts'
import { call } from '#lib/api.ts'
import { addressOf } from '#lib/search/address.ts'

type Fetch = typeof globalThis.fetch
export type Shown = { kind: AlertKind; name: string | null; filters: number; path: string }

/** Null when it is not there. */
export async function subjectShown(fetch: Fetch, subject: AlertSubject): Promise<Shown | null> {
  if (subject.kind === 'search') {
    const { question } = subject
    const name = [question.q ?? ''].flat().join(' ').trim()
    const filters = Object.keys(question).filter((one) => isFilter(one) || one === 'postcode').length
    const path = addressOf(new Map(Object.entries(question).map(([one, value]) => [one, [value].flat()])))
    return { kind: 'search', name: name === '' ? null : name, filters, path }
  }
  const named = await nameOf(fetch, subject)
  return named && { kind: subject.kind, filters: 0, ...named }
}

async function nameOf(
  fetch: Fetch,
  { kind, id }: Exclude<AlertSubject, { kind: 'search' }>,
): Promise<Pick<Shown, 'name' | 'path'> | null> {
  const params = { id }
  if (kind === 'course') {
    const answer = await call(fetch, getCourse, { params })
    return answer.ok ? { name: answer.body.title, path: `/opleiding/${encodeURIComponent(id)}` } : null
  }
  if (kind === 'scheme') {
    const answer = await call(fetch, getFundingScheme, { params })
    return answer.ok ? { name: answer.body.name, path: `/financiering/${id}` } : null
  }
  const answer = await call(fetch, getOccupation, { params })
  return answer.ok ? { name: answer.body.label, path: `/beroep/${encodeURIComponent(id)}` } : null
}

/** Which occupation somebody means: by its id, or by the words they use for their work. */
import {
  type FoundOccupation,
  type FoundOccupations,
  type OccupationDetail,
  findOccupations,
  getOccupation,
} from '@stapwijzer/shared/api/occupations.ts'
import { call } from '#lib/api.ts'
import { sureOf } from './sure-of.ts'

type Fetch = typeof globalThis.fetch

export type Meant =
  | { state: 'none' }
  | { state: 'one'; occupation: OccupationDetail }
  /** Words that fit several: the person chooses. */
  | { state: 'choose'; words: string; items: FoundOccupation[]; branch: string | null }
  | { state: 'unknown'; words: string; branch: string | null }

const mostChoices = 6
/** The API takes at most this many characters. */
const mostWords = 500

/** `given` is an id or words. Words that leave no doubt need no choice. */
export async function findOccupation(fetch: Fetch, given: string | null): Promise<Meant> {
  const words = (given ?? '').trim().slice(0, mostWords)
  if (words === '') return { state: 'none' }
  const byId = await occupationById(fetch, words)
  if (byId) return { state: 'one', occupation: byId }
  const { items, branch } = await lookUp(fetch, words, mostChoices)
  const only = sureOf(items, words)
  const occupation = only && (await occupationById(fetch, only.id))
  if (occupation) return { state: 'one', occupation }
  return items.length > 0 ? { state: 'choose', words, items, branch } : { state: 'unknown', words, branch }
}

/** Occupations that words may mean, best first, or the branch that they name with jobs in it; none when it could not be asked. */
export async function lookUp(fetch: Fetch, q: string, limit: number): Promise<FoundOccupations> {
  const answer = await call(fetch, findOccupations, { query: { q, limit } })
  return answer.ok ? answer.body : { items: [], branch: null }
}

/** null: there is none with this id. */
export async function occupationById(fetch: Fetch, id: string): Promise<OccupationDetail | null> {
  if (!/^[A-Za-z0-9._~-]{1,200}$/.test(id)) return null
  const answer = await call(fetch, getOccupation, { params: { id } })
  return answer.ok ? answer.body : null
}

/** Names by id. One that is not known is left out. */
export async function occupationNames(
  fetch: Fetch,
  ids: readonly (string | null | undefined)[],
): Promise<Record<string, string>> {
  const distinct = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  const found = await Promise.all(distinct.map((id) => occupationById(fetch, id)))
  return Object.fromEntries(distinct.flatMap((id, index) => (found[index] ? [[id, found[index].label]] : [])))
}

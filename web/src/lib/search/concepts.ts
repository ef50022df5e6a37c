/** Occupations and skills in a search: what they are called, and which have a page worth a look. */
import { findSkills } from '@stapwijzer/shared/api/matching.ts'
import type { SearchResult } from '@stapwijzer/shared/api/courses.ts'
import { call } from '#lib/api.ts'
import { occupationById } from '#lib/occupation/find-occupation.server.ts'
import type { Search } from './address.ts'
import type { Names } from './filters.ts'

type Fetch = typeof globalThis.fetch

/** More names than this are not looked up; the others are called by the name of their filter. */
const mostNames = 5

/** Names of the chosen occupations and skills, by id. */
export async function conceptNames(fetch: Fetch, used: Search): Promise<[string, string][]> {
  const occupations = (used.get('occupation') ?? []).slice(0, mostNames)
  const skills = (used.get('skill') ?? []).slice(0, mostNames)
  const [found, named] = await Promise.all([
    Promise.all(occupations.map((id) => occupationById(fetch, id))),
    skills.length === 0 ? null : call(fetch, findSkills, { query: { id: skills } }),
  ])
  return [
    ...found.flatMap((one): [string, string][] => (one ? [[one.id, one.label]] : [])),
    ...(named?.ok ? named.body.items.map(({ id, label }): [string, string] => [id, label]) : []),
  ]
}

/** Occupations that were chosen or that the words name, each once. */
export function occupationsMeant(
  used: Search,
  { occupations: named = [] }: SearchResult,
  names: Names,
): { id: string; label: string }[] {
  const chosen = (used.get('occupation') ?? []).flatMap((id) => {
    const label = names.get(id)
    return label ? [{ id, label }] : []
  })
  const read = named.map(({ id, label }) => ({ id, label }))
  return [...new Map([...chosen, ...read].map((one) => [one.id, one])).values()].slice(0, mostNames)
}

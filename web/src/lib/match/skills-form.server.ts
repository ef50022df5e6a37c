/**
 * The form "what can you do": which skills it offers and which are ticked. Everything it needs to come back stands in
 * its own hidden fields, so nothing is kept on the server. Pages of it are always answers to a POST, never addresses.
 */
import { findSkills } from '@stapwijzer/shared/api/matching.ts'
import type { OccupationDetail, SkillName } from '@stapwijzer/shared/api/occupations.ts'
import { call } from '#lib/api.ts'
import { textOf, type FieldError, type Values } from '#lib/form/field.ts'
import { occupationById } from '#lib/occupation/find-occupation.server.ts'

type Fetch = typeof globalThis.fetch

export type SkillsForm = {
  /** The occupation one has, when it was named. */
  occupation: { id: string; label: string } | null
  /** Offered, in parts: of one's own occupation, sometimes handy there, found by words. */
  own: SkillName[]
  other: SkillName[]
  found: SkillName[]
  /** Ids of what one can do. */
  ticked: string[]
  /** What was searched for, when nothing or something was found for it. */
  words: string | null
  hits: number
  values: Values
  errors: FieldError[]
}

const foundAtOnce = 6
/** The API takes at most 200 skills of a person. */
const mostTicked = 200
const mostFound = 40

/** The first form of an occupation: everything that belongs to it is ticked. */
export async function formOf(occupation: OccupationDetail): Promise<SkillsForm> {
  const own = occupation.essentialSkills
  return { ...empty, ...ofOccupation(occupation), ticked: own.map(({ id }) => id) }
}

/** The form as it was sent, with what its hidden fields say. */
export async function sentForm(fetch: Fetch, data: FormData): Promise<SkillsForm> {
  const id = textOf(data, 'beroep')
  const [occupation, found] = await Promise.all([
    id ? occupationById(fetch, id) : null,
    skillsById(fetch, all(data, 'gevonden').slice(0, mostFound)),
  ])
  return {
    ...empty,
    ...(occupation ? ofOccupation(occupation) : {}),
    found,
    ticked: all(data, 'kan').slice(0, mostTicked),
    values: Object.fromEntries(
      ['niveau', 'postcode', 'uren'].map((name) => [name, textOf(data, name).trim()]),
    ),
  }
}

/** The same with skills found for words in front of those found before. */
export async function withFound(fetch: Fetch, form: SkillsForm, words: string): Promise<SkillsForm> {
  if (words === '') return form
  const answer = await call(fetch, findSkills, {
    query: { q: words.slice(0, 200), limit: foundAtOnce },
  })
  const items = answer.ok ? answer.body.items.map(named) : []
  const offered = new Set([...form.own, ...form.other].map((skill) => skill.id))
  const fresh = items.filter(({ id }) => !offered.has(id))
  const before = form.found.filter(({ id }) => !fresh.some((one) => one.id === id))
  return { ...form, found: [...fresh, ...before].slice(0, mostFound), words, hits: items.length }
}

const empty: SkillsForm = {
  occupation: null,
  own: [],
  other: [],
  found: [],
  ticked: [],
  words: null,
  hits: 0,
  values: {},
  errors: [],
}

function ofOccupation({ id, label, essentialSkills, optionalSkills }: OccupationDetail) {
  return { occupation: { id, label }, own: essentialSkills, other: optionalSkills }
}

async function skillsById(fetch: Fetch, ids: readonly string[]): Promise<SkillName[]> {
  if (ids.length === 0) return []
  const answer = await call(fetch, findSkills, { query: { id: ids } })
  return answer.ok ? answer.body.items.map(named) : []
}

function named({ id, uri, label, lang }: SkillName): SkillName {
  return { id, uri, label, lang }
}

function all(data: FormData, name: string): string[] {
  const texts = data.getAll(name).filter((one) => typeof one === 'string')
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))]
}

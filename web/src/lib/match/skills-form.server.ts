/**
 * The form "what can you do": which skills it offers and which are ticked. Everything it needs to come back stands in
 * its own hidden fields, so nothing is kept on the server. Pages of it are always answers to a POST, never addresses.
 */
import { getSkillGap, findSkills } from '@stapwijzer/shared/api/matching.ts'
import type { OccupationDetail, SkillName } from '@stapwijzer/shared/api/occupations.ts'
import { skillsCheck as t } from '@stapwijzer/shared/text/rooms.ts'
import { call } from '#lib/api.ts'
import { textOf, type FieldError, type Values } from '#lib/form/field.ts'
import { dutchFirst } from '#lib/occupation/dutch-first.ts'
import { lookUp, occupationById } from '#lib/occupation/find-occupation.server.ts'

type Fetch = typeof globalThis.fetch

export type SkillsForm = {
  /** The occupation one has, when it was named. */
  occupation: { id: string; label: string } | null
  fields: string[]
  /** Offered, in parts: of one's own occupation, sometimes handy there, of the fields chosen, found by words. */
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

/** Of each occupation of a field this many skills are offered: enough to choose from, not a wall of ticks. */
const skillsOfField = 7
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
  const fields = all(data, 'veld').filter((one) => t.fields.some((field) => field.id === one))
  const [occupation, other, found] = await Promise.all([
    id ? occupationById(fetch, id) : null,
    skillsOfFields(fetch, fields),
    skillsById(fetch, all(data, 'gevonden').slice(0, mostFound)),
  ])
  return {
    ...empty,
    ...(occupation ? ofOccupation(occupation) : { other }),
    fields,
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
  fields: [],
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

/** The most telling skills, with Dutch names if there are enough, of the occupations that a field starts from, each once. */
async function skillsOfFields(fetch: Fetch, fields: readonly string[]): Promise<SkillName[]> {
  const lists = await Promise.all(namesOf(fields).map((name) => tellingSkills(fetch, name)))
  return unique(lists.flat())
}

/** The occupations that fields of work start from. */
export async function occupationsOfFields(
  fetch: Fetch,
  fields: readonly string[],
): Promise<{ id: string; label: string }[]> {
  const found = await Promise.all(namesOf(fields).map((name) => lookUp(fetch, name, 1)))
  return unique(found.flatMap(({ items }) => items).map(({ id, label }) => ({ id, label })))
}

function namesOf(fields: readonly string[]): string[] {
  return t.fields
    .filter(({ id }) => fields.includes(id))
    .flatMap(({ occupations }): string[] => [...occupations])
}

/** The gap of an occupation to itself is nothing: what one then has is all it asks, the most telling first. */
async function tellingSkills(fetch: Fetch, name: string): Promise<SkillName[]> {
  const [found] = (await lookUp(fetch, name, 1)).items
  if (!found) return []
  const query = { from: found.id, to: found.id }
  const answer = await call(fetch, getSkillGap, { query })
  return answer.ok ? dutchFirst(answer.body.have).slice(0, skillsOfField) : []
}

async function skillsById(fetch: Fetch, ids: readonly string[]): Promise<SkillName[]> {
  if (ids.length === 0) return []
  const answer = await call(fetch, findSkills, { query: { id: ids } })
  return answer.ok ? answer.body.items.map(named) : []
}

function named({ id, uri, label, lang }: SkillName): SkillName {
  return { id, uri, label, lang }
}

function unique<T extends { id: string }>(named: readonly T[]): T[] {
  return [...new Map(named.map((one) => [one.id, one])).values()]
}

function all(data: FormData, name: string): string[] {
  const texts = data.getAll(name).filter((one) => typeof one === 'string')
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))]
}

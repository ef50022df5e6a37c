/**
 * What a course can be recognised by in another source. Only strong keys: a code that names this course and no other, or
 * the same education (crebo, croho or RIO) at the same provider in the same form at the same place. Never a title. Pure.
 */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import { fold } from '@stapwijzer/shared/search/language/text-words.ts'
import { registerCodes } from '../pipeline/provider-id.ts'

/**
 * Kinds of keys, strongest first.
 * `uuid`: the id of an Open Education API object, which is also what RIO calls the code of an offered programme.
 * `rio`: any other RIO code, such as the unit of an EDU-DEX `rioRegistration`; several offers may share it.
 * `postcode`, `city`: provider, education, form, and the place by its postcode number or its name.
 */
export const keyKinds = ['uuid', 'rio', 'postcode', 'city'] as const
export type KeyKind = (typeof keyKinds)[number]

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const nilUuid = '00000000-0000-0000-0000-000000000000'
/** Nothing that could stand for another part of a key. */
const codeForm = /^[a-z0-9.-]{1,60}$/i
const shortestCode = 4
const longestName = 60
/** A course with more places, codes and registrations than this is a list of courses, and its further keys are left out. */
const mostKeys = 40

/** The keys of a course, such as `uuid:…`, `rio:1000O1234` and `city:kvk-90000001|25168|dual|utrecht`; sorted, each once. */
export function linkKeys(course: Course): string[] {
  const { crebo, croho, rio, uuid } = course.ids
  if (rio === null && uuid === null && crebo.length === 0 && croho.length === 0) return []
  const keys = new Set<string>()
  for (const code of [uuid, rio]) {
    const key = code === null ? null : codeKey(code)
    if (key) keys.add(key)
  }
  for (const key of educationKeys(course)) keys.add(key)
  return [...keys].sort().slice(0, mostKeys)
}

export function keyKind(key: string): KeyKind {
  return key.slice(0, key.indexOf(':')) as KeyKind
}

/** A key in words for the operator. */
export function keyInWords(key: string): string {
  const value = key.slice(key.indexOf(':') + 1)
  switch (keyKind(key)) {
    case 'uuid':
      return `id ${value}`
    case 'rio':
      return `RIO code ${value}`
    case 'postcode':
    case 'city': {
      const [provider, code, form, place] = value.split('|')
      return `${provider}, education ${code}, ${form}, ${place}`
    }
  }
}

function codeKey(raw: string): string | null {
  const code = raw.trim().toLowerCase()
  if (uuidForm.test(code)) return code === nilUuid ? null : `uuid:${code}`
  // Every code of RIO has letters and digits; a word or a bare number is something else.
  const isCode = codeForm.test(code) && /[a-z]/.test(code) && /\d/.test(code) && code.length >= shortestCode
  return isCode ? `rio:${code.toUpperCase()}` : null
}

function* educationKeys({ provider, ids, studyForm, location, offerings }: Course): Iterable<string> {
  const unit = codeKey(ids.rio ?? '')
  const rio = unit !== null && keyKind(unit) === 'rio' ? [unit.slice('rio:'.length)] : []
  const codes = [...new Set([...ids.crebo, ...ids.croho, ...rio])].filter((code) => codeForm.test(code))
  if (studyForm === null || codes.length === 0) return
  const places = [location, ...offerings.filter(({ state }) => state !== 'cancelled').map((o) => o.location)]
  const where = new Set(places.flatMap(placeKeys))
  for (const register of registerCodes(provider)) {
    for (const code of codes) {
      for (const place of where) yield place.replace(':', `:${register}|${code}|${studyForm}|`)
    }
  }
}

function placeKeys(place: Course['location']): string[] {
  const digits = /^\s*([1-9]\d{3})/.exec(place?.postcode ?? '')?.[1]
  const city = cityKey(place?.city ?? '')
  return [...(digits ? [`postcode:${digits}`] : []), ...(city ? [`city:${city}`] : [])]
}

function cityKey(city: string): string {
  return fold(city)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, longestName)
}

/**
 * Whether two sources speak of different providers: both give a code of the same register, and none is the same.
 * Without a register in common nothing is known.
 */
export function contradicts(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((code) => b.includes(code))) return false
  const registers = new Set(a.map(registerOf))
  return b.some((code) => registers.has(registerOf(code)))
}

function registerOf(code: string): string {
  return code.slice(0, code.indexOf('-'))
}

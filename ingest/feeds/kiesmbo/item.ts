/**
 * The loose schema of what KiesMBO exports: the fields that are read, none of them required. Names may begin with a
 * capital or not (`Crebo`, `crebo`): version 2 writes both, so keys are compared with a small first letter.
 */
import { z } from 'zod'
import { flag, list, number, text } from '../fields/fit.ts'

/** What `read` hands over: a study at a location of a school, and what the export says of its crebo code. */
export type KiesmboItem = {
  /** The school without its locations. */
  school: unknown
  /** The location without its studies. */
  location: unknown
  study: unknown
  details: unknown
}

const Link = z.object({ url: text })

export const School = z.object({ brin: text, name: text, website: text })

export const Place = z.object({
  brinvest: text,
  name: text,
  city: text,
  zipCode: text,
  website: text,
  geoCoordinate: z.object({ latitude: number, longitude: number }).nullish(),
})
export type Place = z.infer<typeof Place>

export const Study = z.object({
  crebo: text,
  name: text,
  studyNumber: text,
  learningPaths: list(z.string()),
  startingAnytime: flag,
  urls: list(Link),
})
export type Study = z.infer<typeof Study>

export const Details = z.object({
  creboName: text,
  studyNumber: text,
  profession: text,
  level: number,
  duration: text,
  introtext: text,
  educationContent: text,
})
export type Details = z.infer<typeof Details>

type Raw = Record<string, unknown>

/** The value with small first letters in all names of its members. */
export function withSmallKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [small(key), withSmallKeys(held)]))
}

/** A member of an object, whatever the case of its first letter. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const key = Object.keys(value).find((one) => small(one) === name)
  return key === undefined ? undefined : (value as Raw)[key]
}

/** The object without one member. */
export function without(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => small(key) !== name))
}

/** `BRIN` and `BRINVEST` are written in capitals as a whole. */
function small(key: string): string {
  return /^[A-Z]+$/.test(key) ? key.toLowerCase() : key.slice(0, 1).toLowerCase() + key.slice(1)
}

/**
 * Fits a raw item to its loose schema: a field of another type than specified is used when that is harmless (a number
 * for a text), else it counts as absent; both with `type-mismatch`. Fields that the schema does not name are left out.
 */
import { z } from 'zod'
import { quoted, type Scope } from './findings.ts'

type Path = readonly PropertyKey[]

/** Rounds of mending: a value can be wrong again inside what was mended (a text for a list of texts with language). */
const rounds = 4

/** The item as the schema describes it; null when it is no object at all. */
export function fit<T>(schema: z.ZodType<T>, raw: unknown, path: string, { findings }: Scope): T | null {
  let value = raw
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    if (result.error.issues.some((issue) => issue.path.length === 0)) break
    value = structuredClone(value)
    for (const issue of result.error.issues) {
      const found = valueAt(value, issue.path)
      const mended =
        round === rounds - 1 ? null : mend(found, 'expected' in issue ? String(issue.expected) : '')
      findings.warn(joined(path, issue.path), 'type-mismatch', message(found, mended))
      setAt(value, issue.path, mended)
    }
  }
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}

/** A list with gaps allowed; the gaps are dropped. Absent is an empty list. */
export function list<T extends z.ZodType>(element: T) {
  return z
    .array(element.nullish())
    .nullish()
    .transform((items) => withoutGaps(items))
}

/** A text, absent or null as null. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
export const number = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null)

function withoutGaps<T>(items: readonly (T | null | undefined)[] | null | undefined): T[] {
  return (items ?? []).filter((item): item is T => item !== null && item !== undefined)
}

/** A harmless reading of a value of the wrong type; null when there is none. */
function mend(value: unknown, expected: string): unknown {
  if (expected === 'string') {
    if (typeof value === 'number' && Number.isFinite(value)) return String(value)
    if (typeof value === 'boolean') return String(value)
  }
  if (expected === 'number' && typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value.trim()))
    return Number(value)
  if (expected === 'boolean') {
    if (value === 1 || value === '1' || value === 'true') return true
    if (value === 0 || value === '0' || value === 'false') return false
  }
  if (expected === 'array' && value !== null && value !== undefined) return [value]
  // A text without its language where a text with language is specified.
  if (expected === 'object' && typeof value === 'string') return { value }
  return null
}

function message(found: unknown, mended: unknown): string {
  return mended === null
    ? `${quoted(found)} is of another type than specified; it is left out.`
    : `${quoted(found)} is of another type than specified.`
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return at
}

function setAt(value: unknown, path: Path, to: unknown): void {
  const holder = valueAt(value, path.slice(0, -1))
  const last = path.at(-1)
  if (typeof holder === 'object' && holder !== null && last !== undefined && last !== '__proto__')
    (holder as Record<PropertyKey, unknown>)[last] = to
}

/** `addresses[0].city` from its steps. */
export function joined(prefix: string, path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    prefix,
  )
}

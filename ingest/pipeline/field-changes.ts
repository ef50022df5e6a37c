/** What differs between two courses, path by path, for people. Pure. */
import { Course } from '@stapwijzer/shared/domain/course.ts'

/** The fields of a course in the order in which people read them; the database returns an order of its own. */
export const modelFields = Object.keys(Course.shape) as (keyof Course)[]

export type FieldChange = { path: string; from: unknown; to: unknown }

/** Every path (`price.amount`, `offerings[1].start`) at which the two differ, in the order of the model. */
export function fieldChanges(current: Course | null, proposed: Course): FieldChange[] {
  return modelFields.flatMap((field) => differences(field, current?.[field] ?? null, proposed[field] ?? null))
}

function differences(path: string, from: unknown, to: unknown): FieldChange[] {
  if (Array.isArray(to) && (Array.isArray(from) || from === null) && to.some(isObject)) {
    const before: readonly unknown[] = from ?? []
    return range(Math.max(before.length, to.length)).flatMap((at) =>
      differences(`${path}[${at}]`, before[at] ?? null, to[at] ?? null),
    )
  }
  // A new element of a list is told as a whole, a new fact of the course part by part.
  if (isObject(to) && (isObject(from) || (isNothing(from) && !path.endsWith(']')))) {
    const before = isObject(from) ? from : {}
    return [...new Set([...Object.keys(to), ...Object.keys(before)])].flatMap((key) =>
      differences(`${path}.${key}`, before[key] ?? null, to[key] ?? null),
    )
  }
  if (isNothing(from) && isNothing(to)) return []
  return text(from) === text(to) ? [] : [{ path, from, to }]
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

const maxValue = 80
/** An offering is told whole: a person looks for its price or place. */
const maxObject = 600

/** A value as one short line; null is nothing. Of an object only what it says. */
export function shown(value: unknown): string {
  if (isNothing(value)) return 'nothing'
  const whole = (typeof value === 'string' ? value : text(sayingSomething(value))).replace(/\s+/g, ' ')
  const most = isObject(value) ? maxObject : maxValue
  return whole.length > most ? `${whole.slice(0, most).toWellFormed()}…` : whole
}

function sayingSomething(value: unknown): unknown {
  if (!isObject(value)) return value
  const parts = Object.entries(value).map(([key, inner]) => [key, sayingSomething(inner)] as const)
  return Object.fromEntries(parts.filter(([, inner]) => !isNothing(inner)))
}

/** JSON with sorted keys: the database returns its keys in an order of its own. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}

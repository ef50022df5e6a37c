/** What differs between two courses, path by path, for people. Pure. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'

export type FieldChange = { path: string; from: unknown; to: unknown }

/** Every path (`price.amount`, `offerings[1].start`) at which the two differ, in the order of the model. */
export function fieldChanges(current: Course | null, proposed: Course): FieldChange[] {
  return (Object.keys(proposed) as (keyof Course)[]).flatMap((field) =>
    differences(field, current?.[field] ?? null, proposed[field] ?? null),
  )
}

function differences(path: string, from: unknown, to: unknown): FieldChange[] {
  if (Array.isArray(from) && Array.isArray(to) && (from.some(isObject) || to.some(isObject))) {
    return range(Math.max(from.length, to.length)).flatMap((at) =>
      differences(`${path}[${at}]`, from[at] ?? null, to[at] ?? null),
    )
  }
  if (isObject(from) && isObject(to)) {
    return [...new Set([...Object.keys(to), ...Object.keys(from)])].flatMap((key) =>
      differences(`${path}.${key}`, from[key] ?? null, to[key] ?? null),
    )
  }
  return text(from) === text(to) ? [] : [{ path, from, to }]
}

const maxValue = 80

/** A value as one short line; null is nothing. */
export function shown(value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'nothing'
  const whole = (typeof value === 'string' ? value : text(value)).replace(/\s+/g, ' ')
  return whole.length > maxValue ? `${whole.slice(0, maxValue).toWellFormed()}…` : whole
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

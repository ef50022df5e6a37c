/** A related document of an item as its schema describes it. */
import type { z } from 'zod'
import { quoted, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'

/** Null when RIO has no such document, or when it is no object (`type-mismatch`). */
export function fitDocument<T>(schema: z.ZodType<T>, raw: unknown, path: string, scope: Scope): T | null {
  if (raw === null || raw === undefined) return null
  const fitted = fit(schema, raw, path, scope)
  if (fitted === null) scope.findings.warn(path, 'type-mismatch', `${quoted(raw)} is no document of RIO.`)
  return fitted
}

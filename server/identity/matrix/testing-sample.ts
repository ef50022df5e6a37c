/** For tests: the smallest value that a JSON Schema of the document allows. */
import type { Schema } from './testing-operations.ts'

const formats: Record<string, string> = {
  date: '2027-01-11',
  'date-time': '2027-01-11T10:00:00Z',
  email: 'iemand@voorbeeld.nl',
  uri: 'https://voorbeeld.nl/',
  uuid: '00000000-0000-4000-8000-000000000000',
}

/** Takes the first of alternatives and only what has to be there. What rules beside the schema ask is not known here. */
export function sampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  const next = (one: unknown) => sampleOf(one as Schema, schemas)
  if (typeof schema.$ref === 'string') return next(schemas[schema.$ref.split('/').at(-1)!])
  if ('const' in schema) return schema.const
  if ('default' in schema) return schema.default
  if (Array.isArray(schema.enum)) return schema.enum[0]
  for (const key of ['anyOf', 'oneOf', 'allOf'] as const) {
    if (Array.isArray(schema[key])) return next(schema[key][0])
  }
  const type = [schema.type].flat()[0]
  if (type === 'object') {
    const members = (schema.properties ?? {}) as Record<string, Schema>
    const required = (schema.required ?? []) as string[]
    return Object.fromEntries(required.map((name) => [name, next(members[name] ?? {})]))
  }
  if (type === 'array')
    return Array.from({ length: Number(schema.minItems ?? 0) }, () => next(schema.items ?? {}))
  if (type === 'integer' || type === 'number') return schema.minimum ?? 0
  if (type === 'boolean') return true
  if (type === 'null') return null
  const format = formats[String(schema.format)]
  return format ?? 'x'.repeat(Math.max(1, Number(schema.minLength ?? 1)))
}

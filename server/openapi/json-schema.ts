/** JSON Schema (2020-12, as OpenAPI 3.1 takes it) of the contracts' schemas. */
import { parameterSchemas } from '@stapwijzer/shared/api/query.ts'
import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** Schemas with an id, kept once under `components.schemas`. */
export type Components = Record<string, JsonSchema>

const here = '#/$defs/'
const there = '#/components/schemas/'

/**
 * `io` is `input` for what a client sends and `output` for what it gets. A schema that has an id through
 * `.meta({ id })` goes to `components` and is referred to.
 */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Components): JsonSchema {
  const {
    $schema: _dialect,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: target }) => {
      const described = parameterSchemas.get(zodSchema as unknown as z.ZodType)?.schema
      if (!described) return
      for (const key of Object.keys(target)) delete target[key as keyof typeof target]
      Object.assign(target, described)
    },
  }) as JsonSchema & { $defs?: Components }
  for (const [name, definition] of Object.entries($defs ?? {}))
    components[name] = tidy(definition) as JsonSchema
  return tidy(own) as JsonSchema
}

/** Points references to the components, and writes "a text or null" as one type with its format in sight. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const node = Object.fromEntries(
    Object.entries(value as JsonSchema)
      .filter(([key]) => key !== 'id' || typeof (value as JsonSchema).id !== 'string' || !('type' in value))
      .map(([key, child]) =>
        key === '$ref' && typeof child === 'string' ? [key, child.replace(here, there)] : [key, tidy(child)],
      ),
  )
  return orNull(node)
}

const simple = new Set(['string', 'number', 'integer', 'boolean'])

function orNull(node: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = node
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return node
  const [one, other] = anyOf as [JsonSchema, JsonSchema]
  if (other.type !== 'null' || typeof one.type !== 'string' || !simple.has(one.type)) return node
  const values = Array.isArray(one.enum) ? { enum: [...(one.enum as unknown[]), null] } : {}
  if ('const' in one) return node
  return { ...one, ...values, ...rest, type: [one.type, 'null'] }
}

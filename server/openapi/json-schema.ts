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
      const described = zodSchema instanceof z.ZodType ? parameterSchemas.get(zodSchema)?.schema : undefined
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
  const node = Object.entries(value as JsonSchema).flatMap(([key, child]): [string, unknown][] => {
    if (key === 'id') return [] // the name under which it is kept says the same
    if (key === '$ref') return [[key, String(child).replace(here, there)]]
    return [[key, key === 'properties' ? tidyEach(child as JsonSchema) : tidy(child)]]
  })
  return orNull(plain(Object.fromEntries(node)))
}

/** The members of an object may have any name, also one that means something in a schema. */
function tidyEach(properties: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, tidy(schema)]))
}

/** Leaves out what a reader has no use for: the pattern that a format already says, and the bounds of all safe integers. */
function plain(node: JsonSchema): JsonSchema {
  const { pattern, minimum, maximum, ...rest } = node
  return {
    ...rest,
    ...(pattern !== undefined && node.format === undefined ? { pattern } : {}),
    ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER ? { minimum } : {}),
    ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER ? { maximum } : {}),
  }
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

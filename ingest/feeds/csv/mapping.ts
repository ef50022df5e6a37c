/**
 * The mapping file of a CSV source: which column means what. Nothing is guessed and nothing is ignored in silence: an
 * unknown key, a word that is no code of ours, or an option that a field cannot have is a problem.
 */
import { z } from 'zod'
import { isDateFormat } from '../fields/dates.ts'
import { MappingProvider, problemsInWords } from '../fields/mapping-provider.ts'
import { FieldSpec } from './field-spec.ts'
import { checkField, courseFields, offeringFields } from './model-fields.ts'

const words = z.array(z.string())

const encoding = z.enum(['utf-8', 'windows-1252', 'utf-16le'])

const File = z.strictObject({
  encoding: encoding.optional(),
  fallbackEncoding: encoding.optional(),
  delimiter: z
    .string()
    .length(1)
    .refine((mark) => !/["\r\n]/.test(mark), 'must not be a quote or a line break')
    .default(','),
  quote: z
    .string()
    .length(1)
    .refine((mark) => !/[\r\n]/.test(mark), 'must not be a line break')
    .default('"'),
  decimal: z.enum([',', '.']).optional(),
  dateFormats: z
    .array(z.string().refine(isDateFormat, 'must hold d or dd, M or MM, and yyyy'))
    .min(1)
    .default(['yyyy-MM-dd']),
})

export const Mapping = z.strictObject({
  mappingVersion: z.literal(1),
  provider: MappingProvider.optional(),
  file: File.prefault({}),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be two small letters')
    .default('nl'),
  row: z.enum(['course', 'offering']).default('course'),
  key: z.array(z.string()).min(1),
  ignore: words.default([]),
  fields: z.record(z.string(), FieldSpec),
  offerings: z.record(z.string(), FieldSpec).optional(),
})
export type Mapping = z.infer<typeof Mapping>

/** What can be judged of a field whose specification is not right: the options that are right by themselves. */
const PartOfSpec = z.unknown().transform((raw): FieldSpec => {
  // A mistake in the column or the constant is named by itself: nothing is said to be missing.
  if (typeof raw !== 'object' || raw === null) return { column: '' }
  const options = Object.entries(raw).filter(([option, value]) => isOption(option, value))
  const placeholder = 'column' in raw ? { column: '' } : 'const' in raw ? { const: null } : {}
  return { ...placeholder, ...(Object.fromEntries(options) as FieldSpec) }
})

function isOption(option: string, value: unknown): boolean {
  if (!Object.hasOwn(FieldSpec.shape, option)) return false
  return FieldSpec.shape[option as keyof FieldSpec].safeParse(value).success
}

/** The members that say what the fields are; `provider` in any form, it is judged elsewhere. */
const FieldsOnly = z.object({
  provider: z.unknown().optional(),
  row: z.enum(['course', 'offering']).catch('course'),
  fields: z.record(z.string(), PartOfSpec).catch({}),
  offerings: z.record(z.string(), PartOfSpec).optional().catch(undefined),
})
type FieldsOnly = z.infer<typeof FieldsOnly>

/** Everything that is wrong with a mapping file, in words; empty when it can be used. */
export function checkMapping(raw: unknown): string[] {
  const parsed = Mapping.safeParse(raw)
  if (parsed.success) return [...fieldProblems(parsed.data), ...offeringProblems(parsed.data)]
  // What holds of single fields is judged also when the file as a whole is not right.
  const fields = FieldsOnly.safeParse(raw)
  const more = fields.success ? [...fieldProblems(fields.data), ...offeringProblems(fields.data)] : []
  return [...new Set([...problemsInWords(parsed.error), ...more])]
}

/** The mapping of a source that passed `checkMapping`; the same object gives the same result without parsing again. */
export function readMapping(raw: unknown): Mapping {
  if (typeof raw !== 'object' || raw === null) return Mapping.parse(raw)
  const found = parsed.get(raw) ?? Mapping.parse(raw)
  parsed.set(raw, found)
  return found
}
const parsed = new WeakMap<object, Mapping>()

/** Every column that the mapping reads, each once. */
export function mappedColumns(mapping: Mapping): string[] {
  const specs = [...Object.values(mapping.fields), ...Object.values(mapping.offerings ?? {})]
  const columns = specs.map((spec) => spec.column).filter((column) => column !== undefined)
  return [...new Set([...mapping.key, ...columns])]
}

function fieldProblems({ fields, provider }: FieldsOnly): string[] {
  const problems = Object.entries(fields).flatMap(([field, spec]) =>
    Object.hasOwn(courseFields, field)
      ? [...oneSource(`fields.${field}`, spec), ...checkField(`fields.${field}`, courseFields[field], spec)]
      : [`fields.${field}: is no field of a course`],
  )
  if (!fields['title']) problems.push('fields.title: is missing')
  else if (fields['title'].const !== undefined) problems.push('fields.title: may not be a constant')
  if (!provider && !fields['provider.name'])
    problems.push('provider: is missing, and no field gives its name')
  return problems
}

function offeringProblems({ offerings = {}, row }: FieldsOnly): string[] {
  const { split, ...fields } = offerings
  const problems = Object.entries(fields).flatMap(([field, spec]) => {
    const path = `offerings.${field}`
    if (!Object.hasOwn(offeringFields, field)) return [`${path}: is no field of an offering`]
    const fromSplit =
      field === 'start' && split !== undefined && spec.column === undefined && spec.const === undefined
    return [...(fromSplit ? [] : oneSource(path, spec)), ...checkField(path, offeringFields[field], spec)]
  })
  if (!split) return problems
  const { column, separator, ...others } = split
  if (row === 'offering') problems.push('offerings.split: a row is one offering already')
  if (column === undefined) problems.push('offerings.split: needs a column')
  if (separator === undefined) problems.push('offerings.split: needs a separator')
  for (const option of Object.keys(others)) problems.push(`offerings.split.${option}: is unknown`)
  if (!fields['start']) problems.push('offerings.start: is missing, nothing is made of the split column')
  else if (fields['start'].column !== undefined) problems.push('offerings.start: comes from the split column')
  return problems
}

function oneSource(path: string, { column, const: constant }: FieldSpec): string[] {
  if (column === undefined && constant === undefined) return [`${path}: needs a column or a constant`]
  return column !== undefined && constant !== undefined ? [`${path}: has both a column and a constant`] : []
}

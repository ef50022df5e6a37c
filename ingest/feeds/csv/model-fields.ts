/** The model fields that a mapping may fill, how their cells are read, and which options they take. */
import {
  awards,
  deliveries,
  durationUnits,
  levels,
  nlqfLevels,
  offeringStates,
  practicalFacts,
  providerTypes,
  sectors,
  studyForms,
  studyLoadUnits,
} from '@stapwijzer/shared/domain/codes.ts'
import type { FieldSpec } from './field-spec.ts'

type Parse = NonNullable<FieldSpec['parse']>
/**
 * `codes` is the closed list that a cell (after `values`) must be one of; `named` says in words what is in a list that is
 * too long to be told.
 */
export type ModelField = {
  parse: Parse
  options: readonly (keyof FieldSpec)[]
  codes?: readonly string[]
  named?: string
}

const text: ModelField = { parse: 'text', options: ['values'] }
const list: ModelField = { parse: 'list', options: ['separator', 'values'] }
const money: ModelField = { parse: 'money', options: ['vat', 'vatRate', 'free', 'unknown', 'zero'] }
const lessons: ModelField = { parse: 'lessons', options: ['separator'] }
const yesNo: ModelField = { parse: 'yes-no', options: ['values'] }
const date: ModelField = { parse: 'date', options: [] }
const currency: ModelField = {
  parse: 'text',
  options: ['values'],
  codes: Intl.supportedValuesOf('currency'),
  named: 'a code of ISO 4217 such as EUR,',
}
const code = (codes: readonly string[]): ModelField => ({ parse: 'text', options: ['values'], codes })

/** The ids of a course, under their own name and under `ids.`, as the model has them. */
function idFields(...prefixes: string[]): Record<string, ModelField> {
  const fields = { crebo: list, croho: list, rio: text, nlqfCode: text, feedId: text, uuid: text }
  return Object.fromEntries(
    prefixes.flatMap((prefix) => Object.entries(fields).map(([field, kind]) => [prefix + field, kind])),
  )
}

export const courseFields: Readonly<Record<string, ModelField>> = {
  title: text,
  summary: text,
  description: { parse: 'text', options: ['values', 'format'] },
  level: code(levels),
  nlqf: code(nlqfLevels),
  award: code(awards),
  sector: code(sectors),
  studyLoad: { parse: 'number', options: ['unit'] },
  duration: { parse: 'duration', options: ['unit'] },
  delivery: code(deliveries),
  studyForm: code(studyForms),
  evening: yesNo,
  languages: list,
  entryRequirements: text,
  outcomes: text,
  fundingMarks: list,
  url: text,
  price: money,
  currency,
  flexibleStart: yesNo,
  lessons,
  applyUrl: text,
  ...Object.fromEntries(practicalFacts.map((fact) => [fact, yesNo])),
  ...idFields('', 'ids.'),
  'provider.id': text,
  'provider.name': text,
  'provider.type': code(providerTypes),
  'provider.kvk': text,
  'provider.institutionCode': text,
  'provider.rioOfferer': text,
  'provider.url': text,
}

export const offeringFields: Readonly<Record<string, ModelField>> = {
  id: text,
  start: date,
  end: date,
  city: text,
  postcode: text,
  location: text,
  price: money,
  currency,
  delivery: code(deliveries),
  seats: { parse: 'number', options: [] },
  state: code(offeringStates),
  enrolUntil: date,
  lessons,
  url: text,
}

const everywhere: readonly (keyof FieldSpec)[] = ['column', 'const', 'parse']
const units: Record<string, readonly string[]> = { duration: durationUnits, number: studyLoadUnits }

/** The units that a field's option `unit` takes. */
export function unitsOf({ parse }: ModelField): readonly string[] {
  return units[parse] ?? []
}

/** The values that a field takes, as the end of a sentence. */
function taking({ parse, codes, named }: ModelField): string {
  if (codes) return `; it takes ${named ?? codes.join(', ')} or null`
  return parse === 'yes-no' ? '; it takes true, false or null' : ''
}

/** What is wrong with the options of one field, in words. */
export function checkField(path: string, field: ModelField | undefined, spec: FieldSpec): string[] {
  if (!field) return []
  const problems: string[] = []
  if (
    spec.parse !== undefined &&
    spec.parse !== field.parse &&
    !(spec.parse === 'text' && field.parse === 'list')
  )
    problems.push(`${path}.parse: must be ${field.parse}`)
  for (const option of Object.keys(spec) as (keyof FieldSpec)[])
    if (!everywhere.includes(option) && !field.options.includes(option))
      problems.push(`${path}.${option}: does not go with ${field.parse}`)
  for (const [word, meaning] of Object.entries(spec.values ?? {})) {
    const fits = field.parse === 'yes-no' ? typeof meaning !== 'string' : typeof meaning !== 'boolean'
    const known = !field.codes || meaning === null || field.codes.includes(String(meaning))
    if (!fits || !known)
      problems.push(
        `${path}.values.${word}: ${JSON.stringify(meaning)} is no value of this field${taking(field)}`,
      )
  }
  if (
    field.codes &&
    spec.const !== undefined &&
    spec.const !== null &&
    !field.codes.includes(String(spec.const))
  )
    problems.push(`${path}.const: ${JSON.stringify(spec.const)} is no value of this field${taking(field)}`)
  if (spec.unit !== undefined && !unitsOf(field).includes(spec.unit))
    problems.push(`${path}.unit: must be one of ${unitsOf(field).join(', ')}`)
  if (Array.isArray(spec.const) && !['list', 'lessons'].includes(field.parse))
    problems.push(`${path}.const: must be one value`)
  return problems
}

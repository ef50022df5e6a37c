/**
 * Parsers for query parameters. A value arrives as a text, or as a list of texts when the parameter was repeated;
 * a single-valued parameter that was sent twice is refused, and so is an empty value.
 */
import { z } from 'zod'
import { isPlainDate } from '../domain/calendar.ts'

/** How a parameter is described to others, where that says more than "a text of this pattern". */
export const parameterSchemas = z.registry<{ schema: Record<string, unknown> }>()

const single = z.string('Send this parameter once.')
const filled = single.min(1, 'This parameter is empty: leave it out or give it a value.')

function number(min: number, max: number, pattern: RegExp, words: string, aboveMin: boolean) {
  return filled
    .regex(pattern, words)
    .transform(Number)
    .refine((value) => (aboveMin ? value > min : value >= min) && value <= max, words)
}

/** A whole number within bounds, both included. */
export function integer(min: number, max: number) {
  return number(min, max, /^\d{1,12}$/, `Give a whole number from ${min} to ${max}.`, false).register(
    parameterSchemas,
    { schema: { type: 'integer', minimum: min, maximum: max } },
  )
}

/** A decimal number above `min` and up to `max`. */
export function decimalAbove(min: number, max: number) {
  return number(
    min,
    max,
    /^\d{1,9}(\.\d{1,6})?$/,
    `Give a number above ${min} and up to ${max}.`,
    true,
  ).register(parameterSchemas, { schema: { type: 'number', exclusiveMinimum: min, maximum: max } })
}

export function boolean() {
  return filled
    .refine((text) => text === 'true' || text === 'false', 'Give true or false.')
    .transform((text) => text === 'true')
    .register(parameterSchemas, { schema: { type: 'boolean' } })
}

export function plainDate() {
  return filled
    .refine(isPlainDate, 'Give a date that exists, as YYYY-MM-DD.')
    .register(parameterSchemas, { schema: { type: 'string', format: 'date' } })
}

export function text(max: number) {
  return filled.max(max, `Give at most ${max} characters.`)
}

/** A closed code list. */
export function code<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `Give one of: ${values.join(', ')}.`)
}

/** A parameter that may repeat; at most 50 values. */
export function list<T extends z.ZodType>(item: T) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50, 'Give at most 50 values.'),
  )
}

/**
 * A Dutch postcode as below, or the name of a place: people know where they want to learn, and not its number. Of a
 * postcode only the four digits are left; whether there is such a place is looked up later.
 */
export function postcodeOrPlace() {
  return filled
    .max(60, 'Give at most 60 characters.')
    .regex(
      /^\s*([1-9]\d{3}\s*([A-Za-z]{2}\s*)?|['’]?[A-Za-z\u00c0-\u017f][^0-9<>]*)$/,
      'Give a postcode such as 3511 or 3511 AB, or the name of a place.',
    )
    .transform((text) => (/^\d/.test(text.trim()) ? text.trim().slice(0, 4) : text.trim()))
}

/** A Dutch postcode, `3511`, `3511AB` or `3511 ab`; the result holds only the four digits. */
export function postcode() {
  return filled
    .regex(/^\s*[1-9]\d{3}\s*([A-Za-z]{2}\s*)?$/, 'Give a postcode such as 3511 or 3511 AB.')
    .transform((text) => text.trim().slice(0, 4))
}

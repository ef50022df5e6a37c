/** The kinds of facts that a funding question is answered from, and how each is written in a request. */
import { z } from 'zod'
import { isPlainDate } from '../calendar.ts'
import { isMoney, moneyForm, mostEuros } from '../money/cents.ts'
import { SchemeId } from '../schemes.ts'

export type FactKind = 'flag' | 'code' | 'number' | 'money' | 'date' | 'text' | 'schemes'

export type Fact<S extends z.ZodType = z.ZodType> = {
  kind: FactKind
  schema: S
  /** The values of a code fact. */
  codes?: readonly string[]
}

type FactTable = Record<string, Fact>
/** The request schema of a table of facts: every fact may be left out or null, and both mean unknown. */
type FactObject<T extends FactTable> = z.ZodObject<
  { [Name in keyof T]: z.ZodOptional<z.ZodNullable<T[Name]['schema']>> },
  z.core.$strict
>

export function factObject<T extends FactTable>(table: T): FactObject<T> {
  const shape = Object.fromEntries(Object.entries(table).map(([name, fact]) => [name, fact.schema.nullish()]))
  return z.strictObject(shape, 'Give an object with facts; leave out what is not known.') as FactObject<T>
}

export const flag = { kind: 'flag', schema: z.boolean('Give true or false.') } as const

export function code<const C extends readonly [string, ...string[]]>(codes: C) {
  return { kind: 'code', schema: z.enum(codes, `Give one of: ${codes.join(', ')}.`), codes } as const
}

/** A number within bounds, both included. */
export function number(min: number, max: number) {
  const words = `Give a number from ${min} to ${max}.`
  return { kind: 'number', schema: z.number(words).min(min, words).max(max, words) } as const
}

/**
 * A whole number of at least `min`, at most `max` when one is given. Not `z.int()`: its problems end the check of the
 * whole body, and then contradictions in the rest of it would not be told.
 */
export function whole(min: number, max = Number.MAX_SAFE_INTEGER) {
  const open = max === Number.MAX_SAFE_INTEGER
  const words = open ? `Give a whole number of ${min} or more.` : `Give a whole number from ${min} to ${max}.`
  const fits = (value: number) => Number.isSafeInteger(value) && value >= min && value <= max
  const schema = z.number(words).refine(fits, words)
  return { kind: 'number', schema: schema.meta({ type: 'integer', minimum: min, maximum: max }) } as const
}

const amountWords =
  'Give an amount in euros from 0 to 99999999999.99 with at most two decimals, as a number or a text such as "1250.00".'

/** Euros, as a number or a decimal text. */
export const money = {
  kind: 'money',
  schema: z.union(
    [
      z.number(amountWords).min(0, amountWords).max(mostEuros, amountWords).refine(isMoney, amountWords),
      z.string(amountWords).regex(moneyForm, amountWords),
    ],
    amountWords,
  ),
} as const

const dateWords = 'Give a date that exists, from 1900 to 2099, as YYYY-MM-DD.'

export function isDateWithin(text: string, first: string, last: string): boolean {
  return isPlainDate(text) && text >= first && text <= last
}

export const date = {
  kind: 'date',
  schema: z
    .string(dateWords)
    .refine((text) => isDateWithin(text, '1900-01-01', '2099-12-31'), dateWords)
    .meta({ format: 'date' }),
} as const

export function text(pattern: RegExp, words: string) {
  return { kind: 'text', schema: z.string(words).regex(pattern, words) } as const
}

/** Ids of schemes; the empty list means: known, none. */
export const schemes = {
  kind: 'schemes',
  schema: z.array(
    z.enum(SchemeId.options, 'Give ids of schemes as GET /v1/funding-schemes lists them.'),
    'Give a list of scheme ids; an empty list says: none.',
  ),
} as const

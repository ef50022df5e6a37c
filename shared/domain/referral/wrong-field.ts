/**
 * What people put in a field by mistake and what a desk must never get: a citizen service number (BSN), a bank account
 * (IBAN), an e-mail address where a name or a question belongs. Pure.
 */
import { stepTextNames, type TextName } from '../plan/plan-fields.ts'

export const wrongKinds = ['bsn', 'iban', 'email'] as const
export type WrongKind = (typeof wrongKinds)[number]

/** Lengths of an IBAN by country, from the IBAN registry (SWIFT), for the countries that people here have accounts in. */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 ' +
    'LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 VA22'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Which of these a text holds, each once; `all` unless told. */
export function wrongKindsIn(text: string, looked: readonly WrongKind[] = wrongKinds): WrongKind[] {
  const plain = inPlainSigns(text)
  const holds = { bsn: holdsBsn, iban: holdsIban, email: holdsEmail }
  return looked.filter((kind) => holds[kind](plain))
}

/** Digits of every script, dashes, spaces and invisible characters are read as what they look like; a slash as a dash. */
function inPlainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Nd}\d]/gu, plainDigit)
    .replace(/[\p{Pd}/]/gu, '-')
    .replace(/[ \t]+/g, ' ')
}

/** The digits of a script stand together, from 0 to 9. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** The ways in which nine digits are written: solid, in threes, 4-2-3, or in groups of one to three with one separator. */
const nineDigits = [
  /(?<!\d)\d{9}(?!\d)/g,
  /(?<!\d)\d{3}([ .-])\d{3}\1\d{3}(?!\d)/g,
  /(?<!\d)\d{4}([ .-])\d{2}\1\d{3}(?!\d)/g,
  /(?<![\d+]|\d[ .-])\d{1,3}([ .-])\d{1,3}(?:\1\d{1,3}){1,7}(?![ .-]?\d)/g,
]

function holdsBsn(text: string): boolean {
  return nineDigits.some((form) =>
    [...text.matchAll(form)].some(([found]) => isBsn(found.replace(/\D/g, ''))),
  )
}

/** The eleven test of a BSN: the last digit counts against the others. Nine zeros are no number of anybody. */
function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

function holdsIban(text: string): boolean {
  return [...text.toUpperCase().matchAll(/(?<![A-Z\d])([A-Z]{2})[ .-]?\d{2}/g)].some((found) => {
    const length = ibanLengths[found[1]!]
    const iban = length && firstCharacters(text.toUpperCase().slice(found.index), length)
    return iban ? passes97(iban) : false
  })
}

/** So many letters and digits from the start, past spaces, dots and dashes; undefined when there are fewer, or when the word goes on. */
function firstCharacters(text: string, count: number): string | undefined {
  const form = new RegExp(`^(?:[A-Z\\d][ .-]?){${count - 1}}[A-Z\\d](?![A-Z\\d])`)
  return form.exec(text)?.[0].replace(/[ .-]/g, '')
}

/** ISO 7064 MOD 97-10 as ISO 13616 uses it: country and check digits go to the end, letters count from 10. */
function passes97(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4)
  return [...turned].reduce((rest, sign) => Number(`${rest}${parseInt(sign, 36)}`) % 97, 0) === 1
}

function holdsEmail(text: string): boolean {
  return /(?<![\p{L}\w.%+-])[\p{L}\w.%+-]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}/u.test(text)
}

/** What was typed into the form to a desk, as far as it can hold something that belongs elsewhere. */
type Typed = { name?: unknown; phone?: unknown; question?: unknown; goal?: unknown }
/** The texts of a plan that goes along. */
type PlanTexts = {
  title: string
  reason: string | null
  items: readonly Record<'title' | TextName, string | null>[]
}

/** A field with what does not belong in it; `step` counts from 1, for the steps of a plan. */
export type WrongField =
  | { field: 'name' | 'phone' | 'question' | 'goal'; kind: WrongKind }
  | { field: 'plan'; kind: WrongKind; step?: number }

/** Of every field the first thing that is wrong in it. Members that are no text are left to other checks. */
export function wrongInForm(typed: Typed): WrongField[] {
  return (['name', 'phone', 'question', 'goal'] as const).flatMap((field): WrongField[] => {
    const text = typed[field]
    if (typeof text !== 'string') return []
    const [kind] = field === 'phone' ? wrongInPhone(text) : wrongKindsIn(text)
    return kind ? [{ field, kind }] : []
  })
}

/** Nine digits are a telephone number when they begin with a zero or a country: then the eleven test says nothing. */
function wrongInPhone(text: string): WrongKind[] {
  const isNumber = /^\s*(?:\+|\(?0)/.test(text)
  return wrongKindsIn(text, isNumber ? ['iban', 'email'] : wrongKinds)
}

/** An e-mail address in a plan may be the school's; a number of a person or an account never belongs there. */
export function wrongInPlan(plan: PlanTexts): WrongField[] {
  const of = (texts: (string | null)[], step?: number): WrongField[] => {
    const [kind] = wrongKindsIn(texts.filter((text) => text !== null).join('\n'), ['bsn', 'iban'])
    return kind ? [{ field: 'plan', kind, ...(step === undefined ? {} : { step }) }] : []
  }
  return [
    ...of([plan.title, plan.reason]),
    ...plan.items.flatMap((step, index) =>
      of([step.title, ...stepTextNames.map((name) => step[name])], index + 1),
    ),
  ]
}

/** Dates of a feed as plain dates in Europe/Amsterdam, and whether they can be true. */
import { addMonths, isPlainDate, plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { quoted, type Scope } from './findings.ts'

/** What a feed can be wrong about in one date. */
export type DateProblem = 'date-invalid' | 'date-ambiguous' | 'date-implausible'

const earliest = '2000-01-01'
const form =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ]([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d{1,9})?)?)? ?([Zz]|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/

/**
 * A date or date-time in ISO 8601. A date-time with an offset is converted to Amsterdam's day; one without is the day
 * it says, and so is a date with a time zone (XML Schema).
 */
export function isoDate(text: string): { date: string } | { problem: DateProblem } {
  const found = form.exec(text.trim())
  const day = found?.[1] ?? ''
  if (!found || !isPlainDate(day))
    return { problem: isTwoDigitYear(text) ? 'date-ambiguous' : 'date-invalid' }
  const [, , hour, minute, , offset] = found
  if (hour === undefined || offset === undefined) return { date: day }
  const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^(.\d\d):?/, '$1:')
  const instant = new Date(`${day}T${hour}:${minute ?? '00'}:00${zone}`)
  if (Number.isNaN(instant.getTime())) return { problem: 'date-invalid' }
  const date = plainDateOf(instant)
  // The last night of the year 9999 is one of 10000 here, which is no plain date; neither is the year 1.
  return { date: isPlainDate(date) ? date : day }
}

/** Before 2000 or more than ten years ahead a date of a course is taken for an error. */
export function isPlausible(date: string, today: string): boolean {
  if (today !== latest.today) latest = { today, date: addMonths(today, 120) }
  return date >= earliest && date <= latest.date
}
let latest = { today: '', date: '' }

/** The date of a field, null with a warning when it cannot be used. An empty text is null without a warning. */
export function cleanDate(
  raw: string,
  path: string,
  { findings, today }: Scope,
  read: (text: string) => { date: string } | { problem: DateProblem } = isoDate,
): string | null {
  const text = raw.trim()
  if (text === '') return null
  const result = read(text)
  const problem =
    'problem' in result ? result.problem : isPlausible(result.date, today) ? null : 'date-implausible'
  if (problem === null && 'date' in result) return result.date
  findings.warn(path, problem ?? 'date-invalid', `${quoted(raw)} ${why[problem ?? 'date-invalid']}`)
  return null
}

/**
 * The first or last day on which something holds. However far away it is, it is meant (`9999-12-31` is for ever), so only
 * a date that cannot be read gives a warning and null.
 */
export function boundDate(raw: string, path: string, scope: Scope): string | null {
  const result = isoDate(raw)
  return 'date' in result ? result.date : cleanDate(raw, path, scope)
}

const why: Record<DateProblem, string> = {
  'date-invalid': 'is no date that can be read.',
  'date-ambiguous': 'has a year of two digits.',
  'date-implausible': 'lies before 2000 or more than ten years ahead.',
}

function isTwoDigitYear(text: string): boolean {
  return /^\s*\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}\s*$/.test(text)
}

/**
 * A reader for the formats a mapping lists, made of `d dd M MM yyyy` and separators, e.g. `d-M-yyyy`. Only those forms
 * are read; a year of two digits never.
 */
export function dateReader(
  formats: readonly string[],
): (text: string) => { date: string } | { problem: DateProblem } {
  const forms = formats.map(compile)
  return (text) => {
    for (const { pattern, order } of forms) {
      const found = pattern.exec(text)
      if (!found) continue
      const part = (letter: string) =>
        (found[order.indexOf(letter) + 1] ?? '').padStart(letter === 'y' ? 4 : 2, '0')
      const date = `${part('y')}-${part('M')}-${part('d')}`
      if (isPlainDate(date)) return { date }
    }
    return { problem: isTwoDigitYear(text) ? 'date-ambiguous' : 'date-invalid' }
  }
}

/** Whether a format of a mapping can be read: day, month and a year of four digits, each once. */
export function isDateFormat(format: string): boolean {
  const order = format.match(/d{1,2}|M{1,2}|yyyy/g)?.map((token) => token[0]) ?? []
  const rest = format.replace(/d{1,2}|M{1,2}|yyyy/g, '')
  return order.toSorted().join('') === 'Mdy' && /^[-/. ]*$/.test(rest)
}

function compile(format: string): { pattern: RegExp; order: string[] } {
  const order: string[] = []
  const source = format.replace(/d{1,2}|M{1,2}|yyyy|[^\w]/g, (token) => {
    if (!/^[dMy]/.test(token)) return token === ' ' ? ' +' : `\\${token}`
    order.push(token[0] as string)
    return token === 'yyyy' ? '(\\d{4})' : token.length === 2 ? '(\\d{2})' : '(\\d{1,2})'
  })
  return { pattern: new RegExp(`^${source}$`), order }
}

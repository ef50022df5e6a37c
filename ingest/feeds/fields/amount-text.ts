/**
 * Amounts as people write them in a cell: `€ 1.250,00`, `€ 27.500,-`, `1250`, `€5,975`, `495.50`, `€ 95 per maand`.
 * What can be read in two ways is not guessed.
 */
import { toCents } from './money.ts'

export const periods = ['hour', 'day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]

export type AmountText =
  | { kind: 'amount'; cents: bigint; period: Period | null }
  /** A range, several amounts, or an amount that is only a lower or upper bound. */
  | { kind: 'ambiguous' }
  /** Another currency than the euro. */
  | { kind: 'currency' }
  | { kind: 'unparsable' }

const periodWords: Record<string, Period> = {
  uur: 'hour',
  hour: 'hour',
  u: 'hour',
  dag: 'day',
  day: 'day',
  d: 'day',
  week: 'week',
  w: 'week',
  maand: 'month',
  month: 'month',
  mnd: 'month',
  m: 'month',
  jaar: 'year',
  year: 'year',
  jr: 'year',
  j: 'year',
}

const otherCurrency = /[$£¥₤]|\b(?:usd|gbp|chf|sek|dkk|nok|pln|jpy|dollars?|pounds?)\b/i
const bounds =
  /(?<![a-z])(?:vanaf|v\.?a|tussen|from|between|starting|tot|max|maximaal|min|minimaal|circa|ca|ongeveer|about)(?![a-z])/i
const periodPart = /(?:\bper\b|\/|\bp\/)\s*([a-z]+)\.?\s*$/i
const numberPart = /\d(?:[\d.,' ]*\d)?/g

/** Reads one cell (not empty). Linear in its length; longer than 100 characters is prose, not an amount. */
export function readAmount(cell: string): AmountText {
  const text = cell.replace(/\s+/g, ' ').trim()
  // A spreadsheet's `1e9` is neither an amount nor two of them.
  if (text.length > 100 || /\d[eE][+-]?\d/.test(text)) return { kind: 'unparsable' }
  if (otherCurrency.test(text)) return { kind: 'currency' }
  const { rest, period } = takePeriod(text)
  // The price marks `,-`, `.-` and `,--` end an amount; they are no minus and no second number.
  const plain = rest.replace(/(\d)[.,]\s?[-–—=]{1,2}(?!\d)/g, '$1')
  const numbers = plain.match(numberPart) ?? []
  if (numbers.length > 1 || (numbers.length === 1 && bounds.test(plain))) return { kind: 'ambiguous' }
  const number = numbers[0]
  if (number === undefined) return { kind: 'unparsable' }
  const around = plain.replace(number, ' # ').replace(/€|\beuro'?s?\b|\beur\b/gi, ' ')
  const sign = /^ *(-|–|−|\+)? *# *$/.exec(around)
  if (!sign) return { kind: 'unparsable' }
  const cents = toCents(decimalOf(number) ?? '')
  if (cents === null) return { kind: 'unparsable' }
  return { kind: 'amount', cents: sign[1] && sign[1] !== '+' ? -cents : cents, period }
}

/** Cuts `per maand`, `/maand`, `p/m`, `p.m.` off; an unknown word after it leaves the text as it is. */
function takePeriod(text: string): { rest: string; period: Period | null } {
  const short = /\bp\.?\s?([mjwud])\.?$/i.exec(text)
  const found = periodPart.exec(text) ?? short
  const word = found?.[1]?.toLowerCase() ?? ''
  const period = Object.hasOwn(periodWords, word) ? (periodWords[word] ?? null) : null
  return found && period ? { rest: text.slice(0, found.index), period } : { rest: text, period: null }
}

/**
 * A written number as a decimal text with a dot, null when it cannot be one. Three digits after a single separator are
 * thousands; of two kinds of separators the last one is the decimal one.
 */
export function decimalOf(number: string): string | null {
  const text = number.replace(/[' ](?=\d{3}(?:\D|$))/g, '')
  if (/[' ]/.test(text)) return null
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma !== -1 && dot !== -1) return comma > dot ? grouped(text, '.', ',') : grouped(text, ',', '.')
  const mark = comma !== -1 ? ',' : dot !== -1 ? '.' : null
  if (mark === null) return text
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(text)) return text.replaceAll(mark, '')
  return grouped(text, '', mark)
}

/** A number with thousands in groups of three and at most two decimals. */
function grouped(text: string, thousands: string, mark: string): string | null {
  const [whole = '', part = '', ...more] = text.split(mark)
  if (more.length > 0 || part === '' || part.length > 2) return null
  const groups = thousands === '' ? [whole] : whole.split(thousands)
  const [first = '', ...rest] = groups
  const fits = /^\d+$/.test(first) && (rest.length === 0 || first.length <= 3)
  return fits && rest.every((group) => /^\d{3}$/.test(group)) ? `${groups.join('')}.${part}` : null
}

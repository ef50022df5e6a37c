/** Amounts in whole cents (bigint) and decimal arithmetic on them; floats never touch money. */
import type { Price } from '@stapwijzer/shared/domain/course.ts'

/** Above this many cents (€ 250,000) a price is taken for an error. */
const implausible = 25_000_000n
/** A decimal number with a dot; exponents, signs in the middle and other spellings are no amounts. */
const decimal = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/

/** Cents of a decimal text such as `64.50`, half a cent up; null when it is none. */
export function toCents(text: string): bigint | null {
  const value = toRatio(text)
  return value && roundHalfUp(value.numerator * 100n, value.denominator)
}

/** `cents` plus `rate` percent (a decimal text such as `21` or `9.5`), half a cent up; null for an unreadable rate. */
export function withPercent(cents: bigint, rate: string): bigint | null {
  const value = toRatio(rate)
  if (!value || value.numerator < 0n) return null
  return roundHalfUp(cents * (100n * value.denominator + value.numerator), 100n * value.denominator)
}

/** Two decimals, e.g. `1250.00`. */
export function toDecimal(cents: bigint): string {
  const sign = cents < 0n ? '-' : ''
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The price of so many cents: free at 0. `null` when it is above what a course can cost. */
export function priceOf(cents: bigint, vatIncluded: boolean | null): Price | null {
  if (cents < 0n || cents > implausible) return null
  return { status: cents === 0n ? 'free' : 'known', amount: toDecimal(cents), currency: 'EUR', vatIncluded }
}

/** Divides with half up (away from zero below it). `denominator` is above 0. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n
  return (sign * (2n * sign * numerator + denominator)) / (2n * denominator)
}

/** A decimal text as an exact fraction. */
export function toRatio(text: string): { numerator: bigint; denominator: bigint } | null {
  const found = decimal.exec(text)
  if (!found) return null
  const [, sign, whole = '', part = ''] = found
  const numerator = BigInt(whole + part)
  return { numerator: sign === '-' ? -numerator : numerator, denominator: 10n ** BigInt(part.length) }
}

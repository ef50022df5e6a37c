/**
 * Money is counted in whole euro cents, as a number: the largest amount the product takes (99,999,999,999.99) times
 * the largest factor it uses stays far below 2^53. Multiply first, then round half up, once.
 */

/** Largest amount that is taken. */
export const mostEuros = 99_999_999_999.99
export const mostCents = 9_999_999_999_999
/** An amount as a decimal text. */
export const moneyForm = /^\d{1,11}(\.\d{1,2})?$/

/** Whether a number or decimal text is an amount from 0 to 99,999,999,999.99 with at most two decimals. */
export function isMoney(value: number | string): boolean {
  return moneyForm.test(String(value))
}

/** `1250`, `"1250.5"` or `"1250.50"` to 125050 cents. Only for what `isMoney` accepts. */
export function centsOf(value: number | string): number {
  const [euros = '', decimals = ''] = String(value).split('.')
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
}

/** 125050 to `"1250.50"`: the form in which amounts travel. */
export function decimalText(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

/** `cents × times / over`, rounded half up to whole cents. All three are whole numbers that are not negative. */
export function share(cents: number, times: number, over: number): number {
  const product = cents * times
  const whole = Math.floor(product / over)
  return 2 * (product - whole * over) >= over ? whole + 1 : whole
}

/**
 * A number that is not negative, in whole tenths, rounded half up on its decimal digits (8.45 is 85 tenths),
 * so that the binary form of a number never decides.
 */
export function tenths(value: number): number {
  const [whole = '0', decimals = ''] = value.toFixed(12).split('.')
  return Number(whole) * 10 + Number(decimals[0]) + (Number(decimals[1]) >= 5 ? 1 : 0)
}

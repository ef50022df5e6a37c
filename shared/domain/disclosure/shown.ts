/** A count as it may leave the platform. Zero and "fewer than ten" are one value. Pure. */

export type Shown =
  | { readonly value: number; readonly suppressed: false }
  | { readonly value: null; readonly suppressed: true }

/** The same in every table, file and report: rounding that differs between them could be played out against each other. */
export const rules: Rules = { smallest: 10, roundTo: 5, leastWidth: 3 }

export type Rules = {
  /** Counts below it are never shown. */
  smallest: number
  /** Shown counts are multiples of it; 1 = not rounded. */
  roundTo: number
  /** A hidden count can be any of more than that many that follow each other, whoever adds and subtracts what is shown. */
  leastWidth: number
}

export const hidden: Shown = { value: null, suppressed: true }

export function shownAs(value: number | null): Shown {
  return value === null ? hidden : { value, suppressed: false }
}

/** Rounds to the nearest multiple, a half upwards. */
export function rounded(n: number, { roundTo }: Rules = rules): number {
  return Math.floor((n + roundTo / 2) / roundTo) * roundTo
}

/**
 * A total that is made of the shown parts and so tells nothing that they do not. Parts that are hidden are not in it; it is
 * hidden when all of them are.
 */
export function totalOfShown(parts: readonly Shown[]): Shown {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]))
  return values.length === 0 ? hidden : shownAs(values.reduce((sum, value) => sum + value, 0))
}

/** A share in whole percent, made of what is shown; null unless both sides are shown. */
export function shareOf(part: Shown, whole: Shown): number | null {
  if (part.value === null || whole.value === null || whole.value === 0) return null
  return Math.round((100 * part.value) / whole.value)
}

/** What a measurement says: mostly a ratio of the product to a reference that ran beside it, against its target. */

export type Result = {
  /** Number of the list of ratios (`P1`), or a short name. */
  id: string
  name: string
  /** A ratio, or an amount with `unit`. */
  value: number
  unit?: 'ms' | 's' | 'MB' | 'kB'
  /** `<= 1.5` or `>= 0.4`. */
  target: string
  /** The two sides of a ratio and whatever else explains the value. */
  detail: string
  /** Each round's value, for those who want to see the spread. */
  rounds?: number[]
}

export function meets({ value, target }: Result): boolean {
  const limit = Number(target.slice(2))
  return target.startsWith('<=') ? value <= limit : value >= limit
}

/** A table for the terminal. */
export function table(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.id,
    result.name,
    shown(result),
    result.target,
    meets(result) ? 'met' : 'NOT MET',
    result.detail,
  ])
  const all = [['', 'what', 'value', 'target', '', 'detail'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

function shown({ value, unit }: Result): string {
  if (unit === undefined) return value.toFixed(3)
  return `${value.toFixed(unit === 'MB' || unit === 'kB' ? 0 : 1)} ${unit}`
}

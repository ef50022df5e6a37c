/** Fees a study year, from the table of a scheme. */
import type { Facts } from './facts.ts'
import { rowsThatMayHold } from './rows.ts'
import type { Amount } from './scheme-file.ts'
import { studyYearOf } from './study-year.ts'

export type Bounds = { min: number | null; max: number | null; exact: boolean }

type Table = Amount & { form: 'table' }

/**
 * The fee in the study year in which the course starts, in cents. Rows for other years do not count; where no row is
 * left the fee is unknown, and then so is the least, whatever a row that may hold says.
 */
export function feeTable(table: Table, facts: Facts): Bounds {
  const year = facts.start === undefined ? undefined : studyYearOf(facts.start, table.studyYearFrom)
  const ofYear = table.byStudyYear.filter((row) => row.year === undefined || row.year === year)
  const rows = rowsThatMayHold([...ofYear, { min: null, max: null }], facts, table.studyYearFrom)
  const unknown = rows.some((row) => row.max === null)
  const min = unknown ? null : cents(Math.min(...rows.map((row) => row.min ?? Number.NaN)))
  const max = unknown ? null : cents(Math.max(...rows.map((row) => row.max ?? Number.NaN)))
  return { min, max, exact: min !== null && min === max }
}

function cents(euros: number): number | null {
  return Number.isNaN(euros) ? null : Math.round(euros * 100)
}

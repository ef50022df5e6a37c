/** Fees a study year, from the table of a scheme. */
import type { Bounds } from './amounts.ts'
import type { Facts } from './facts.ts'
import { rowsThatMayHold } from './rows.ts'
import type { Amount } from './scheme-file.ts'
import { studyYearOf } from './study-year.ts'

type Table = Amount & { form: 'table' }

/**
 * The fee in the study year in which the course starts, in cents. Rows for other years do not count; where no row is
 * left the fee is unknown.
 */
export function feeTable(table: Table, facts: Facts): Bounds {
  const year = facts.start === undefined ? undefined : studyYearOf(facts.start, table.studyYearFrom)
  const ofYear = table.byStudyYear.filter((row) => row.year === undefined || row.year === year)
  const rows = rowsThatMayHold([...ofYear, { min: null, max: null }], facts, table.studyYearFrom)
  const min = least(rows.map((row) => row.min))
  const max = most(rows.map((row) => row.max))
  return { min, max, exact: min !== null && min === max }
}

/** No fee is below nothing, so a zero is the least whatever the unknown ones are. */
function least(euros: (number | null)[]): number | null {
  if (euros.includes(0)) return 0
  return euros.includes(null) ? null : Math.round(Math.min(...euros.map(Number)) * 100)
}

function most(euros: (number | null)[]): number | null {
  return euros.includes(null) ? null : Math.round(Math.max(...euros.map(Number)) * 100)
}

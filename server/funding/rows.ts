/** Rows of a scheme file of which the first whose test holds counts. */
import type { Facts } from './facts.ts'
import { judge } from './judge.ts'
import type { Test } from './scheme-file.ts'

/** The row that counts; while its test is undecided also the rows after it, so that the answer becomes a range. */
export function rowsThatMayHold<T extends { when?: Test }>(
  rows: readonly T[],
  facts: Facts,
  studyYearFrom?: string,
): T[] {
  const found: T[] = []
  for (const row of rows) {
    const truth = row.when ? judge(row.when, facts, studyYearFrom) : true
    if (truth !== false) found.push(row)
    if (truth === true) break
  }
  return found
}

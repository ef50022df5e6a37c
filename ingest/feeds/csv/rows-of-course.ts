/** `row: offering`: course fields come from the first row; a later row that says otherwise is reported, not believed. */
import { quoted } from '../fields/findings.ts'
import type { Sheet } from './cells.ts'

/** Warns `unknown-value` for each course field whose later value differs from the first; an empty one says nothing. */
export function warnDifferingRows({ item, mapping, scope }: Sheet): void {
  const [first, ...later] = item.rows
  if (!first || later.length === 0) return
  for (const [field, { column }] of Object.entries(mapping.fields)) {
    if (column === undefined) continue
    const index = item.header.indexOf(column)
    const stated = (first.cells[index] ?? '').trim()
    const other = later.find((row) => !['', stated].includes((row.cells[index] ?? '').trim()))
    if (other)
      scope.findings.warn(
        field,
        'unknown-value',
        `Line ${other.line} says ${quoted(other.cells[index] ?? '')}, the first row of this course ${quoted(stated)}.`,
      )
  }
}

/** A raw CSV item: the rows of one course (more than one only for `row: offering`) under the header of the file. */

export type CsvItem = {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

/** Source id from the key columns, joined with `|`; null when one of them is empty. */
export function itemId(cells: readonly string[], keyColumns: readonly number[]): string | null {
  const parts = keyColumns.map((column) => (cells[column] ?? '').trim())
  return parts.every((part) => part !== '') ? parts.join('|') : null
}

/** Rows in the text format of PostgreSQL's COPY. Pure. */

export type Cell = string | number | boolean | null | readonly (string | number | null)[]

/** Null becomes SQL null; lists become array literals, and their texts must be plain (dates). */
export function copyRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map(copyRow).join('')
}

/** One row with its line end. */
export function copyRow(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join('\t')}\n`
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return /[\\\t\n\r]/.test(cell) ? escaped(cell) : cell
  if (typeof cell === 'object') return `{${cell.map((item) => item ?? 'NULL').join(',')}}`
  return String(cell)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!)
}

/** Rows into a table by COPY, the fastest way in. */
import { finished } from 'node:stream/promises'
import type { Sql } from '../../db/client.ts'

export type Cell = string | number | boolean | null | readonly (string | number | null)[]

/** Rows in COPY's text format. Lists become array literals; their texts must be plain (dates). */
export function rowsText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join('\t')}\n`).join('')
}

/** `columns` is a list of names with spaces between. */
export async function copyText(sql: Sql, table: string, columns: string, text: string): Promise<void> {
  if (text === '') return
  const names = columns.trim().split(/\s+/).join(', ')
  const stream = await sql.unsafe(`copy ${table} (${names}) from stdin`).writable()
  stream.end(text)
  await finished(stream)
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

/** Reads the tables of this folder: one entry a line, cells set apart by `|`, the reason after `--`. Pure. */

export type TableRow = { cells: string[]; reason: string }

export function tableRows(table: string): TableRow[] {
  return table.split('\n').flatMap((line) => {
    const [entry = '', reason = ''] = line.split(/--(.*)/)
    if (entry.trim() === '') return []
    return [{ cells: entry.split('|').map((cell) => cell.trim()), reason: reason.trim() }]
  })
}

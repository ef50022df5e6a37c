/**
 * CSV that is safe to open in a spreadsheet: what a provider wrote is never run as a formula. Every CSV that leaves the
 * product is made with these two functions. Pure.
 */

export type CsvValue = string | number | boolean | null

/** First characters (full-width ones too) that make a spreadsheet read a cell as a formula or a command. */
const runs = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
/**
 * A Dutch spreadsheet splits at semicolons. In a record with commas it takes no quote inside for one, so that each
 * semicolon and each line of a text begins a cell.
 */
const runsInside = /([;\r\n])([^\S\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g
const needsQuotes = /[",;\r\n\t]|^\s|\s$/

/**
 * One cell, quoted where it must be. A text that a spreadsheet would run gets an apostrophe in front, which makes it
 * text; numbers stay numbers, null is an empty cell.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = `${runs.test(value) ? "'" : ''}${value.replace(runsInside, "$1'$2")}`
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record with its line end (CRLF, as RFC 4180 has it). */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}

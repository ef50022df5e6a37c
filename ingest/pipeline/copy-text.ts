/** Rows in the text format of PostgreSQL's COPY. Pure. */

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line with its line end; null becomes SQL null. */
export function copyLine(values: readonly (string | number | null)[]): string {
  let line = ''
  for (let at = 0; at < values.length; at += 1) {
    if (at > 0) line += '\t'
    line += copyValue(values[at] ?? null)
  }
  return `${line}\n`
}

function copyValue(value: string | number | null): string {
  if (value === null) return '\\N'
  const text = String(value)
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : text
}

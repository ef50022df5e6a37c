/** Tables and times for people who read them in a terminal. Pure. */

export type Column = { title: string; align?: 'right' }

/** Rows under their titles, in columns as wide as they have to be. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => {
        const cell = oneLine(cells[at] ?? '')
        return align === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)
      })
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)].join('\n')
}

/** What a feed or a file wrote must not move the cursor or colour the terminal. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
}

/** The same over several lines. */
export function printable(text: string): string {
  return text.split(/\r?\n/).map(oneLine).join('\n')
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-11-24 05:03` in Europe/Amsterdam. */
export function moment(instant: Date): string {
  return clock.format(instant)
}

/** A length of time in the largest unit that fits twice, such as `45 min` or `3 d`. */
export function span(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

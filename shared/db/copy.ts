/** Rows into a table by COPY, the fastest way in: the one way to send them, in its text or its binary format. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Sql } from './client.ts'
import { BinaryRows } from './copy-binary.ts'

/** What is sent at a time; `columns` is a list of names with commas or spaces between. */
const chunkSize = 262_144

/** `rows`: texts of whole rows as `copyRow` makes them. Without any, nothing is asked of the database. */
export function copyText(sql: Sql, table: string, columns: string, rows: Iterable<string>): Promise<void> {
  return send(sql, `copy ${table} (${namesOf(columns)}) from stdin`, joined(rows))
}

/** `write` puts one row into the binary form. */
export function copyBinary<Row>(
  sql: Sql,
  table: string,
  columns: string,
  rows: readonly Row[],
  write: (to: BinaryRows, row: Row) => void,
): Promise<void> {
  const statement = `copy ${table} (${namesOf(columns)}) from stdin (format binary)`
  return send(sql, statement, binary(rows, write))
}

function namesOf(columns: string): string {
  return columns
    .trim()
    .split(/[\s,]+/)
    .join(', ')
}

function* joined(rows: Iterable<string>): Iterable<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += row
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

function* binary<Row>(rows: readonly Row[], write: (to: BinaryRows, row: Row) => void): Iterable<Buffer> {
  if (rows.length === 0) return
  const written = new BinaryRows(2 * chunkSize)
  for (const row of rows) {
    write(written, row)
    // The driver copies what it is given.
    if (written.length >= chunkSize) yield written.take()
  }
  written.row(-1)
  yield written.take()
}

async function send(sql: Sql, statement: string, chunks: Iterable<string | Buffer>): Promise<void> {
  const iterator = chunks[Symbol.iterator]()
  let next = iterator.next()
  if (next.done) return
  const writable = await sql.unsafe(statement).writable()
  const ended = finished(writable)
  // Awaited below; without this an early failure would count as unhandled.
  ended.catch(() => {})
  for (; !next.done; next = iterator.next()) {
    if (!writable.write(next.value)) await Promise.race([once(writable, 'drain'), ended])
  }
  writable.end()
  await ended
}

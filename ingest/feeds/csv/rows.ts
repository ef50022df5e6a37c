/** CSV text as records, each with the physical line it starts on and its untouched text. */
import { parse, type Options } from 'csv-parse'
import { Readable } from 'node:stream'
import { FeedError } from '../format.ts'

export type Row = { line: number; cells: string[]; raw: string }

/** A record longer than this (characters) is not one record: a quote was opened and never closed. */
const longestRecord = 32 * 1024 * 1024

/**
 * Reads records; wholly empty lines are left out. Inside an unquoted cell a quote is a character like any other.
 * Throws FeedError `feed-truncated` when the text ends inside quotes.
 */
export async function* readRows(
  text: AsyncIterable<string>,
  options: { delimiter: string; quote: string },
): AsyncGenerator<Row> {
  let line = 1
  const settings: Options<Row, { record: string[]; raw: string }> = {
    delimiter: options.delimiter,
    quote: options.quote,
    escape: options.quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRecord,
    raw: true,
    // Here and not where the rows are taken: an error must know how far the parser had come.
    on_record: ({ record, raw }) => {
      const start = line
      line += countBreaks(raw)
      return { line: start, cells: record, raw }
    },
  }
  // The package types only the records of a parser without `raw`.
  const parser = parse(settings as object as Options)
  const source = Readable.from(text)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const row of parser as AsyncIterable<Row>) if (!isEmptyLine(row)) yield row
  } catch (error) {
    throw csvError(error, line)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** A line without anything on it; one of tabs alone is a row of empty cells where tabs part them. */
function isEmptyLine({ cells, raw }: Row): boolean {
  return cells.length < 2 && raw.trim() === ''
}

function csvError(error: unknown, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new FeedError('feed-truncated', `The file ends inside quotes; the record starts on line ${line}.`)
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new FeedError('feed-malformed', `The record that starts on line ${line} does not end.`)
  return error
}

/** Line breaks of any kind; `\r\n` is one. The raw text of a record ends with the first character of its own. */
function countBreaks(raw: string): number {
  let count = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 10 || (code === 13 && raw.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}

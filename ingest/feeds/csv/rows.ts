/** CSV text as records, each with the physical line it starts on and its untouched text. */
import { parse, type Options } from 'csv-parse'
import { Readable } from 'node:stream'
import { FeedError } from '../format.ts'
import { countBreaks, PlainRecords } from './plain-records.ts'

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
  const pieces = text[Symbol.asyncIterator]()
  const records = new PlainRecords(options)
  let line = 1
  let waiting = ''
  try {
    for (let last = false; !last;) {
      const piece = await pieces.next()
      last = piece.done === true
      if (!piece.done) waiting += piece.value
      // An open record is read from its start again: only when it may have doubled, or a long one would take for ever.
      const open = records.restLength
      if (!last && waiting.length < open && open + waiting.length <= longestRecord) continue
      records.push(waiting)
      waiting = ''
      let found = records.next(last)
      for (; typeof found === 'object'; found = records.next(last)) {
        const row = { line, cells: found.cells, raw: found.raw }
        line += found.breaks
        if (!isEmptyLine(row)) yield row
      }
      if (found === 'odd') {
        yield* parsedRows(continued(records.rest, pieces), options, line)
        return
      }
      if (records.restLength > longestRecord) throw endless(line)
    }
    if (records.restLength > 0) throw cutInQuotes(line)
  } finally {
    await pieces.return?.()
  }
}

async function* continued(start: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield start
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield piece.value
}

/** The same by the library's parser, which knows every way in which quotes can be out of place. */
async function* parsedRows(
  text: AsyncIterable<string>,
  options: { delimiter: string; quote: string },
  firstLine: number,
): AsyncGenerator<Row> {
  let line = firstLine
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
      // The raw text of a record ends with the first character of its own line break.
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
  if (code === 'CSV_QUOTE_NOT_CLOSED') return cutInQuotes(line)
  return code === 'CSV_MAX_RECORD_SIZE' ? endless(line) : error
}

function cutInQuotes(line: number): FeedError {
  return new FeedError('feed-truncated', `The file ends inside quotes; the record starts on line ${line}.`)
}

function endless(line: number): FeedError {
  return new FeedError('feed-malformed', `The record that starts on line ${line} does not end.`)
}

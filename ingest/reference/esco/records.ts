/** Records of one CSV table of ESCO: cells over several lines, columns by name, a byte order mark or none. */
import { Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'
import { ReferenceFileError } from '../postcode-file.ts'
import type { EscoFile } from './files.ts'

/** The cell under a column's name; empty where the table has no such column. */
export type EscoRecord = (column: string) => string

/** The longest record of a release has some 20,000 characters; without a limit an open quote would take all memory. */
const longestRecord = 1024 * 1024

/**
 * Reads record by record. `required`: columns without which it is another table. `broken` is called for a record with
 * another number of cells than the header; it is left out. Throws ReferenceFileError.
 */
export async function* readRecords(
  file: EscoFile,
  required: readonly string[],
  broken: () => void,
): AsyncGenerator<EscoRecord> {
  const parser = parse({ relax_column_count: true, max_record_size: longestRecord, skip_empty_lines: true })
  const source = Readable.from(decoded(file))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let columns: Map<string, number> | null = null
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (columns === null) columns = columnsOf(file.name, cells, required)
      else if (cells.length === columns.size) yield recordOf(columns, cells)
      else broken()
    }
  } catch (error) {
    throw wordsFor(file.name, error)
  } finally {
    source.destroy()
    parser.destroy()
  }
  if (columns === null) throw new ReferenceFileError(`The file ${file.name} is empty.`)
}

async function* decoded(file: EscoFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of file.bytes()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function columnsOf(
  name: string,
  header: readonly string[],
  required: readonly string[],
): Map<string, number> {
  // Numbered, so that a column without a name or with the name of another counts as a cell of its own.
  const columns = new Map(header.map((column, at) => [column.trim() || `#${at}`, at]))
  const missing = required.filter((column) => !columns.has(column))
  if (missing.length > 0 || columns.size !== header.length) {
    const why = missing.length > 0 ? `has no column "${missing[0]}"` : 'has two columns of one name'
    throw new ReferenceFileError(`The file ${name} ${why}: it is no table of an ESCO download.`)
  }
  return columns
}

function recordOf(columns: ReadonlyMap<string, number>, cells: readonly string[]): EscoRecord {
  return (column) => {
    const at = columns.get(column)
    return at === undefined ? '' : (cells[at] ?? '')
  }
}

function wordsFor(name: string, error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: string }
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new ReferenceFileError(`The file ${name} is not in UTF-8.`)
  if (!code?.startsWith('CSV_')) return error
  const line = (error as CsvError & { lines?: number }).lines
  const where = line === undefined ? '' : ` (near line ${line})`
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    ? new ReferenceFileError(`The file ${name} ends inside quotes${where}: it is cut.`)
    : new ReferenceFileError(`The file ${name} cannot be read as CSV${where}.`)
}

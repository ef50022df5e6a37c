/** Reads a CSV file as a stream of courses. */
import { decode, EncodingError, encodingOf } from '../decode.ts'
import { isSoundId, rejected, shownId } from '../fields/course.ts'
import { documentKey } from '../fields/document-key.ts'
import { FeedError, type FeedEvent, type ReadContext } from '../format.ts'
import { groupRows, type Group } from './group.ts'
import { DisguisedRows } from './disguised.ts'
import { checkHeader } from './header.ts'
import { itemId, type CsvItem } from './item.ts'
import { readMapping } from './mapping.ts'
import { readRows, type Row } from './rows.ts'

/** Rows of this many characters together are grouped in memory; more go to disk. */
const maxHeld = 8_000_000

export async function* read(context: ReadContext): AsyncGenerator<FeedEvent> {
  const mapping = readMapping(context.mapping)
  const document = await context.fetcher.open(context.from, { accept: 'csv' })
  const { encoding, fallbackEncoding, delimiter, quote } = mapping.file
  const declared = encoding ?? encodingOf(document.charset) ?? 'utf-8'
  const text = strict(decode(document.bytes, declared, fallbackEncoding ?? null), context.from)
  const rows = readRows(text, { delimiter, quote })
  const disguised = declared === 'windows-1252' ? new DisguisedRows() : null
  try {
    const first = await rows.next()
    const header = first.done ? [] : first.value.cells
    if (!first.done) disguised?.see(first.value)
    for (const column of checkHeader(header, mapping)) yield unlisted(column)
    const keyColumns = mapping.key.map((column) => header.indexOf(column))
    const sound = soundRows(rows, header.length, keyColumns, context.limits.maxItemBytes, disguised)
    const event = (group: Group) => toEvent(group, header, context)
    const { maxItemBytes } = context.limits
    if (mapping.row === 'offering') yield* groupRows(sound, { maxGroup: maxItemBytes, maxHeld }, event)
    else for await (const entry of sound) yield 'row' in entry ? event(alone(entry)) : entry
    if (disguised?.wholly) throw wronglyDeclared(disguised.wholly, context.from)
  } finally {
    await rows.return(undefined)
  }
}

type SoundRow = { key: string; row: Row }

/** Rows that are whole and have a key; the others are rejected under their line. */
async function* soundRows(
  rows: AsyncIterable<Row>,
  width: number,
  keyColumns: readonly number[],
  maxBytes: number,
  disguised: DisguisedRows | null,
): AsyncGenerator<SoundRow | FeedEvent> {
  for await (const row of rows) {
    const key = itemId(row.cells, keyColumns)
    const line = `line:${row.line}`
    if (disguised?.see(row)) yield mixed(shownId(key ?? line), row.line)
    const problem =
      row.cells.length !== width
        ? rejected(line, '', 'row-shape', `The row has ${row.cells.length} cells, the header ${width}.`)
        : row.raw.length * 3 > maxBytes && Buffer.byteLength(row.raw) > maxBytes
          ? rejected(shownId(key ?? line), '', 'item-too-large', `The row is larger than ${maxBytes} bytes.`)
          : key === null
            ? rejected(line, '', 'missing-id', 'A key column is empty.')
            : isSoundId(key)
              ? null
              : rejected(
                  line,
                  '',
                  'id-invalid',
                  'The key is over 256 characters or holds control characters.',
                )
    if (problem) {
      const known = key !== null && isSoundId(key) ? { itemId: key } : {}
      const raw = problem.code === 'item-too-large' ? {} : { raw: row.raw.trimEnd() }
      yield { type: 'reject', finding: problem, ...known, ...raw }
    } else yield { key: key ?? '', row }
  }
}

function alone({ key, row }: SoundRow): Group {
  return { key, rows: [row], size: row.raw.length, tooLarge: false }
}

function toEvent(
  { key, rows, tooLarge }: Group,
  header: readonly string[],
  { limits }: ReadContext,
): FeedEvent {
  if (tooLarge) {
    const message = `The rows of this course are larger than ${limits.maxItemBytes} bytes.`
    return { type: 'reject', finding: rejected(key, '', 'item-too-large', message), itemId: key }
  }
  const item: CsvItem = { header, rows: rows.map(({ line, cells }) => ({ line, cells })) }
  return { type: 'item', key, item, raw: rows.map((row) => row.raw.trimEnd()).join('\n') }
}

function unlisted(column: string): FeedEvent {
  const key = column === '' ? '""' : shownId(column)
  const message = 'The mapping neither reads this column nor ignores it.'
  return { type: 'warning', finding: { key, path: '', code: 'unknown-value', message } }
}

function mixed(key: string, line: number): FeedEvent {
  const message = `Line ${line} is UTF-8 and is read as windows-1252.`
  return { type: 'warning', finding: { key, path: '', code: 'encoding-mixed', message } }
}

/** The file is UTF-8, and the mapping or the server says windows-1252. */
function wronglyDeclared(line: number, from: string): FeedError {
  const message = `Line ${line} and the rest of the file are UTF-8, not windows-1252. Write "encoding": "utf-8" in the mapping.`
  const finding = rejected(documentKey(from, from), '', 'encoding-invalid', message)
  return new FeedError('encoding-invalid', message, finding)
}

async function* strict(text: AsyncIterable<string>, from: string): AsyncGenerator<string> {
  try {
    yield* text
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    const key = documentKey(from, from)
    throw new FeedError(
      'encoding-invalid',
      error.message,
      rejected(key, '', 'encoding-invalid', error.message),
    )
  }
}

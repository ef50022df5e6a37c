import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows, type Row } from './rows.ts'

const options = { delimiter: ';', quote: '"' }

async function rowsOf(pieces: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  async function* text() {
    yield* pieces
  }
  for await (const row of readRows(text(), options)) rows.push(row)
  return rows
}

/** What the library alone makes of it; null when it refuses. */
/** With `raw` the parser gives each record with its text; its types do not tell. */
function isRow(row: unknown): row is { record: string[]; raw: string } {
  return typeof row === 'object' && row !== null && 'record' in row && 'raw' in row
}

function parsed(text: string): string[][] | null {
  const settings = {
    ...options,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    raw: true,
  }
  try {
    const rows: unknown[] = parse(text, settings as object)
    return rows
      .filter(isRow)
      .filter(({ record, raw }) => record.length > 1 || raw.trim() !== '')
      .map(({ record }) => record)
  } catch {
    return null
  }
}

const sign = fc.constantFrom('a', 'b', ' ', ';', ';', '"', '"', '""', '\n', '\r\n', '\r', 'é', '\t')
const pieces = fc.array(
  fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
  { maxLength: 6 },
)

describe('records of CSV text', () => {
  test('are what the library makes of the whole text, however it is cut and wherever quotes stand', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (cut) => {
        const rows = await rowsOf(cut).catch(() => null)
        expect(rows && rows.map(({ cells }) => cells)).toEqual(parsed(cut.join('')))
      }),
      { numRuns: 3000 },
    )
  })

  test('carry their line, with line breaks inside quotes and of every kind', async () => {
    const rows = await rowsOf(['a;b\r', '\n"x\ny\r\nz";1\r\r\nc;"', 'd"', '\nlaatste;rij'])
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny\r\nz', '1'],
      [6, 'c', 'd'],
      [7, 'laatste', 'rij'],
    ])
    expect(rows.map(({ raw }) => raw.trimEnd())).toEqual(['a;b', '"x\ny\r\nz";1', 'c;"d"', 'laatste;rij'])
  })
})

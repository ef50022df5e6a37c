/** Findings as CSV, made while it is sent: a run may have a hundred thousand of them. */
import { Readable } from 'node:stream'
import type { RunFinding } from '@stapwijzer/shared/api/admin.ts'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { csvRow } from '@stapwijzer/shared/domain/csv-cell.ts'
import { findingsAfter, start, type FindingFilter } from './run-store.ts'

const columns = ['kind', 'key', 'path', 'code', 'message'] as const satisfies readonly (keyof RunFinding)[]
const rowsAtOnce = 2_000

/** What a run found never changes afterwards, so parts that are read one after another fit together. */
export function findingsCsv(db: Database, run: string, filter: FindingFilter): Readable {
  return Readable.from(parts(db, run, filter))
}

async function* parts(db: Database, run: string, filter: FindingFilter): AsyncGenerator<string> {
  yield csvRow(columns)
  for (let after = start; ;) {
    const { items, last } = await db.read('app', (tx) => findingsAfter(tx, run, filter, after, rowsAtOnce))
    if (items.length === 0) return
    yield items.map((finding) => csvRow(columns.map((name) => finding[name]))).join('')
    after = last
  }
}

/** `--history`: the runs of a source, and what a run found as CSV. */
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { findingsCsv } from '@stapwijzer/shared/db/run-findings.ts'
import type { RunReport } from '@stapwijzer/shared/domain/source.ts'
import { NothingFound } from './nothing-found.ts'
import { moment, span, table } from './table.ts'

export type PastRun = {
  id: string
  startedAt: Date
  /** Null while it runs, and for one that was killed until the next run begins. */
  finishedAt: Date | null
  status: RunReport['status'] | null
  reason: string | null
  message: string | null
  counts: RunReport['counts'] | null
  warnings: number | null
  acceptedBy: string | null
}

/** Runs that a table shows; JSON has them all. */
const shownRuns = 50
const shownId = 8

/** The last one first. Throws NothingFound for a source that is not known. */
export async function pastRuns(db: Database, source: string): Promise<PastRun[]> {
  return db.read('ingest', async ({ sql }) => {
    const [known] = await sql`select 1 from catalogue.source where id = ${source}`
    if (!known) throw new NothingFound(`The source ${source} was never run.`)
    return sql<PastRun[]>`
      select id, started_at as "startedAt", finished_at as "finishedAt", status, reason, message, counts, warnings,
        accepted_by as "acceptedBy"
      from catalogue.run where source_id = ${source} order by started_at desc, id`
  })
}

export function historyTable(runs: readonly PastRun[]): string {
  if (runs.length === 0) return 'There are no runs yet.'
  const numbers = ['read', 'created', 'updated', 'unchanged', 'withdrawn', 'rejected'] as const
  const rows = runs
    .slice(0, shownRuns)
    .map((run) => [
      run.id.slice(0, shownId),
      moment(run.startedAt),
      run.finishedAt ? span((run.finishedAt.getTime() - run.startedAt.getTime()) / 1000) : '-',
      run.status ?? 'not ended',
      ...numbers.map((name) => String(run.counts?.[name] ?? '-')),
      String(run.warnings ?? '-'),
      [run.reason, run.acceptedBy && `accepted by ${run.acceptedBy}`].filter(Boolean).join(', '),
    ])
  const right = (title: string) => ({ title, align: 'right' as const })
  const text = table(
    [
      { title: 'RUN' },
      { title: 'STARTED' },
      right('TOOK'),
      { title: 'STATUS' },
      ...numbers.map((name) => right(name.toUpperCase())),
      right('WARNINGS'),
      { title: 'REASON' },
    ],
    rows,
  )
  const [last] = runs
  const older = runs.length - rows.length
  return [
    text,
    ...(older > 0 ? [`… and ${older} older ones (--json shows them all)`] : []),
    ...(last?.message ? [`The last run: ${last.message}`] : []),
  ].join('\n')
}

/**
 * Rejects and warnings of the last run, or of the one whose id begins with `prefix`, written part by part. Throws
 * NothingFound when there is no such run.
 */
export async function writeFindings(
  db: Database,
  { source, prefix }: { source: string; prefix: string | undefined },
  write: (part: string) => Promise<void>,
): Promise<void> {
  const runs = (await pastRuns(db, source)).filter(({ id }) => id.startsWith(prefix ?? ''))
  const [run, second] = runs
  if (!run) throw new NothingFound(`The source ${source} has no such run.`)
  if (prefix !== undefined && second) throw new NothingFound(`More than one run begins with ${prefix}.`)
  for await (const part of findingsCsv(db, 'ingest', run.id)) await write(part)
}

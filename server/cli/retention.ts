/** `npm run retention`: the nightly deletion by hand, or what it would delete on another day. */
import { parseArgs } from 'node:util'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { auditKey } from '@stapwijzer/shared/db/stored-secret.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { asRun } from '@stapwijzer/shared/db/operation.ts'
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { readConfig } from '../worker-config.ts'
import { deleteExpired, earlierClock, type RetentionCounts } from '../jobs/retention.ts'
import { sentenceOf } from '@stapwijzer/shared/db/known-errors.ts'

const usage = `npm run retention -- [--dry-run] [--on YYYY-MM-DD] [--json]
Deletes what may no longer be kept (docs/privacy.md) and prints how many rows of each kind went.
--dry-run  counts the same and deletes nothing
--on       counts the terms to the start of that day (UTC); a day that is still to come only with --dry-run`

/** A mistake of the person at the keyboard, told in one sentence. */
class UsageError extends Error {}

type Task = { dryRun: boolean; on: Date | null; json: boolean }

function parsed(args: string[]) {
  const on = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args, allowPositionals: true, options: { 'dry-run': flag, on, json: flag } })
  } catch {
    throw new UsageError(`${args.join(' ')} is not understood.\n${usage}`)
  }
}

function readTask(args: string[]): Task {
  const { values, positionals } = parsed(args)
  if (positionals.length > 0) throw new UsageError(`${positionals.join(' ')} is not understood.\n${usage}`)
  if (values.on !== undefined && !isPlainDate(values.on)) {
    throw new UsageError(`--on must be a real day written as YYYY-MM-DD.\n${usage}`)
  }
  const on = values.on === undefined ? null : new Date(`${values.on}T00:00:00Z`)
  return { dryRun: values['dry-run'], on, json: values.json }
}

async function main(task: Task): Promise<void> {
  const config = readConfig()
  const database = await openAs('worker', config)
  try {
    const options = { max: 1, applicationName: 'stapwijzer-retention', auditKey: auditKey(config) }
    const db = connect(database.url, options)
    try {
      const now = await earlierClock(db, new Date())
      if (task.on !== null && task.on > now && !task.dryRun) {
        throw new UsageError(`${day(task.on)} is still to come: deleting for it is too early. Add --dry-run.`)
      }
      const asOf = task.on ?? now
      const counts = await asRun(() => deleteExpired(db, asOf, task))
      console.log(
        task.json
          ? JSON.stringify({ asOf, dryRun: task.dryRun, counts }, null, 2)
          : words(task, asOf, counts),
      )
    } finally {
      await db.close()
    }
  } finally {
    await database.release()
  }
}

const day = (instant: Date) => instant.toISOString().slice(0, 10)

function words({ dryRun }: Task, asOf: Date, counts: RetentionCounts): string {
  const width = Math.max(...Object.keys(counts).map(({ length }) => length))
  const lines = Object.entries(counts).map(([kind, n]) => `${kind.padEnd(width)}  ${String(n).padStart(8)}`)
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const said = dryRun ? 'would go; nothing was deleted (dry run)' : 'went'
  return [...lines, `${total} rows ${said}, counted to ${asOf.toISOString()}.`].join('\n')
}

try {
  await main(readTask(process.argv.slice(2)))
} catch (error) {
  const known = error instanceof UsageError ? error.message : sentenceOf(error)
  process.stderr.write(`${known ?? `It failed: ${error instanceof Error ? error.message : String(error)}`}\n`)
  process.exitCode = 1
}

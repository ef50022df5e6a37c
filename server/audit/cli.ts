/**
 * `npm run audit -- verify`: whether the audit log is whole. Prints its head, for keeping outside the database.
 * `npm run audit -- processing`: the log of processing of some days, for the register of processing.
 */
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { type ChainHead, type ChainReport, verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { connectionProblem } from '@stapwijzer/shared/db/connection-problem.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { isPlainDate } from '@stapwijzer/shared/domain/calendar.ts'
import { readConfig } from '../config.ts'
import { exportProcessing, type ProcessingTask } from './processing.ts'

const usage = `npm run audit -- verify [--head NUMBER:HASH] [--json]
npm run audit -- processing --from YYYY-MM-DD --to YYYY-MM-DD [--register ADDRESS] [--format jsonl]
--head is a head that an earlier run printed; it must still be in the chain. The exit code is 1 when the log is not whole.
processing writes a record a line to standard output, both days included; --register stands before each name of an activity.`

/** A mistake of the person at the keyboard, told in one sentence. */
class UsageError extends Error {}

type Work = (db: Database) => Promise<number>

async function run(args: string[]): Promise<number> {
  const work = workOf(args)
  const config = readConfig()
  const database = await openAs('server', config)
  const db = connect(database.url, { max: 1, applicationName: 'stapwijzer-audit' })
  try {
    return await work(db)
  } finally {
    await db.close()
    await database.release()
  }
}

/** What is asked; the result is the exit code. Throws UsageError, and what `parseArgs` throws. */
function workOf(args: string[]): Work {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      head: { type: 'string' },
      json: { type: 'boolean', default: false },
      from: { type: 'string', default: '' },
      to: { type: 'string', default: '' },
      register: { type: 'string', default: '' },
      format: { type: 'string', default: 'jsonl' },
    },
  })
  switch (positionals.join(' ')) {
    case 'verify':
      return verify(values.head === undefined ? undefined : headOf(values.head), values.json)
    case 'processing':
      return processing(taskOf(values))
    default:
      throw new UsageError(usage)
  }
}

function verify(kept: ChainHead | undefined, json: boolean): Work {
  return async (db) => {
    const report = await verifyChain(db, new Date(), kept)
    console.log(json ? JSON.stringify(report, null, 2) : words(report))
    return report.broken ? 1 : 0
  }
}

function processing(task: ProcessingTask): Work {
  return async (db) => {
    const count = await exportProcessing(db, task, async (record) => {
      if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain')
    })
    console.error(`${count} records from ${task.from} to ${task.to}.`)
    return 0
  }
}

function taskOf(values: { from: string; to: string; register: string; format: string }): ProcessingTask {
  const { from, to, register, format } = values
  if (format !== 'jsonl') throw new UsageError(`--format must be jsonl.\n${usage}`)
  if (!isPlainDate(from) || !isPlainDate(to))
    throw new UsageError(`--from and --to must be days that exist, such as 2026-11-01.\n${usage}`)
  if (from > to) throw new UsageError(`--from must not be after --to.\n${usage}`)
  return { from, to, register }
}

function headOf(text: string): ChainHead {
  const [, number, hash] = /^([1-9]\d{0,15}):([\da-f]{64})$/.exec(text) ?? []
  if (!number || !hash)
    throw new UsageError(`--head must be a number, a colon and 64 hexadecimal digits.\n${usage}`)
  return { number: Number(number), hash }
}

function words({ seals, removed, head, problems, broken }: ChainReport): string {
  const found = problems.map(({ number, lineId, what }) => {
    const seal = number === null ? '' : `seal ${number} `
    return `  ${seal}${lineId === null ? '' : `line ${lineId} `}- ${what}`
  })
  return [
    `${seals} seals, ${removed} of lines that went because they were old.`,
    ...(broken ? ['The audit log is NOT whole:', ...found] : ['The audit log is whole.']),
    ...(head ? [`Head: ${head.number}:${head.hash}`] : []),
  ].join('\n')
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  console.error(connectionProblem(error) ?? (error as Error).message)
  process.exitCode = 1
}

/** `npm run audit -- verify`: whether the audit log is whole. Prints its head, for keeping outside the database. */
import { parseArgs } from 'node:util'
import { type ChainHead, type ChainReport, verifyChain } from '@stapwijzer/shared/db/audit-chain.ts'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { connectionProblem } from '@stapwijzer/shared/db/connection-problem.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { readConfig } from '../config.ts'

const usage = `npm run audit -- verify [--head NUMBER:HASH] [--json]
--head is a head that an earlier run printed; it must still be in the chain. The exit code is 1 when the log is not whole.`

/** A mistake of the person at the keyboard, told in one sentence. */
class UsageError extends Error {}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { head: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (positionals.join(' ') !== 'verify') throw new UsageError(usage)
  const kept = values.head === undefined ? undefined : headOf(values.head)
  const config = readConfig()
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL })
  const db = connect(database.url, { max: 1, applicationName: 'stapwijzer-audit' })
  try {
    const report = await verifyChain(db, new Date(), kept)
    console.log(values.json ? JSON.stringify(report, null, 2) : words(report))
    return report.broken ? 1 : 0
  } finally {
    await db.close()
    await database.release()
  }
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

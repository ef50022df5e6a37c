/** Writes everything that the database holds into one file, as it is at one moment, while the product goes on working. */
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import postgres from 'postgres'
import { connectionOptions } from '../address.ts'
import { readMigrations } from '../migrate.ts'
import { BackupError, endOfRows, RowTally, type Foot, type Head, type Tally } from './file.ts'
import { fileProblem, packInto, type Sink } from './sink.ts'
import { plainValues, rowsOf, sequencesOf, tablesOf, type Table } from './tables.ts'

/** Whose rows a role sees: row-level security is forced for the owner as well. */
const roleOf: Record<string, string> = {
  catalogue: 'stapwijzer_ingest',
  private: 'stapwijzer_app',
  audit: 'stapwijzer_audit',
  insight: 'stapwijzer_app',
}

/**
 * Makes the backup at `path` with mode 0600; it appears there only when it is whole. Returns rows and hash per table.
 * Throws BackupError when a file is there already, the disk does not take it, or the database was migrated by another
 * version; then no file is left.
 */
export async function backup(url: string, path: string, now: Date): Promise<Foot['tables']> {
  const part = `${path}.part`
  await refuseExisting(path)
  // One that was cut off, or that somebody else put there: its mode, or where it leads, would not be ours.
  await rm(part, { force: true })
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  const sink = packInto(createWriteStream(part, { flags: 'wx', mode: 0o600 }))
  try {
    const tallies = await sql.begin('isolation level repeatable read read only', async (tx) => {
      await plainValues(tx)
      const head: Head = {
        format: 'stapwijzer-backup',
        version: 1,
        madeAt: now.toISOString(),
        migration: await newestApplied(tx),
      }
      await sink.write(`${JSON.stringify(head)}\n`)
      const sequences = await sequencesOf(tx)
      await tx`select set_config('stapwijzer.system', 'on', true)`
      const tables: Record<string, Tally> = {}
      for (const table of await tablesOf(tx)) tables[table.name] = await writeTable(tx, table, sink)
      const foot: Foot = {
        tables,
        sequences: Object.fromEntries(sequences.map(({ name, value, called }) => [name, { value, called }])),
      }
      await sink.write(`${JSON.stringify(foot)}\n`)
      return tables
    })
    await sink.end()
    await onDisk(part)
    await rename(part, path)
    return tallies
  } catch (error) {
    await sink.drop()
    await rm(part, { force: true })
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function writeTable(tx: postgres.TransactionSql, table: Table, sink: Sink): Promise<Tally> {
  await sink.write(`${JSON.stringify({ table: table.name, columns: table.columns })}\n`)
  await tx.unsafe(`set local role ${roleOf[table.name.split('.')[0]!]}`)
  const tally = new RowTally()
  for await (const line of rowsOf(tx, table)) {
    tally.add(line)
    await sink.write(line)
    await sink.write('\n')
  }
  await tx.unsafe('reset role')
  await sink.write(`${endOfRows}\n`)
  return tally.result()
}

async function newestApplied(tx: postgres.TransactionSql): Promise<Head['migration']> {
  const [row] = await tx<{ hash: string }[]>`
    select hash from migration.applied order by created_at desc limit 1`
  const found = (await readMigrations()).find(({ hash }) => hash === row?.hash)
  if (!found) {
    throw new BackupError(
      'The database was migrated by another version of the product; make the backup with that one.',
    )
  }
  return found
}

async function refuseExisting(path: string): Promise<void> {
  const there = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw fileProblem(error) ?? error
  })
  if (!there) return
  await there.close()
  throw new BackupError('There is a file with this name already; give another name.')
}

/** A backup that was said to be made must survive a power cut. */
async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}

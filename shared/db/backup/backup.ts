/** Writes everything that the database holds into one file, as it is at one moment, while the product goes on working. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres from 'postgres'
import { connectionOptions } from '../address.ts'
import { readMigrations } from '../migrate.ts'
import { BackupError, endOfRows, RowTally, type Foot, type Head, type Tally } from './file.ts'
import { plainValues, rowsOf, sequencesOf, tablesOf, type Table } from './tables.ts'

/** Whose rows a role sees: row-level security is forced for the owner as well. */
const roleOf: Record<string, string> = {
  catalogue: 'stapwijzer_ingest',
  private: 'stapwijzer_app',
  audit: 'stapwijzer_audit',
}

/**
 * Makes the backup at `path` with mode 0600; it appears there only when it is whole. Returns rows and hash per table.
 * Throws BackupError when a file is there already or the database was migrated by another version.
 */
export async function backup(url: string, path: string, now: Date): Promise<Foot['tables']> {
  const part = `${path}.part`
  await refuseExisting(path)
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  const file = createWriteStream(part, { mode: 0o600 })
  const zip = createGzip()
  zip.pipe(file)
  try {
    const tallies = await sql.begin('isolation level repeatable read read only', async (tx) => {
      await plainValues(tx)
      const head: Head = {
        format: 'stapwijzer-backup',
        version: 1,
        madeAt: now.toISOString(),
        migration: await newestApplied(tx),
      }
      await write(zip, `${JSON.stringify(head)}\n`)
      const sequences = await sequencesOf(tx)
      await tx`select set_config('stapwijzer.system', 'on', true)`
      const tables: Record<string, Tally> = {}
      for (const table of await tablesOf(tx)) tables[table.name] = await writeTable(tx, table, zip)
      const foot: Foot = {
        tables,
        sequences: Object.fromEntries(sequences.map(({ name, value, called }) => [name, { value, called }])),
      }
      await write(zip, `${JSON.stringify(foot)}\n`)
      return tables
    })
    zip.end()
    await finished(file)
    await onDisk(part)
    await rename(part, path)
    return tallies
  } catch (error) {
    zip.destroy()
    file.destroy()
    await rm(part, { force: true })
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function writeTable(tx: postgres.TransactionSql, table: Table, zip: Writable): Promise<Tally> {
  await write(zip, `${JSON.stringify({ table: table.name, columns: table.columns })}\n`)
  await tx.unsafe(`set local role ${roleOf[table.name.split('.')[0]!]}`)
  const tally = new RowTally()
  for await (const line of rowsOf(tx, table)) {
    tally.add(line)
    await write(zip, line)
    await write(zip, '\n')
  }
  await tx.unsafe('reset role')
  await write(zip, `${endOfRows}\n`)
  return tally.result()
}

async function write(stream: Writable, data: Buffer | string): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain')
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
    throw error
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

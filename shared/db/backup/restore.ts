/** Fills an empty database from a backup, all of it or nothing, and counts and hashes again what it wrote. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import postgres from 'postgres'
import { connectionOptions } from '../address.ts'
import { migrate, migrationFolder, readMigrations } from '../migrate.ts'
import { olderBackup } from '../older-layout.ts'
import {
  BackupError,
  endOfRows,
  Foot,
  Head,
  HeadOfAny,
  linesOf,
  RowTally,
  TableHead,
  type Tally,
} from './file.ts'
import { fileProblem } from './sink.ts'
import { plainValues, rowsOf, tablesOf, type Table } from './tables.ts'

/**
 * Reads the backup at `path` into the database at `url`, which must be empty: without tables, or with tables that hold
 * no row. A backup of an older version is filled in at its own version and migrated afterwards. Returns rows and hash
 * per table. Throws BackupError, one sentence, when the file is not whole, is of a newer version or an older layout, or the
 * database is not empty; then nothing was changed but, in an empty one, the tables that were made.
 */
export async function restore(url: string, path: string, folder = migrationFolder): Promise<Foot['tables']> {
  const { migration } = await readHead(path)
  const sql = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  try {
    // Before anything is migrated: a database that is in use keeps its version.
    await lookOnly(sql, async (tx) => requireEmpty(tx, await tablesOf(tx)))
    await migrateTo(url, migration, folder)
    await sql`set role stapwijzer_owner`
    const tallies = await sql.begin(async (tx) => {
      await plainValues(tx)
      const tables = await tablesOf(tx)
      await requireEmpty(tx, tables)
      for (const { name } of tables) {
        await tx.unsafe(`alter table ${name} no force row level security`)
        await tx.unsafe(`alter table ${name} disable trigger user`)
      }
      const foot = await fill(tx, path, tables)
      for (const table of tables) compare(table.name, foot.tables[table.name], await tallyOf(tx, table))
      for (const [name, { value, called }] of Object.entries(foot.sequences)) {
        await tx`select setval(${name}::regclass, ${value}::bigint, ${called})`
      }
      for (const table of tables) await restoreGuards(tx, table.name)
      return foot.tables
    })
    await migrate(url, folder)
    // Not before: a migration may still say of which columns there may be no samples.
    await sql`analyze`
    return tallies
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The lines of the file, as far as they go. */
async function* read(path: string): AsyncGenerator<Buffer> {
  const unzip = createGunzip()
  const reading = pipeline(createReadStream(path), unzip)
  reading.catch(() => {})
  try {
    yield* linesOf(unzip)
    await reading
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new BackupError('There is no file with this name.')
    if (code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') throw cutOff()
    throw fileProblem(error) ?? error
  }
}

const cutOff = () => new BackupError('This file is not a whole backup: it was cut off or damaged.')

function parsed<T>(schema: { parse(value: unknown): T }, line: Buffer | undefined): T {
  try {
    return schema.parse(JSON.parse((line ?? '').toString()))
  } catch {
    throw cutOff()
  }
}

async function readHead(path: string): Promise<Head> {
  for await (const line of read(path)) {
    const { format, version } = parsed(HeadOfAny, line)
    if (version === Head.shape.version.value) return parsed(Head, line)
    throw new BackupError(
      `The backup is of another version of the product (${format} ${version}); use that one.`,
    )
  }
  throw cutOff()
}

/** Migrates up to that migration and no further. */
async function migrateTo(url: string, { tag, when, hash }: Head['migration'], from: string): Promise<void> {
  const known = await readMigrations(from)
  const older = olderBackup({ tag, when }, known[0]!.when)
  if (older) throw new BackupError(older)
  const last = known.findIndex((one) => one.tag === tag && one.hash === hash)
  if (last === -1) {
    throw new BackupError(`The backup is of another version of the product (migration ${tag}); use that one.`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-restore-'))
  try {
    await cp(from, folder, { recursive: true })
    const entries = known
      .slice(0, last + 1)
      .map((one, idx) => ({ ...one, idx, version: '7', breakpoints: true }))
    await writeFile(
      join(folder, 'meta/_journal.json'),
      JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
    )
    await migrate(url, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Does the work in a transaction that is taken back. */
async function lookOnly(
  sql: postgres.Sql,
  work: (tx: postgres.TransactionSql) => Promise<void>,
): Promise<void> {
  const undo = new Error('taken back')
  await sql
    .begin(async (tx) => {
      await work(tx)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
}

async function requireEmpty(tx: postgres.TransactionSql, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    await tx.unsafe(`lock table ${name} in access exclusive mode`)
    await tx.unsafe(`alter table ${name} no force row level security`)
    const [found] = await tx.unsafe(`select from ${name} limit 1`)
    if (found)
      throw new BackupError(`The database is not empty: ${name} has rows. Restore into an empty one.`)
  }
}

async function fill(tx: postgres.TransactionSql, path: string, tables: readonly Table[]): Promise<Foot> {
  const lines = read(path)
  await lines.next()
  const next = async () => {
    const step = await lines.next()
    if (step.done) throw cutOff()
    return step.value
  }
  const known = new Set(tables.map(({ name, columns }) => `${name} ${columns.join()}`))
  for (;;) {
    const line = await next()
    if (!line.subarray(0, 9).equals(Buffer.from('{"table":'))) {
      const foot = parsed(Foot, line)
      if (!(await lines.next()).done) throw cutOff()
      return foot
    }
    const { table, columns } = parsed(TableHead, line)
    // Names go into a statement: only those that this database has itself.
    if (!known.has(`${table} ${columns.join()}`)) throw cutOff()
    const rows = await tx.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable()
    // Whoever waits for the stream hears of its errors.
    rows.on('error', () => {})
    try {
      for (let row = await next(); row.toString('latin1') !== endOfRows; row = await next()) {
        await write(rows, row)
        await write(rows, '\n')
      }
      rows.end()
      await finished(rows)
    } catch (error) {
      // Tells the database that no more rows come; it takes nothing else before that.
      rows.destroy(error as Error)
      throw error
    }
  }
}

async function write(stream: Writable, data: Buffer | string): Promise<void> {
  if (!stream.write(data)) await once(stream, 'drain')
}

async function tallyOf(tx: postgres.TransactionSql, table: Table): Promise<Tally> {
  const tally = new RowTally()
  for await (const line of rowsOf(tx, table)) tally.add(line)
  return tally.result()
}

function compare(name: string, wanted: Tally | undefined, found: Tally): void {
  if (wanted?.rows === found.rows && wanted.hash === found.hash) return
  throw new BackupError(`What was restored into ${name} is not what the backup says; nothing was kept.`)
}

async function restoreGuards(tx: postgres.TransactionSql, name: string): Promise<void> {
  await tx.unsafe(`alter table ${name} enable trigger user`)
  const [table] = await tx<{ guarded: boolean }[]>`
    select relrowsecurity as guarded from pg_class where oid = ${name}::regclass`
  if (table?.guarded) await tx.unsafe(`alter table ${name} force row level security`)
}

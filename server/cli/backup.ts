/** `npm run backup -- FILE` and `npm run restore -- FILE`: the whole database as one file, over the driver alone. */
import { BackupError, type Foot } from '@stapwijzer/shared/db/backup/file.ts'
import { backup } from '@stapwijzer/shared/db/backup/backup.ts'
import { restore } from '@stapwijzer/shared/db/backup/restore.ts'
import { migrate } from '@stapwijzer/shared/db/migrate.ts'
import { openAsOwner } from '@stapwijzer/shared/db/open-as.ts'
import { readConfig } from '../worker-config.ts'
import { sentenceOf } from '@stapwijzer/shared/db/known-errors.ts'

const usage = `Usage:
  npm run backup -- FILE    writes the database of DATABASE_URL, else the embedded one in DATA_DIR, to a new file
  npm run restore -- FILE   fills an empty database from such a file

The file holds personal data and is not encrypted: keep it where only the operator can read it.`

async function main(words: readonly string[]): Promise<number> {
  const [task, path] = words
  if (words.length !== 2 || !path || (task !== 'backup' && task !== 'restore')) {
    process.stderr.write(`${usage}\n`)
    return 1
  }
  const database = await openAsOwner(readConfig())
  try {
    if (task === 'backup') await migrate(database.url)
    const tables = await (task === 'backup'
      ? backup(database.url, path, new Date())
      : restore(database.url, path))
    process.stdout.write(`${table(tables)}\n`)
    if (task === 'backup')
      process.stdout.write('The backup is whole. It holds personal data: keep it safe.\n')
    else
      process.stdout.write(
        'Everything was restored, counted and compared. Start the product, or run `npm run search -- reindex` when MEILI_URL is set.\n',
      )
    return 0
  } finally {
    await database.release()
  }
}

function table(tables: Foot['tables']): string {
  const width = Math.max(...Object.keys(tables).map(({ length }) => length))
  return Object.entries(tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, { rows, hash }]) => `${name.padEnd(width)}  ${String(rows).padStart(8)}  ${hash.slice(0, 16)}`,
    )
    .join('\n')
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof BackupError ? error.message : sentenceOf(error)
  process.stderr.write(`${known ?? `It failed: ${error instanceof Error ? error.stack : String(error)}`}\n`)
  process.exitCode = 1
}

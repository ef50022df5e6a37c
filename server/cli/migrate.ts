/** `npm run migrate`: makes the logins of the database, gives everything to its owner, and brings the tables up to date. */
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { migrate, readMigrations } from '@stapwijzer/shared/db/migrate.ts'
import { readConfig } from '../worker-config.ts'
import { readLoginPasswords } from './config.ts'
import { sentenceOf } from '@stapwijzer/shared/db/known-errors.ts'

const usage = `Usage:
  npm run migrate    prepares the database of DATABASE_URL, else the embedded one in DATA_DIR

DATABASE_URL names an administrator: a superuser, or an account that may make roles and owns the database; later also
stapwijzer_owner. DATABASE_SERVER_PASSWORD, DATABASE_WORKER_PASSWORD and DATABASE_OWNER_PASSWORD, or files with them, are
the passwords that the logins get; one that is not given stays as it is.`

async function main(words: readonly string[]): Promise<number> {
  if (words.length > 0) {
    process.stderr.write(`${usage}\n`)
    return words[0] === '--help' ? 0 : 1
  }
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = readConfig()
  const passwords = readLoginPasswords()
  const database = await openDatabase({ dataDir, databaseUrl })
  try {
    await migrate(database.url, undefined, database.embedded ? {} : passwords)
    const newest = (await readMigrations()).at(-1)!.tag
    process.stdout.write(`The tables are those of ${newest}, and belong to stapwijzer_owner.\n`)
    const without = (['server', 'worker', 'owner'] as const).filter((login) => !passwords[login])
    if (!database.embedded && without.length > 0) {
      const names = without.map((login) => `stapwijzer_${login}`).join(', ')
      process.stdout.write(`No password was given for ${names}: what it was before it still is.\n`)
    }
    return 0
  } finally {
    await database.release()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(
    `${sentenceOf(error) ?? `It failed: ${error instanceof Error ? error.stack : String(error)}`}\n`,
  )
  process.exitCode = 1
}

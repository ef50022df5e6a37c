/** `npm run reference -- geo --postcodes FILE --regions FILE`: loads official reference tables. */
import { parseArgs } from 'node:util'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { openDatabase } from '@stapwijzer/shared/db/embedded/open.ts'
import { migrate } from '@stapwijzer/shared/db/migrate.ts'
import { readConfig } from '../config.ts'
import { loadPostcodes, loadRegions, type Loaded } from './official.ts'
import { loadShippedGeography } from './shipped.ts'

const usage = `Usage:
  npm run reference -- geo --postcodes FILE --regions FILE
At least one of the two files. FILE of postcodes: GeoNames, tab-separated. FILE of regions: JSON, municipality code to region.`

async function main(args: string[]): Promise<void> {
  const { postcodes, regions } = readArguments(args)
  const config = readConfig()
  const database = await openDatabase({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL })
  try {
    await migrate(database.url)
    const db = connect(database.url, { max: 1, applicationName: 'stapwijzer-reference' })
    try {
      await loadShippedGeography(db)
      if (regions) report(await loadRegions(db, regions))
      if (postcodes) report(await loadPostcodes(db, postcodes))
    } finally {
      await db.close()
    }
  } finally {
    await database.release()
  }
}

class UsageError extends Error {}

function readArguments(args: string[]): { postcodes: string | undefined; regions: string | undefined } {
  const [command, ...rest] = args
  if (command !== 'geo')
    throw new UsageError(command ? `There is no reference table "${command}".` : 'Say which table.')
  try {
    const { values } = parseArgs({
      args: rest,
      options: { postcodes: { type: 'string' }, regions: { type: 'string' } },
    })
    if (!values.postcodes && !values.regions) throw new UsageError('Name at least one file.')
    return { postcodes: values.postcodes, regions: values.regions }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

function report({ table, rows, changed }: Loaded): void {
  console.log(
    changed
      ? `Loaded ${rows} ${words[table]}.`
      : `Nothing new: these ${rows} ${words[table]} were loaded before.`,
  )
}

const words = { postcodes: 'postcodes', regions: 'municipalities with their region' }

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error((error as Error).message)
  if (error instanceof UsageError) console.error(`\n${usage}`)
  process.exitCode = 1
}

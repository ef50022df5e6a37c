/** `npm run reference -- geo …` and `npm run reference -- esco DIR`: loads official reference tables. */
import { parseArgs } from 'node:util'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { openAs } from '@stapwijzer/shared/db/open-as.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { readConfig, type Config } from '../config.ts'
import { linkCourses } from '../links/link-courses.ts'
import { LinkMaker } from '../links/link-maker.ts'
import { keepOrTell } from '../search-index.ts'
import { loadEsco, type EscoOptions } from './esco/load.ts'
import { linesOf } from './esco/report.ts'
import { loadPostcodes, loadRegions, type Loaded } from './official.ts'
import { loadShippedGeography } from './shipped.ts'
import { loadStarterTaxonomy } from './starter.ts'

const usage = `Usage:
  npm run reference -- geo --postcodes FILE --regions FILE
At least one of the two files. FILE of postcodes: GeoNames, tab-separated. FILE of regions: JSON, municipality code to region.
  npm run reference -- esco DIR [--release 1.2.0] [--allow-smaller]
DIR: the CSV download of ESCO (a folder, its files plain or gzipped, or the zip file), with at least the Dutch tables.`

type Work =
  | { table: 'geo'; postcodes: string | undefined; regions: string | undefined }
  | { table: 'esco'; path: string; options: EscoOptions }

async function main(args: string[]): Promise<void> {
  const work = readArguments(args)
  const config = readConfig()
  const database = await openAs('worker', config)
  try {
    const db = connect(database.url, { max: 1, applicationName: 'stapwijzer-reference' })
    try {
      await loadShippedGeography(db)
      await loadStarterTaxonomy(db)
      await load(db, work, config)
    } finally {
      await db.close()
    }
  } finally {
    await database.release()
  }
}

async function load(db: Database, work: Work, config: Config): Promise<void> {
  if (work.table === 'esco') {
    const found = await loadEsco(db, work.path, work.options)
    for (const line of linesOf(found)) console.log(line)
    if (found?.changed)
      console.log('The links between courses and occupations are made anew; this may take a minute.')
    // Also when nothing is new: a load that was stopped halfway left this to do.
    const { looked, changed } = await linkCourses(db, new LinkMaker(db))
    if (looked > 0) console.log(`Looked at ${looked} courses; ${changed} have other links now.`)
    const today = () => config.TODAY ?? plainDateOf(new Date())
    await keepOrTell({ config, db, today }, console.log)
    return
  }
  if (work.regions) report(await loadRegions(db, work.regions))
  if (work.postcodes) report(await loadPostcodes(db, work.postcodes))
}

class UsageError extends Error {}

function readArguments([command, ...rest]: string[]): Work {
  try {
    if (command === 'geo') return geoArguments(rest)
    if (command === 'esco') return escoArguments(rest)
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
  throw new UsageError(command ? `There is no reference table "${command}".` : 'Say which table.')
}

function geoArguments(args: string[]): Work {
  const { values } = parseArgs({
    args,
    options: { postcodes: { type: 'string' }, regions: { type: 'string' } },
  })
  if (!values.postcodes && !values.regions) throw new UsageError('Name at least one file.')
  return { table: 'geo', postcodes: values.postcodes, regions: values.regions }
}

function escoArguments(args: string[]): Work {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { release: { type: 'string' }, 'allow-smaller': { type: 'boolean' } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new UsageError('Name one folder or zip file.')
  return { table: 'esco', path, options: { release: values.release, allowSmaller: values['allow-smaller'] } }
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

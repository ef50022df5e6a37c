/**
 * Loads an ESCO download over what is there, in one transaction: all of it or nothing. Tables that the download does
 * not have stay as they are. The same download again changes nothing.
 */
import { createHash } from 'node:crypto'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { ReferenceFileError } from '../postcode-file.ts'
import * as stamps from '../taxonomy-stamp.ts'
import * as taxonomies from '../taxonomy-store.ts'
import { loadedHash, rememberLoad } from '../store.ts'
import { Tally } from './concepts.ts'
import { openDownload, type EscoDownload, type EscoFile } from './files.ts'
import { readBroader, readRelations, relationFile } from './relations.ts'
import { readOccupationTable, readSkillTable, type OccupationTable, type SkillTable } from './tables.ts'

/** What was found and what it changed; `null` for a table the download does not have. */
export type EscoLoad = {
  /** false: these files were loaded before, or hold nothing that was not known. */
  changed: boolean
  version: string
  occupations: (taxonomies.Change & { rows: number; altLabels: number; different: number }) | null
  skills: (taxonomies.Change & { rows: number; dutch: number }) | null
  relations: { essential: number; optional: number; occupationsWithout: number } | null
  broader: number | null
  /** What was left out or mended, by code. */
  notes: [code: string, count: number][]
  /** Files with a name of a table we do not use. */
  unused: string[]
}

export type EscoOptions = {
  /** Release as the operator knows it; else what the file names say, else the day of the newest change in it. */
  release?: string | undefined
  /** Take a download that has lost a fifth of what is known. */
  allowSmaller?: boolean | undefined
}

/** Another number makes the same files count as new, for when they are read in another way. */
const reading = 1

/** Loads a folder or zip file. Null when exactly these files were loaded before. Throws ReferenceFileError. */
export async function loadEsco(
  db: Database,
  path: string,
  options: EscoOptions = {},
): Promise<EscoLoad | null> {
  const download = await openDownload(path)
  try {
    const used = download.files.filter(isUsed)
    if (used.length === 0)
      throw new ReferenceFileError(`There is no ESCO table that can be used (Dutch or English) in ${path}.`)
    const digest = await digestOf(used, options.release ?? download.release)
    if (await db.read('ingest', (tx) => isLoaded(tx, digest))) return null
    const tally = new Tally()
    const occupations = await readOccupationTable(used, tally)
    const skills = await readSkillTable(used, tally)
    return await db.tx('ingest', async (tx) => {
      await taxonomies.lockTaxonomy(tx)
      return write(tx, { download, used, digest, occupations, skills, tally, options })
    })
  } finally {
    download.close()
  }
}

type Work = {
  download: EscoDownload
  used: EscoFile[]
  digest: string
  occupations: OccupationTable | null
  skills: SkillTable | null
  tally: Tally
  options: EscoOptions
}

async function write(tx: Tx, work: Work): Promise<EscoLoad> {
  const { used, tally, options } = work
  const occupations =
    work.occupations && (await taxonomies.writeOccupations(tx, 'esco', work.occupations.rows))
  const skills = work.skills && (await taxonomies.writeSkills(tx, 'esco', work.skills.rows))
  const known = await taxonomies.knownIds(tx, 'esco')
  if (known.occupations.size === 0)
    throw new ReferenceFileError(
      'The download has no occupations_nl.csv, and no occupations of ESCO are loaded yet.',
    )
  const relations = await writeRelations(tx, work, known)
  const broaderFile = relationFile(used, 'broaderrelationsskillpillar')
  const broader =
    broaderFile && (await taxonomies.writeBroader(tx, 'esco', readBroader(broaderFile, known, tally)))
  if (!options.allowSmaller) {
    refuseLoss('occupations', occupations?.before ?? 0, occupations?.retired ?? 0)
    refuseLoss('skills', skills?.before ?? 0, skills?.retired ?? 0)
    if (relations)
      refuseLoss('relations', relations.before, relations.before - relations.essential - relations.optional)
  }
  const newest = work.occupations?.newest || work.skills?.newest
  const { changed, version } = await stamps.activate(
    tx,
    'esco',
    options.release ?? work.download.release,
    newest ? `changed until ${newest}` : 'unknown',
  )
  await rememberLoad(tx, 'esco', work.digest, known.occupations.size + known.skills.size)
  return {
    changed,
    version,
    occupations: occupations && { ...occupations, ...countsOf(work.occupations!, tally) },
    skills: skills && { ...skills, rows: work.skills!.rows.length, dutch: work.skills!.dutch },
    relations,
    broader,
    notes: tally.entries(),
    unused: work.download.files.filter((file) => !isUsed(file)).map(({ name }) => name),
  }
}

async function writeRelations(
  tx: Tx,
  { used, tally }: Work,
  known: Awaited<ReturnType<typeof taxonomies.knownIds>>,
) {
  const file = relationFile(used, 'occupationskillrelations')
  if (!file || known.skills.size === 0) return null
  const written = await taxonomies.writeRelations(tx, 'esco', readRelations(file, known, tally))
  if (written.essential + written.optional === 0)
    throw new ReferenceFileError(
      `The file ${file.name} holds no relation between an occupation and a skill that are known.`,
    )
  return { ...written, occupationsWithout: await taxonomies.occupationsWithoutSkills(tx, 'esco') }
}

/** A cut file or a folder of another thing must not empty the taxonomy. Small lists are somebody's trial. */
function refuseLoss(what: string, before: number, lost: number): void {
  if (before < 100 || lost * 5 <= before) return
  throw new ReferenceFileError(
    `The download lacks ${lost} of the ${before} ${what} that are loaded: it seems cut. If it is meant so, add --allow-smaller.`,
  )
}

function countsOf({ rows }: OccupationTable, tally: Tally) {
  const different = rows.reduce((sum, row) => sum + row.alt_labels.length, 0)
  return { rows: rows.length, altLabels: different + tally.get('occupation-label-again'), different }
}

async function isLoaded(tx: Tx, digest: string): Promise<boolean> {
  return (await loadedHash(tx, 'esco')) === digest && (await stamps.activeTaxonomy(tx)) === 'esco'
}

async function digestOf(files: readonly EscoFile[], release: string | null): Promise<string> {
  const hash = createHash('sha256').update(`${reading} ${release ?? ''}`)
  for (const file of files) {
    hash.update(`\n${file.name}\n`)
    for await (const chunk of file.bytes()) hash.update(chunk)
  }
  return hash.digest('hex')
}

/** Tables we read, in languages we read. Relations are the same in every language. */
function isUsed({ table, lang }: EscoFile): boolean {
  if (['occupationskillrelations', 'broaderrelationsskillpillar'].includes(table)) return true
  if (table.endsWith('skillscollection')) return lang === 'nl'
  return ['occupations', 'skills', 'iscogroups'].includes(table) && (lang === 'nl' || lang === 'en')
}

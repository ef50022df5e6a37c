/**
 * The taxonomy that comes with the product: occupations that matter in the region with their skills, written by hand
 * (taxonomy/README.md). It makes finding and matching work without a download, and gives way to ESCO for good.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Database, Tx } from '@stapwijzer/shared/db/client.ts'
import { loadedHash, rememberLoad } from './store.ts'
import { asRows, parseStarter } from './starter-tables.ts'
import * as stamps from './taxonomy-stamp.ts'
import * as taxonomies from './taxonomy-store.ts'

/**
 * Loads what is newer than what was loaded before, and nothing where ESCO is in. Fast when there is nothing to do;
 * safe to run from several processes. Gives whether anything changed.
 */
export async function loadStarterTaxonomy(db: Database): Promise<boolean> {
  const texts = await starterTexts()
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex')
  if (await db.read('ingest', (tx) => isLoaded(tx, hash))) return false
  const rows = asRows(parseStarter(texts))
  return db.tx('ingest', async (tx) => {
    await taxonomies.lockTaxonomy(tx)
    if (await isLoaded(tx, hash)) return false
    await taxonomies.writeOccupations(tx, 'starter', rows.occupations)
    await taxonomies.writeSkills(tx, 'starter', rows.skills)
    await taxonomies.writeRelations(tx, 'starter', one(rows.relations))
    const version = hash.slice(0, 12)
    await stamps.activate(tx, 'starter', version, version)
    await rememberLoad(tx, 'shipped-taxonomy', hash, rows.occupations.length + rows.skills.length)
    return true
  })
}

/** The tables as they are shipped. */
export async function starterTexts(): Promise<{ occupations: string; skills: string; groups: string }> {
  const read = (name: string) => readFile(new URL(`./taxonomy/${name}.tsv`, import.meta.url), 'utf8')
  const [occupations, skills, groups] = await Promise.all(['occupations', 'skills', 'isco-groups'].map(read))
  return { occupations: occupations!, skills: skills!, groups: groups! }
}

async function isLoaded(tx: Tx, hash: string): Promise<boolean> {
  if ((await stamps.activeTaxonomy(tx)) === 'esco') return true
  return (await loadedHash(tx, 'shipped-taxonomy')) === hash
}

async function* one<T>(rows: T): AsyncGenerator<T> {
  yield rows
}

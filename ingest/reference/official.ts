/** Loads the official tables from files: postcodes (GeoNames) and labour market regions (Statistics Netherlands). */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Database } from '@stapwijzer/shared/db/client.ts'
import { afterLoading } from './membership.ts'
import { PostcodeTable, ReferenceFileError } from './postcode-file.ts'
import { readRegionFile } from './region-file.ts'
import * as store from './store.ts'

export type Loaded = { table: 'postcodes' | 'regions'; rows: number; changed: boolean }

/** A Dutch national list has thousands; a file with a few rows is cut or another one. */
const leastPostcodes = 100

/** Loads a GeoNames file line by line. The same file again changes nothing. Throws ReferenceFileError. */
export async function loadPostcodes(db: Database, path: string): Promise<Loaded> {
  const table = new PostcodeTable()
  const hash = createHash('sha256')
  for await (const line of linesOf(path, hash)) table.add(line)
  const postcodes = table.postcodes()
  if (postcodes.length < leastPostcodes) {
    throw new ReferenceFileError(`The file with postcodes holds only ${postcodes.length} of them.`)
  }
  return db.tx('ingest', async (tx) => {
    await store.lockReference(tx)
    const digest = hash.digest('hex')
    const changed = (await store.loadedHash(tx, 'postcodes')) !== digest
    if (changed) {
      await store.replacePostcodes(tx, postcodes)
      await store.nameUnnamed(tx, table.municipalityNames())
      await store.rememberLoad(tx, 'postcodes', digest, postcodes.length)
    }
    return { table: 'postcodes', rows: postcodes.length, changed }
  })
}

/** Loads a list of regions over the dated one. The same file again changes nothing. Throws ReferenceFileError. */
export async function loadRegions(db: Database, path: string): Promise<Loaded> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  const list = readRegionFile(text)
  const digest = createHash('sha256').update(text).digest('hex')
  return db.tx('ingest', async (tx) => {
    await store.lockReference(tx)
    const last = await store.loadedHash(tx, 'regions')
    if (last !== digest) {
      // What was shipped is no history: the first official list starts from nothing.
      const before = last === null ? [] : await store.readMemberships(tx)
      await store.replaceMemberships(tx, afterLoading(before, list))
      await store.rememberLoad(tx, 'regions', digest, list.members.length)
    }
    return { table: 'regions', rows: list.members.length, changed: last !== digest }
  })
}

/** A row has some hundred characters; without a limit a file that is no text at all would be read into memory. */
const longestLine = 10_000

async function* linesOf(path: string, hash: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer)
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r?\n/)
      rest = lines.pop()!
      if (rest.length > longestLine) throw new ReferenceFileError('The file with postcodes has no lines.')
      yield* lines
    }
    yield rest + decoder.decode()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new ReferenceFileError('The file with postcodes is not in UTF-8.')
    }
    throw code ? unreadable(path, error) : error
  }
}

function unreadable(path: string, error: unknown): ReferenceFileError {
  const { code } = error as { code?: string }
  const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown'})`
  return new ReferenceFileError(`The file ${path} ${why}.`)
}

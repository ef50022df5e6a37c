/**
 * Finds the tables of an ESCO download: `occupations_nl.csv` and the like, plain or gzipped, in a folder or in the zip
 * file as the Commission hands it out. Nothing is unpacked to disk.
 */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ReferenceFileError } from '../postcode-file.ts'

export type EscoFile = {
  /** File name as people know it, for messages. */
  name: string
  /** The name without language, in lower case: `occupations`, `occupationskillrelations`. */
  table: string
  /** ISO 639-1; null where the name has none. */
  lang: string | null
  /** What is in the file, unpacked. Throws ReferenceFileError when it cannot be read or never ends. */
  bytes(): AsyncIterable<Uint8Array>
}
export type EscoDownload = {
  /** By name. One file a table and language: a plain file goes before a packed one. */
  files: EscoFile[]
  /** `1.2.0` when a file or folder name says it. */
  release: string | null
  close(): void
}

/** The largest table of all languages has 40 MB; a file of more is no such table. */
const longestFile = 500 * 1024 * 1024
const mostEntries = 10_000

/** Opens a folder or a zip file. Throws ReferenceFileError when the path is neither or holds no table. */
export async function openDownload(path: string): Promise<EscoDownload> {
  const zips: ZipFile[] = []
  const close = () => {
    for (const zip of zips) zip.close()
  }
  try {
    const files = (await isFolder(path)) ? await filesOfFolder(path, zips) : await filesOfZip(path, zips)
    const wanted = onePerTable(files)
    if (wanted.length === 0)
      throw new ReferenceFileError(`There is no ESCO table (occupations_nl.csv) in ${path}.`)
    return { files: wanted, release: releaseIn(path, await namesIn(path)), close }
  } catch (error) {
    close()
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  return found.isDirectory()
}

async function namesIn(path: string): Promise<string[]> {
  return (await isFolder(path)) ? (await readdir(path)).sort() : []
}

async function filesOfFolder(folder: string, zips: ZipFile[]): Promise<EscoFile[]> {
  const names = await namesIn(folder)
  const plain = names.flatMap((name) => tableFile(name, () => createReadStream(join(folder, name))) ?? [])
  const packed = []
  for (const name of names) {
    if (/\.zip$/i.test(name)) packed.push(...(await filesOfZip(join(folder, name), zips)))
  }
  return [...plain, ...packed]
}

async function filesOfZip(path: string, zips: ZipFile[]): Promise<EscoFile[]> {
  const broken = () => new ReferenceFileError(`${path} is no folder and no zip file that can be read.`)
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw broken()
  })
  zips.push(zip)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) if (entries.push(entry) > mostEntries) break
  } catch {
    throw broken()
  }
  return entries.flatMap(
    (entry) => tableFile(basename(entry.fileName), () => zip.openReadStreamPromise(entry)) ?? [],
  )
}

function tableFile(name: string, open: () => Readable | Promise<Readable>): EscoFile | null {
  const found = /^([a-z]+?)(?:_([a-z]{2}))?\.csv(\.gz)?$/i.exec(name)
  if (!found) return null
  const [, table = '', lang, gzip] = found
  return {
    name,
    table: table.toLowerCase(),
    lang: lang?.toLowerCase() ?? null,
    bytes: () => unpacked(name, open, gzip !== undefined),
  }
}

async function* unpacked(
  name: string,
  open: () => Readable | Promise<Readable>,
  gzip: boolean,
): AsyncGenerator<Uint8Array> {
  let length = 0
  try {
    const source = await open()
    const stream = gzip ? source.pipe(createGunzip()) : source
    if (stream !== source) source.on('error', (error) => stream.destroy(error))
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        length += chunk.length
        if (length > longestFile)
          throw new ReferenceFileError(`The file ${name} is far too long for a table of ESCO.`)
        yield chunk
      }
    } finally {
      source.destroy()
    }
  } catch (error) {
    if (error instanceof ReferenceFileError) throw error
    const { code } = error as { code?: string }
    const cut = code?.startsWith('Z_') || !code
    throw cut
      ? new ReferenceFileError(`The file ${name} is cut or damaged: it cannot be unpacked.`)
      : unreadable(name, error)
  }
}

function onePerTable(files: readonly EscoFile[]): EscoFile[] {
  const chosen = new Map<string, EscoFile>()
  for (const file of files) {
    const key = `${file.table} ${file.lang}`
    const before = chosen.get(key)
    if (!before || (/\.gz$/i.test(before.name) && !/\.gz$/i.test(file.name))) chosen.set(key, file)
  }
  return [...chosen.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** `ESCO dataset - v1.2.0 - classification - nl - csv.zip`: the only place where a download says its release. */
function releaseIn(path: string, names: readonly string[]): string | null {
  for (const name of [basename(path), ...names]) {
    const found = /\bv(\d+(?:\.\d+)+)\b/i.exec(name)
    if (found) return found[1]!
  }
  return null
}

function unreadable(path: string, error: unknown): ReferenceFileError {
  const { code } = error as { code?: string }
  const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown'})`
  return new ReferenceFileError(`${path} ${why}.`)
}

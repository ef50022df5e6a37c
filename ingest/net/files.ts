/** Feeds that are files. A feed may name other files of its own folder, and nothing outside it. */
import { createHash } from 'node:crypto'
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FeedError } from '../feeds/format.ts'
import { hasScheme } from './feed-address.ts'
import type { ByteBudget } from './budget.ts'
import { unpack } from './unpack.ts'

/** The folder a feed may read: the one that `from` is, or lies in. Null when there is no such file. */
export function feedFolder(from: string): string | null {
  const real = realPath(resolve(from))
  if (!real) return null
  return statSync(real).isDirectory() ? real : dirname(real)
}

/** Reads a file of the feed. Throws FeedError `feed-unreachable`, or `address-forbidden` outside the folder. */
export function openFile(path: string, folder: string | null, budget: ByteBudget) {
  const real = realPath(resolve(path))
  if (!real || !folder) throw new FeedError('feed-unreachable', `The file ${path} does not exist.`)
  if (!inside(real, folder))
    throw new FeedError('address-forbidden', 'The file lies outside the folder of the feed.')
  if (!statSync(real).isFile()) throw new FeedError('feed-unreachable', `${path} is not a file.`)
  return {
    url: real,
    bytes: unpack(content(real, path), null, budget.meter()),
    /** Reads the file for itself, beside the budget. */
    async digest() {
      const sum = createHash('sha256')
      for await (const chunk of content(real, path)) sum.update(chunk)
      return sum.digest('hex')
    },
  }
}

/** The files below `path`, folder by folder in order of their names; null when it is no folder of the feed. Hidden ones are left out. */
export function listFolder(path: string, folder: string | null): AsyncIterable<string> | null {
  const real = realPath(resolve(path))
  const known = real !== null && folder !== null && (real === folder || inside(real, folder))
  return known && statSync(real).isDirectory() ? filesBelow(resolve(path)) : null
}

/** Links to other folders are not followed: they may lead in a circle. */
async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new FeedError('feed-unreachable', 'A folder of the feed cannot be read.')
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

async function* content(real: string, shown: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(real, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>
  } catch {
    throw new FeedError('feed-unreachable', `The file ${shown} cannot be read.`)
  }
}

/** The path that `link` in the document `base` means; null when it leaves the folder or is no file link. */
export function resolveFileLink(link: string, base: string, folder: string | null): string | null {
  if (!folder || link.startsWith('//')) return null
  if (hasScheme(link) && !/^file:/i.test(link)) return null
  const candidates = [asUrl(link, base), hasScheme(link) ? null : resolve(dirname(base), link)]
  const paths = candidates.filter((path) => path !== null && inside(path, folder)) as string[]
  for (const path of paths) {
    const real = realPath(path)
    if (real) return inside(real, folder) ? real : null
  }
  return paths[0] ?? null
}

function asUrl(link: string, base: string): string | null {
  try {
    return fileURLToPath(new URL(link, pathToFileURL(base)))
  } catch {
    return null
  }
}

function inside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

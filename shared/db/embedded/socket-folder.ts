/**
 * The folder of the server's Unix socket. A socket's path may have 107 bytes at most, so it gets a short folder of its own
 * that only the database's account can enter. It is the same at every start, so that a pool finds a server that was started again.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { DatabaseStartError } from './failure.ts'
import { runsPostgres } from './process.ts'

export const socketName = '.s.PGSQL.5432'

/** Makes the folder for the cluster at `path`, or cleans up the one of a server that was killed. */
export function makeSocketFolder(path: string, account: Account): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 12)
  const folder = `/tmp/stapwijzer-${hash}`
  // Taken by a stranger, or by the server of a data folder that was thrown away: take another name.
  if (takeFolder(folder, account)) return folder
  const other = `/tmp/stapwijzer-${randomBytes(6).toString('hex')}`
  if (takeFolder(other, account)) return other
  throw new DatabaseStartError(`The folder ${folder} belongs to another account; remove it and start again.`)
}

export function removeSocketFolder(folder: string, account: Account): void {
  if (isOwnFolder(folder, account)) rmSync(folder, { recursive: true, force: true })
}

function takeFolder(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account.switch) chownSync(folder, account.uid, account.gid)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') {
      throw new DatabaseStartError(
        `The folder /tmp cannot be written (${code}); the database needs it for its socket.`,
      )
    }
  }
  if (!isOwnFolder(folder, account)) return false
  const lock = join(folder, `${socketName}.lock`)
  const holder = lockHolder(lock)
  if (holder !== null && runsPostgres(holder)) return false
  // PostgreSQL trusts the lock as long as any process has that id; we look closer.
  if (holder !== null) rmSync(lock, { force: true })
  return true
}

function lockHolder(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

function isOwnFolder(path: string, account: Account): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0
}

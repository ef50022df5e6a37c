/** Whether the disk has room for the embedded database. PostgreSQL ends when its log cannot grow, so this is asked first. */
import { statfsSync } from 'node:fs'
import { DatabaseStartError, folderIsFull } from './failure.ts'

const megabyte = 1024 * 1024
/** A new cluster, its write-ahead log, and the demonstration catalogues. */
export const newClusterMegabytes = 256
/** Two segments of the write-ahead log. */
const runningMegabytes = 40

/** Throws the sentence when the disk of `folder` has too little free space for a new, or for an existing cluster. */
export function requireRoom(folder: string, isNew: boolean): void {
  const free = freeMegabytes(folder)
  if (isNew && free < newClusterMegabytes) {
    throw new DatabaseStartError(
      `The data folder (DATA_DIR) is full or nearly so: a new database needs ${newClusterMegabytes} MB of free space.`,
    )
  }
  if (free < runningMegabytes) throw folderIsFull()
}

/** Whether a failure on this folder may well come from a full disk. */
export function isNearlyFull(folder: string): boolean {
  return freeMegabytes(folder) < runningMegabytes
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return (bavail * bsize) / megabyte
}

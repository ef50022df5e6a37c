/** Where a backup is written to: a gzipped file, whose failure reaches whoever writes as one sentence. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupError } from './file.ts'

export type Sink = {
  /** Waits while the disk is slower than the database. */
  write(data: Buffer | string): Promise<void>
  /** Resolves when everything stands in the file. */
  end(): Promise<void>
  /** Gives up; what was written so far is for the caller to remove. */
  drop(): Promise<void>
}

/** Packs what is written into `file`. Every function throws BackupError when the disk or the folder does not allow it. */
export function packInto(file: Writable): Sink {
  const zip = createGzip()
  // Of two that fail, the second only says that the first did.
  const written = pipeline(zip, file).catch((error: unknown) => {
    throw fileProblem(error) ?? error
  })
  written.catch(() => {})
  return {
    async write(data) {
      if (!zip.destroyed && zip.write(data)) return
      // When the file fails, the stream that is waited for only says that it stopped.
      if (!zip.destroyed) await Promise.race([once(zip, 'drain').catch(() => written), written])
      else await written
    },
    async end() {
      zip.end()
      await written
    },
    async drop() {
      zip.destroy()
      await written.catch(() => {})
    },
  }
}

const sentences: Record<string, string> = {
  ENOENT: 'The folder of this file does not exist.',
  ENOTDIR: 'The folder of this file does not exist.',
  EISDIR: 'This is a folder: give the name of a file in it.',
  EACCES: 'This account may not use this file or its folder.',
  EPERM: 'This account may not use this file or its folder.',
  EROFS: 'This disk is read-only: give a file on another one.',
  ENOSPC: 'The disk of this file is full: nothing was kept of it.',
  EDQUOT: 'The disk of this file is full: nothing was kept of it.',
  EFBIG: 'The disk of this file takes no file as large as this.',
}

/** Why a file cannot be written or read, in one sentence; undefined for what nobody foresaw. */
export function fileProblem(error: unknown): BackupError | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  // A connection to the database fails with codes of the same kind.
  if (code === undefined || syscall === 'connect') return undefined
  const sentence = sentences[code]
  return sentence === undefined ? undefined : new BackupError(sentence)
}

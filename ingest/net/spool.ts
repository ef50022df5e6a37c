/** Keeps a downloaded body until it is read: small ones in memory, large ones in a temporary file. */
import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FeedError } from '../feeds/format.ts'

/** Bodies above this many bytes go to disk. */
const inMemory = 1_048_576

export type Spooled = {
  bytes: AsyncIterable<Uint8Array>
  /** SHA-256 (hex) of the body. */
  digest: string
  /** Frees a body on disk that was not read to its end; null for one in memory. */
  discard: (() => Promise<void>) | null
}

/** Reads `source` to its end. The returned body may be read once. */
export async function spool(source: AsyncIterable<Uint8Array>): Promise<Spooled> {
  const held: Uint8Array[] = []
  const sum = createHash('sha256')
  let size = 0
  let file: FileHandle | null = null
  try {
    for await (const chunk of source) {
      sum.update(chunk)
      if (!file) {
        held.push(chunk)
        size += chunk.length
        if (size <= inMemory) continue
        file = await temporaryFile()
        for (const earlier of held.splice(0)) await write(file, earlier)
      } else await write(file, chunk)
    }
  } catch (error) {
    await file?.close()
    throw error
  }
  const digest = sum.digest('hex')
  return file ? { ...fromFile(file), digest } : { bytes: fromMemory(held), digest, discard: null }
}

async function* fromMemory(held: Uint8Array[]): AsyncIterable<Uint8Array> {
  for (let chunk = held.shift(); chunk; chunk = held.shift()) yield await Promise.resolve(chunk)
}

function fromFile(file: FileHandle): Omit<Spooled, 'digest'> {
  let open = true
  const discard = async () => {
    if (open) await file.close()
    open = false
  }
  async function* read(): AsyncIterable<Uint8Array> {
    let position = 0
    try {
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(65_536), 0, 65_536, position)
        if (bytesRead === 0) return
        position += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await discard()
    }
  }
  return { bytes: read(), discard }
}

/** A file without a name: it is gone with its handle, also after `kill -9`. */
async function temporaryFile(): Promise<FileHandle> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-feed-'))
    const path = join(folder, 'body')
    const file = await open(path, 'wx+', 0o600)
    await unlink(path)
    await rm(folder, { recursive: true })
    return file
  } catch {
    throw noRoom()
  }
}

async function write(file: FileHandle, chunk: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten
  } catch {
    throw noRoom()
  }
}

function noRoom(): FeedError {
  return new FeedError(
    'storage-unavailable',
    'There is no room for the temporary copy of the feed.',
    undefined,
    true,
  )
}

/** Rows on disk, in parts: all rows of one key are in the same part. */
import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './rows.ts'

/** A feed of 2 GB gives parts of some 16 MB, cells and raw text together. */
const count = 256
/** Characters of a part that wait in memory before they are written. */
const flushAt = 32_000

type Part = { file: FileHandle; waiting: string; length: number }

export class RowParts {
  private readonly parts: Part[]

  private constructor(files: FileHandle[]) {
    this.parts = files.map((file) => ({ file, waiting: '', length: 0 }))
  }

  /** The files have no name any more once they are open, so that nothing is left behind by a killed process. */
  static async open(): Promise<RowParts> {
    const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-rows-'))
    try {
      const files: FileHandle[] = []
      for (let part = 0; part < count; part++) files.push(await open(join(folder, `${part}`), 'wx+', 0o600))
      return new RowParts(files)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  async add(key: string, { line, cells, raw }: Row): Promise<void> {
    const part = this.parts[createHash('md5').update(key).digest().readUInt32BE() % count] as Part
    part.waiting += `${JSON.stringify([key, line, cells, raw])}\n`
    if (part.waiting.length >= flushAt) await flush(part)
  }

  /** Each part as its rows in the order they were added. */
  *all(): Generator<AsyncIterable<{ key: string; row: Row }>> {
    for (const part of this.parts) yield rowsOf(part)
  }

  async close(): Promise<void> {
    for (const { file } of this.parts) await file.close()
  }
}

async function* rowsOf(part: Part): AsyncGenerator<{ key: string; row: Row }> {
  await flush(part)
  for await (const text of part.file.readLines({ start: 0, autoClose: false, encoding: 'utf8' })) {
    const [key, line, cells, raw] = JSON.parse(text) as [string, number, string[], string]
    yield { key, row: { line, cells, raw } }
  }
}

async function flush(part: Part): Promise<void> {
  const bytes = Buffer.from(part.waiting)
  part.waiting = ''
  await part.file.write(bytes, 0, bytes.length, part.length)
  part.length += bytes.length
}

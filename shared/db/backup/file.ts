/**
 * A backup is one gzipped text: a line of JSON about the whole, then for each table a line of JSON, its rows in the text
 * format of COPY and the line `\.` (which no row can be), and a last line of JSON with counts and hashes. So it can be
 * looked into with nothing but `zcat`.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const endOfRows = '\\.'

export const Head = z.strictObject({
  format: z.literal('stapwijzer-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The newest migration that the database had. */
  migration: z.strictObject({ tag: z.string(), when: z.number(), hash: z.string() }),
})
export type Head = z.infer<typeof Head>

/** What the first line of every version says, those to come included. */
export const HeadOfAny = Head.pick({ format: true })
  .extend({ version: z.int().min(1) })
  .loose()

export const TableHead = z.strictObject({ table: z.string(), columns: z.array(z.string()) })

/** Rows, and a hash over them that does not depend on their order. */
export const Tally = z.strictObject({ rows: z.number().int(), hash: z.string() })
export type Tally = z.infer<typeof Tally>

export const Foot = z.strictObject({
  tables: z.record(z.string(), Tally),
  /** The last value that each sequence gave, and whether it gave it. */
  sequences: z.record(z.string(), z.strictObject({ value: z.string(), called: z.boolean() })),
})
export type Foot = z.infer<typeof Foot>

/** A file that is no whole backup; the message is one sentence. */
export class BackupError extends Error {}

const modulus = 1n << 256n

/** Counts rows and adds up their SHA-256, modulo 2^256: the same rows in another order give the same. */
export class RowTally {
  #rows = 0
  #sum = 0n

  add(line: Buffer): void {
    this.#rows += 1
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % modulus
  }

  result(): Tally {
    return { rows: this.#rows, hash: this.#sum.toString(16).padStart(64, '0') }
  }
}

/** The lines of a stream of bytes, without their ends; the last one may lack its end. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      const line = chunk.subarray(from, end)
      yield rest.length > 0 ? Buffer.concat([...rest, line]) : line
      rest = []
      from = end + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}

/** What the bare database does with the rows of a CSV feed: the references of P3 and P6. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { connect, type Database } from '@stapwijzer/shared/db/client.ts'
import { headers } from './feed.ts'

/** Seconds of COPY, and of making the plainest full-text index over what was copied. */
export async function bareSeconds(url: string, csv: string): Promise<{ copy: number; index: number }> {
  const db = connect(url, { max: 1 })
  try {
    await db.pool.unsafe(`create table bench_copy (${headers.map((name) => `"${name}" text`).join(', ')})`)
    const copy = await timed(() => copyInto(db, csv))
    const index = await timed(async () => {
      await db.pool.unsafe(
        `create table bench_index as select "Code", to_tsvector('dutch', concat_ws(' ', "Titel", "Omschrijving", "Plaats")) as words from bench_copy`,
      )
      await db.pool.unsafe('create index on bench_index using gin (words)')
    })
    await db.pool.unsafe('drop table bench_copy, bench_index')
    return { copy, index }
  } finally {
    await db.close()
  }
}

async function copyInto({ pool }: Database, csv: string): Promise<void> {
  const into = await pool.unsafe("copy bench_copy from stdin (format csv, delimiter ';', header)").writable()
  await pipeline(createReadStream(csv), into)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

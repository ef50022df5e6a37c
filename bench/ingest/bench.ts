/**
 * How fast and how lean the ingest is, as ratios in one run: P3 rows a second against COPY of the same rows, P5 the
 * unchanged feed again against the first time, P13 peak memory of a large feed against a small one.
 */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { connect } from '@stapwijzer/shared/db/client.ts'
import { testDatabase } from '@stapwijzer/shared/db/testing.ts'
import { ingest } from './command.ts'
import type { Result } from '../result.ts'
import { headers, writeFeed } from './feed.ts'

export type IngestBench = {
  courses: number
  rounds: number
  smallCourses: number
  largeCourses: number
  today: string
}

export async function benchIngest(options: IngestBench, say: (text: string) => void): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stapwijzer-bench-'))
  try {
    const rounds: { copy: number; first: number; again: number }[] = []
    const feed = await writeFeed(folder, 'main', options.courses, options.today)
    for (let round = 1; round <= options.rounds; round += 1) {
      const database = await testDatabase()
      try {
        const copy = await copySeconds(database.url, feed.csv)
        const first = await ingest(database.url, feed, 'bench', options.today)
        const again = await ingest(database.url, feed, 'bench', options.today)
        rounds.push({ copy, first: first.seconds, again: again.seconds })
        const times = [copy, first.seconds, again.seconds].map((seconds) => seconds.toFixed(2)).join(', ')
        say(`ingest round ${round} of ${options.rounds}: COPY, first, again in seconds: ${times}`)
      } finally {
        await database.drop()
      }
    }
    const rate = (seconds: number) => `${Math.round(options.courses / seconds)} rows/s`
    const [copy, first, again] = [median(rounds, 'copy'), median(rounds, 'first'), median(rounds, 'again')]
    return [
      {
        id: 'P3',
        name: 'ingest from CSV to committed and searchable / COPY of the same rows',
        value: copy / first,
        target: '>= 0.04',
        detail: `${rate(first)} against ${rate(copy)}, ${options.courses} courses`,
      },
      {
        id: 'P5',
        name: 'unchanged feed again / first time',
        value: again / first,
        target: '<= 0.25',
        detail: `${again.toFixed(1)} s against ${first.toFixed(1)} s`,
      },
      await memory(folder, options, say),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function memory(folder: string, options: IngestBench, say: (text: string) => void): Promise<Result> {
  const peaks: number[] = []
  for (const courses of [options.smallCourses, options.largeCourses]) {
    const feed = await writeFeed(folder, String(courses), courses, options.today)
    const database = await testDatabase()
    try {
      const { peakMegabytes } = await ingest(database.url, feed, 'bench', options.today)
      peaks.push(peakMegabytes)
      say(`ingest of ${courses} courses: peak memory ${Math.round(peakMegabytes)} MB`)
    } finally {
      await database.drop()
      await rm(feed.csv)
    }
  }
  const [small = 0, large = 0] = peaks
  return {
    id: 'P13',
    name: 'peak memory of a large feed / of a small one',
    value: large / small,
    target: '<= 1.5',
    detail: `${Math.round(large)} MB for ${options.largeCourses} courses, ${Math.round(small)} MB for ${options.smallCourses}`,
  }
}

/** Seconds that the bare database needs to take the same rows. */
async function copySeconds(url: string, csv: string): Promise<number> {
  const db = connect(url, { max: 1 })
  try {
    await db.pool.unsafe(`create table bench_copy (${headers.map((name) => `"${name}" text`).join(', ')})`)
    const begun = performance.now()
    const into = await db.pool
      .unsafe("copy bench_copy from stdin (format csv, delimiter ';', header)")
      .writable()
    await pipeline(createReadStream(csv), into)
    const seconds = (performance.now() - begun) / 1000
    await db.pool.unsafe('drop table bench_copy')
    return seconds
  } finally {
    await db.close()
  }
}

function median<K extends string>(rounds: readonly Record<K, number>[], key: K): number {
  const sorted = rounds.map((round) => round[key]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
